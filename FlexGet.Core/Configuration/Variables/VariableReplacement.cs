using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>Puts variables into every text of a config, keys included. What holds none stays the very node it was, shared ones too.</summary>
internal sealed class VariableReplacement(VariableText text, ICollection<ConfigError> notices)
{
    private readonly Dictionary<ConfigNode, ConfigNode> _done = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ConfigNode, long> _sizes = new(ReferenceEqualityComparer.Instance);
    private readonly List<(string? Key, int Index)> _place = [];
    private long _added;

    private string Path => _place.Aggregate("", (path, step) =>
        step.Key is null ? ConfigPath.Append(path, step.Index) : ConfigPath.Append(path, step.Key));

    /// <summary>Replaces in what stands under a key of the root.</summary>
    public ConfigNode Replace(string key, ConfigNode node)
    {
        _place.Add((key, 0));
        var replaced = Replace(node);
        _place.RemoveAt(_place.Count - 1);
        return replaced;
    }

    private ConfigNode Replace(ConfigNode node)
    {
        if (node is ConfigScalar scalar)
        {
            return scalar.Value is string && text.MayHold(scalar.Text) ? Render(scalar) : scalar;
        }

        if (!_done.TryGetValue(node, out var done))
        {
            done = _done[node] = node switch
            {
                ConfigMapping mapping => Mapping(mapping),
                ConfigSequence sequence => Sequence(sequence),
                _ => node,
            };
        }

        return done;
    }

    private ConfigMapping Mapping(ConfigMapping mapping)
    {
        ConfigEntry[]? changed = null;
        for (var index = 0; index < mapping.Entries.Count; index++)
        {
            var entry = mapping.Entries[index];
            var key = text.MayHold(entry.Name) && Render(entry.Key) is ConfigScalar { IsNull: false } rendered ? rendered : entry.Key;
            var value = Replace(key.Text, entry.Value);
            if (!ReferenceEquals(key, entry.Key) || !ReferenceEquals(value, entry.Value))
            {
                changed ??= [.. mapping.Entries];
                changed[index] = new ConfigEntry(key, value);
            }
        }

        return changed is null
            ? mapping
            // A key with a variable may come to be one that is there already: the last counts.
            : new ConfigMapping(mapping.Position, [.. changed.GroupBy(entry => entry.Name, StringComparer.Ordinal).Select(group => group.Last())]);
    }

    private ConfigSequence Sequence(ConfigSequence sequence)
    {
        ConfigNode[]? changed = null;
        for (var index = 0; index < sequence.Items.Count; index++)
        {
            _place.Add((null, index));
            var item = Replace(sequence.Items[index]);
            _place.RemoveAt(_place.Count - 1);
            if (!ReferenceEquals(item, sequence.Items[index]))
            {
                changed ??= [.. sequence.Items];
                changed[index] = item;
            }
        }

        return changed is null ? sequence : new ConfigSequence(sequence.Position, changed);
    }

    private ConfigNode Render(ConfigScalar scalar)
    {
        var position = scalar.Position;
        var result = text.Render(scalar);
        foreach (var name in result.Unknown)
        {
            if (notices.Count < 100)
            {
                notices.Add(new ConfigError(Path, $"there is no variable \"{name}\"", position.File, position.Line, position.Column));
            }
        }

        _added += SizeOf(result.Node);
        return _added <= YamlBudget.ConfigFile.ExpandedNodes
            ? result.Node
            : throw new ConfigSyntaxException(new ConfigError(Path, "with its variables put in the config has too many values", position.File, position.Line, position.Column));
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
