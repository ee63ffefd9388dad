using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>What putting in the variables of one config may make and take.</summary>
internal sealed class VariableBudget
{
    /// <summary>Characters that count as one value.</summary>
    private const int ValueLength = 32;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private readonly Dictionary<ConfigNode, long> _sizes = new(ReferenceEqualityComparer.Instance);
    private long _size;
    private TimeSpan _time;

    /// <summary>Counts what was made, values that stand in several places each time; returns what is wrong, or null.</summary>
    public string? Spend(ConfigNode made, TimeSpan time)
    {
        _size += SizeOf(made);
        _time += time;
        return _size > YamlBudget.ConfigFile.ExpandedNodes ? "with its variables put in the config has too many values"
            : _time > MaxTime ? $"the variables of the config take more than {MaxTime.TotalSeconds:0} s"
            : null;
    }

    private long SizeOf(ConfigNode node)
    {
        if (node is ConfigScalar scalar)
        {
            return 1 + (scalar.Text.Length / ValueLength);
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
