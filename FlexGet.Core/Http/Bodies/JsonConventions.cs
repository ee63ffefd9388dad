using FlexGet.Core.Storage;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Http.Bodies;

/// <summary>JSON as the API speaks it: snake_case names and enum values, nulls present, values never changed on the way.</summary>
internal static class JsonConventions
{
    public const int MaxDepth = 64;

    public static SnakeCaseNamingStrategy Names { get; } = new(processDictionaryKeys: false, overrideSpecifiedNames: false);

    // One resolver for the whole process: it caches the contracts of all types.
    public static JsonContracts Contracts { get; } =
        new([new StringEnumConverter(Names, allowIntegerValues: false), new UtcTimeConverter(), new PlainValues()]) { NamingStrategy = Names };

    public static JsonSerializerSettings Settings { get; } = Apply(new JsonSerializerSettings());

    public static JsonSerializerSettings Apply(JsonSerializerSettings settings)
    {
        settings.ContractResolver = Contracts;
        settings.DateParseHandling = DateParseHandling.None;
        settings.FloatParseHandling = FloatParseHandling.Decimal;
        settings.MaxDepth = MaxDepth;
        settings.NullValueHandling = NullValueHandling.Include;
        settings.TypeNameHandling = TypeNameHandling.None;
        return settings;
    }

    public static string NameOf(string member) => Names.GetPropertyName(member, hasSpecifiedName: false);
}

/// <summary>Times as ISO 8601, UTC, with milliseconds.</summary>
internal sealed class UtcTimeConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) =>
        objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        reader.Value switch
        {
            null when objectType == typeof(DateTimeOffset?) => null,
            string text when TryParse(text, out var time) => time,
            var other => throw new JsonSerializationException($"'{other}' is not a time like 2025-08-15T12:00:00Z"),
        };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is DateTimeOffset time)
        {
            writer.WriteValue(UtcTime.Format(time));
        }
        else
        {
            writer.WriteNull();
        }
    }

    private static bool TryParse(string text, out DateTimeOffset time)
    {
        try
        {
            time = UtcTime.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            time = default;
            return false;
        }
    }
}
