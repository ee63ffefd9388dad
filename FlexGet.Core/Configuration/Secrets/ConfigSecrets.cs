using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Secrets;

/// <summary>Masks the secrets of config values and texts, and puts them back where a mask is sent unchanged.</summary>
internal sealed class ConfigSecrets(SecretOptions options)
{
    /// <summary>A copy with masks.</summary>
    /// <param name="value">A part of the config.</param>
    /// <param name="path">Where it stands in the config.</param>
    public JToken Mask(JToken value, string path) => Mask(value, [.. ConfigPath.Split(path)]);

    /// <summary>The text of the config with masks, comments included; other texts that are no YAML as far as URLs go.</summary>
    public string Mask(string text)
    {
        try
        {
            var changes = new Dictionary<int, TextChange>();
            Collect(SyntaxReader.Read(text), [], changes);
            text = TextChange.Apply(text, changes.Values);
        }
        catch (ConfigSyntaxException)
        {
            // An old revision that this version cannot read: what can be recognised without reading it is masked.
        }

        return SecretMask.InComments(SecretMask.InText(text));
    }

    /// <summary>Puts stored secrets in the place of their masks; a mask of something else becomes an error.</summary>
    public JToken Restore(JToken sent, JToken? stored, string path, ICollection<ConfigError> errors) =>
        sent.ToString(Newtonsoft.Json.Formatting.None).Contains(SecretMask.Mask, StringComparison.Ordinal)
            ? Restore(sent, stored, [.. ConfigPath.Split(path)], errors)
            : sent;

    private JToken Mask(JToken value, List<string> keys) => value switch
    {
        JObject mapping => new JObject(mapping.Properties().Select(property =>
            new JProperty(property.Name, Mask(property.Value, [.. keys, property.Name])))),
        JArray list => new JArray(list.Select((item, index) => Mask(item, [.. keys, ConfigPath.Append("", index)[1..]]))),
        { Type: JTokenType.Null or JTokenType.Boolean } => value.DeepClone(),
        _ when keys.Count > 0 && options.IsSecret(keys) => new JValue(SecretMask.Mask),
        { Type: JTokenType.String } => new JValue(SecretMask.InText(value.ToString())),
        _ => value.DeepClone(),
    };

    private JToken Restore(JToken sent, JToken? stored, List<string> keys, ICollection<ConfigError> errors)
    {
        switch (sent)
        {
            case JObject mapping:
                return new JObject(mapping.Properties().Select(property => new JProperty(
                    property.Name, Restore(property.Value, (stored as JObject)?[property.Name], [.. keys, property.Name], errors))));
            case JArray list:
                return new JArray(list.Select((item, index) => RestoreItem(item, index, stored as JArray, keys, errors)));
            case { Type: JTokenType.String } when sent.ToString().Contains(SecretMask.Mask, StringComparison.Ordinal):
                if (stored is JValue && JToken.DeepEquals(Mask(stored, keys), sent))
                {
                    return stored.DeepClone();
                }

                errors.Add(new ConfigError(
                    keys.Aggregate("", ConfigPath.Append),
                    $"{SecretMask.Mask} stands for a stored secret, and there is none that this could be; write the secret itself"));
                return sent;
            default:
                return sent;
        }
    }

    /// <summary>Items move: the one that looks the same is meant, else the one of the same index.</summary>
    private JToken RestoreItem(JToken item, int index, JArray? stored, List<string> keys, ICollection<ConfigError> errors)
    {
        List<string> itemKeys = [.. keys, ConfigPath.Append("", index)[1..]];
        var same = stored?.FirstOrDefault(candidate => JToken.DeepEquals(Mask(candidate, itemKeys), item));
        return same is not null ? same.DeepClone() : Restore(item, stored?.ElementAtOrDefault(index), itemKeys, errors);
    }

    private void Collect(SyntaxNode? node, List<string> keys, Dictionary<int, TextChange> changes)
    {
        foreach (var (slot, index) in node is SyntaxCollection collection ? collection.Slots.Select((slot, index) => (slot, index)) : [])
        {
            List<string> slotKeys = [.. keys, slot.Name ?? ConfigPath.Append("", index)[1..]];
            if (slot.Value.Target is SyntaxScalar { IsEmpty: false } scalar && options.IsSecret(slotKeys))
            {
                changes[scalar.Content] = new TextChange(scalar.Content, scalar.End, $"'{SecretMask.Mask}'");
            }

            Collect(slot.Value, slotKeys, changes);
        }
    }
}
