using Newtonsoft.Json;

namespace FlexGet.Core.Configuration.Secrets;

/// <summary>
/// Put it on members of answers whose text comes from feeds or sites: secrets of URLs in it are masked, what is stored stays whole.
/// </summary>
public sealed class MaskedText : JsonConverter<string>
{
    public override bool CanRead => false;

    public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("only answers are masked");

    public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) =>
        writer.WriteValue(value is null ? null : SecretMask.InText(value));
}
