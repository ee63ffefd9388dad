using FlexGet.Core.Configuration.Yaml;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>What a text says, without how it says it; merge keys stay as they are. An alias shares the meaning of its anchor.</summary>
internal abstract class Meaning
{
    public static Meaning Of(SyntaxNode? root) =>
        root is null ? new MeaningMap() : Of(root, new Dictionary<SyntaxNode, Meaning>(ReferenceEqualityComparer.Instance));

    public static Meaning Of(JToken value)
    {
        switch (value)
        {
            case JObject mapping:
                var map = new MeaningMap();
                map.Entries.AddRange(mapping.Properties().Select(property => (property.Name, Of(property.Value))));
                return map;
            case JArray list:
                var items = new MeaningList();
                items.Items.AddRange(list.Select(Of));
                return items;
            default:
                var isText = value.Type is not (JTokenType.Null or JTokenType.Undefined or JTokenType.Boolean or JTokenType.Integer or JTokenType.Float);
                return isText ? new MeaningScalar(value.ToString(), true) : new MeaningScalar(ScalarText.Write(value, isFlow: false), false);
        }
    }

    /// <summary>Deep equality, keys in the same order; nodes that are shared are compared once.</summary>
    public static bool AreEqual(Meaning left, Meaning right) => AreEqual(left, right, []);

    private static Meaning Of(SyntaxNode node, Dictionary<SyntaxNode, Meaning> known)
    {
        node = node.Target;
        if (known.TryGetValue(node, out var meaning))
        {
            return meaning;
        }

        switch (node)
        {
            case SyntaxScalar scalar:
                meaning = new MeaningScalar(scalar.Text, scalar.Style != ScalarStyle.Plain, scalar.Tag);
                break;
            case SyntaxMapping mapping:
                var map = new MeaningMap();
                map.Entries.AddRange(mapping.Slots.Select(slot => (slot.IsMerge ? MeaningMap.MergeKey : slot.Name ?? "", Of(slot.Value, known))));
                meaning = map;
                break;
            default:
                var list = new MeaningList();
                list.Items.AddRange(((SyntaxCollection)node).Slots.Select(slot => Of(slot.Value, known)));
                meaning = list;
                break;
        }

        known[node] = meaning;
        return meaning;
    }

    private static bool AreEqual(Meaning left, Meaning right, HashSet<(Meaning, Meaning)> compared)
    {
        if (ReferenceEquals(left, right) || !compared.Add((left, right)))
        {
            return true;
        }

        return (left, right) switch
        {
            (MeaningScalar one, MeaningScalar other) => one.Equals(other),
            (MeaningList one, MeaningList other) => one.Items.Count == other.Items.Count
                && one.Items.Zip(other.Items).All(pair => AreEqual(pair.First, pair.Second, compared)),
            (MeaningMap one, MeaningMap other) => one.Entries.Count == other.Entries.Count
                && one.Entries.Zip(other.Entries).All(pair =>
                    pair.First.Key == pair.Second.Key && AreEqual(pair.First.Value, pair.Second.Value, compared)),
            _ => false,
        };
    }
}

/// <summary>A single value: its text, and whether it is text for sure or what YAML makes of it.</summary>
internal sealed class MeaningScalar(string text, bool isText, string? tag = null) : Meaning
{
    private readonly object? _value = isText ? text : YamlScalars.Resolve(text);

    public string Text { get; } = text;

    public object? Value => _value;

    public bool Equals(MeaningScalar other) => tag == other.Tag && Equals(_value, other._value);

    private string? Tag => tag;
}

internal sealed class MeaningList : Meaning
{
    public List<Meaning> Items { get; } = [];
}

internal sealed class MeaningMap : Meaning
{
    /// <summary>Stands for a merge key, which is no key of that name: '&lt;&lt;' in quotes is.</summary>
    public const string MergeKey = "\0<<";

    public List<(string Key, Meaning Value)> Entries { get; } = [];
}
