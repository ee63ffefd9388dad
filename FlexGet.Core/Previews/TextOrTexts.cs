using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Previews;

/// <summary>A text, or a list of texts, as in configs.</summary>
internal sealed class TextOrTexts : JsonConverter<IReadOnlyList<string>>
{
    public override bool CanWrite => false;

    public override IReadOnlyList<string> ReadJson(
        JsonReader reader, Type objectType, IReadOnlyList<string>? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var token = JToken.ReadFrom(reader);
        return token switch
        {
            { Type: JTokenType.Null } => [],
            JArray list when list.All(item => item.Type == JTokenType.String) => [.. list.Values<string>().OfType<string>()],
            { Type: JTokenType.String } => [token.Value<string>() ?? ""],
            _ => throw new JsonSerializationException("a text or a list of texts was expected"),
        };
    }

    public override void WriteJson(JsonWriter writer, IReadOnlyList<string>? value, JsonSerializer serializer) => throw new NotSupportedException();
}
