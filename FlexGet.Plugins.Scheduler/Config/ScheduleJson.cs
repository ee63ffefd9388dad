using System.Globalization;
using FlexGet.Core.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Plugins.Scheduler.Config;

/// <summary>A text, or a list of texts; a single one is written without a list, as people do.</summary>
internal sealed class OneOrManyTexts : JsonConverter<OneOrMany<string>>
{
    public override OneOrMany<string>? ReadJson(
        JsonReader reader, Type objectType, OneOrMany<string>? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        JToken.Load(reader) switch
        {
            { Type: JTokenType.Null } => null,
            JArray list => new OneOrMany<string>([.. list.Select(Text)]),
            var one => [Text(one)],
        };

    public override void WriteJson(JsonWriter writer, OneOrMany<string>? value, JsonSerializer serializer) =>
        (value is [var only] ? new JValue(only) : (JToken)new JArray(value ?? [])).WriteTo(writer);

    private static string Text(JToken token) => token is JValue { Value: not (null or bool) } value
        ? Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? ""
        : throw new JsonSerializationException("expected a task's name, or a list of them");
}

/// <summary>A number without decimals where it has none: 1 hour is not 1.0 hours.</summary>
internal sealed class PlainNumber : JsonConverter<decimal?>
{
    public override bool CanRead => false;

    public override decimal? ReadJson(
        JsonReader reader, Type objectType, decimal? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override void WriteJson(JsonWriter writer, decimal? value, JsonSerializer serializer)
    {
        if (value is { } number && decimal.IsInteger(number))
        {
            writer.WriteValue((long)number);
        }
        else
        {
            writer.WriteValue(value);
        }
    }
}

/// <summary>A text that may be sent and is written as a number where it is one.</summary>
internal sealed class PlainText : JsonConverter<string?>
{
    public override string? ReadJson(
        JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) => reader.Value switch
        {
            null when reader.TokenType == JsonToken.Null => null,
            string or long or decimal => Convert.ToString(reader.Value, CultureInfo.InvariantCulture),
            _ => throw new JsonSerializationException($"expected a number or a text such as */2 at {reader.Path}"),
        };

    public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteValue(number);
        }
        else
        {
            writer.WriteValue(value);
        }
    }
}
