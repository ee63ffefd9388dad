using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>Puts variables into every text of a config, keys included. What holds none stays the very node it was, shared ones too.</summary>
internal sealed class VariableReplacement(VariableText text, RootFindings found)
{
    private const int MaxNotices = 100;
    private const int MaxErrors = 10_000;

    private readonly Dictionary<ConfigNode, ConfigNode> _done = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ConfigNode, (string Path, List<ConfigError> Errors)> _wrong = new(ReferenceEqualityComparer.Instance);
    private readonly List<(string? Key, int Index)> _place = [];
    private readonly VariableBudget _budget = new();

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

        if (_done.TryGetValue(node, out var done))
        {
            RepeatErrors(node);
            return done;
        }

        var before = found.VariableErrors.Count;
        done = _done[node] = node switch
        {
            ConfigMapping mapping => Mapping(mapping),
            ConfigSequence sequence => Sequence(sequence),
            _ => node,
        };
        if (found.VariableErrors.Count > before)
        {
            _wrong[node] = (Path, found.VariableErrors[before..]);
        }

        return done;
    }

    /// <summary>What stands in several places by an alias is wrong in each of them.</summary>
    private void RepeatErrors(ConfigNode node)
    {
        if (_wrong.TryGetValue(node, out var wrong))
        {
            var path = Path;
            wrong.Errors.ForEach(error => AddError(error with { Path = path + error.Path[wrong.Path.Length..] }));
        }
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
        var started = TimeProvider.System.GetTimestamp();
        var result = text.Render(scalar);
        if (result.Mistake is { } mistake)
        {
            Add(ConfigError.At(scalar, Path, mistake, result.Suggestion), result.IsHarmless);
        }

        return _budget.Spend(result.Node, TimeProvider.System.GetElapsedTime(started)) is { } excess
            ? throw new ConfigSyntaxException(ConfigError.At(scalar, Path, excess))
            : result.Node;
    }

    private void Add(ConfigError mistake, bool isHarmless)
    {
        if (!isHarmless)
        {
            AddError(mistake);
        }
        else if (found.Notices.Count < MaxNotices)
        {
            found.Notices.Add(mistake);
        }
    }

    private void AddError(ConfigError error)
    {
        found.VariableErrors.Add(error);
        if (found.VariableErrors.Count > MaxErrors)
        {
            throw new ConfigSyntaxException(error with { Message = $"more than {MaxErrors:N0} variables cannot be put in; one is: {error.Message}" });
        }
    }
}
