using System.Globalization;
using Newtonsoft.Json;

namespace FlexGet.Core.Http.Bodies;

/// <summary>
/// Takes texts, whole numbers, yes and no as they are: Newtonsoft would round a fraction, and make a text or a yes of whatever is sent.
/// </summary>
internal sealed class PlainValues : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(string) || IsFlag(objectType) || IsWhole(Plain(objectType));

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && (objectType == typeof(string) || Nullable.GetUnderlyingType(objectType) is not null))
        {
            return null;
        }

        return objectType == typeof(string) ? reader.Value as string ?? throw Wrong(reader, "a text")
            : IsFlag(objectType) ? reader.Value as bool? ?? throw Wrong(reader, "true or false")
            : Whole(reader.Value, Plain(objectType)) ?? throw Wrong(reader, "a whole number in range");
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();

    private static object? Whole(object? value, Type type)
    {
        try
        {
            return value switch
            {
                long or System.Numerics.BigInteger => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
                decimal number when decimal.IsInteger(number) => Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
                string text => Convert.ChangeType(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), type, CultureInfo.InvariantCulture),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is OverflowException or FormatException or InvalidCastException)
        {
            return null;
        }
    }

    private static JsonSerializationException Wrong(JsonReader reader, string expected)
    {
        var value = reader.TokenType switch
        {
            JsonToken.StartArray => "a list",
            JsonToken.StartObject => "an object",
            JsonToken.Null => "null",
            JsonToken.Boolean => reader.Value is true ? "true" : "false",
            JsonToken.String => $"'{reader.Value}'",
            _ => Convert.ToString(reader.Value, CultureInfo.InvariantCulture),
        };
        var place = reader as IJsonLineInfo;
        return new JsonSerializationException($"{value} is not {expected}", reader.Path, place?.LineNumber ?? 0, place?.LinePosition ?? 0, null);
    }

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static bool IsFlag(Type type) => Plain(type) == typeof(bool);

    private static bool IsWhole(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(short);
}
