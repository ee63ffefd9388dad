using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Secrets;

/// <summary>As <see cref="MaskedText"/>, for all texts within a member; those that are named like a secret are masked whole.</summary>
public sealed class MaskedTexts : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => true;

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("only answers are masked");

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        var copy = new JArray(JToken.FromObject(value, serializer));
        foreach (var text in copy.Descendants().OfType<JValue>().Where(text => text.Type == JTokenType.String).ToList())
        {
            text.Value = IsNamedSecret(text) ? SecretMask.Mask : SecretMask.InText((string)text.Value!); // a text is one
        }

        copy[0].WriteTo(writer);
    }

    private static bool IsNamedSecret(JValue text) =>
        text.AncestorsAndSelf().OfType<JProperty>().Any(property => SecretMask.IsSecretName(property.Name));
}
