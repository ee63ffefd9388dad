using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Put it on fields of any kind: reads them as entries hold them, as plain values, lists and dictionaries.</summary>
internal sealed class PlainFields : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => true;

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        JToken.ReadFrom(reader) switch
        {
            JObject fields => Plain(fields),
            { Type: JTokenType.Null } => null,
            _ => throw new JsonSerializationException("this is not a mapping of fields to values"),
        };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();

    private static object? Plain(JToken value) => value switch
    {
        JValue scalar => scalar.Value,
        JArray list => list.Select(Plain).ToList(),
        JObject mapping => mapping.Properties().ToDictionary(property => property.Name, property => Plain(property.Value), StringComparer.Ordinal),
        _ => null,
    };
}
