using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>Puts variables into every text of a config, keys included. What holds none stays the very node it was, shared ones too.</summary>
internal sealed class VariableReplacement(VariableText text, ICollection<ConfigError> notices)
{
    private readonly Dictionary<ConfigNode, ConfigNode> _done = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ConfigNode, long> _sizes = new(ReferenceEqualityComparer.Instance);
    private long _added;

    public ConfigNode Replace(ConfigNode node, string path)
    {
        if (node is ConfigScalar scalar)
        {
            return scalar.Value is string && text.MayHold(scalar.Text) ? Render(scalar, path) : scalar;
        }

        if (!_done.TryGetValue(node, out var done))
        {
            done = _done[node] = node switch
            {
                ConfigMapping mapping => Mapping(mapping, path),
                ConfigSequence sequence => Sequence(sequence, path),
                _ => node,
            };
        }

        return done;
    }

    private ConfigMapping Mapping(ConfigMapping mapping, string path)
    {
        var entries = mapping.Entries.Select(entry => Entry(entry, path)).ToList();
        return entries.SequenceEqual(mapping.Entries, ReferenceEqualityComparer.Instance)
            ? mapping
            // A key with a variable may come to be one that is there already: the last counts.
            : new ConfigMapping(mapping.Position, [.. entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).Select(group => group.Last())]);
    }

    private ConfigEntry Entry(ConfigEntry entry, string path)
    {
        var key = text.MayHold(entry.Name) && Render(entry.Key, path) is ConfigScalar { IsNull: false } rendered ? rendered : entry.Key;
        var value = Replace(entry.Value, ConfigPath.Append(path, key.Text));
        return ReferenceEquals(key, entry.Key) && ReferenceEquals(value, entry.Value) ? entry : new ConfigEntry(key, value);
    }

    private ConfigSequence Sequence(ConfigSequence sequence, string path)
    {
        var items = sequence.Items.Select((item, index) => Replace(item, ConfigPath.Append(path, index))).ToList();
        return items.SequenceEqual(sequence.Items, ReferenceEqualityComparer.Instance) ? sequence : new ConfigSequence(sequence.Position, items);
    }

    private ConfigNode Render(ConfigScalar scalar, string path)
    {
        var position = scalar.Position;
        var result = text.Render(scalar);
        foreach (var name in result.Unknown)
        {
            if (notices.Count < 100)
            {
                notices.Add(new ConfigError(path, $"there is no variable \"{name}\"", position.File, position.Line, position.Column));
            }
        }

        _added += SizeOf(result.Node);
        return _added <= YamlBudget.ConfigFile.ExpandedNodes
            ? result.Node
            : throw new ConfigSyntaxException(new ConfigError(path, "with its variables put in the config has too many values", position.File, position.Line, position.Column));
    }

    private long SizeOf(ConfigNode node)
    {
        if (node is ConfigScalar)
        {
            return 1;
        }

        if (!_sizes.TryGetValue(node, out var size))
        {
            size = _sizes[node] = 1 + (node switch
            {
                ConfigMapping mapping => mapping.Entries.Sum(entry => SizeOf(entry.Value) + 1),
                ConfigSequence sequence => sequence.Items.Sum(SizeOf),
                _ => 0,
            });
        }

        return size;
    }
}
