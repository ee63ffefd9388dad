using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>A node with what it costs when everything it refers to is written out.</summary>
/// <param name="Node">The node; null while it is still being read.</param>
/// <param name="Size">Nodes, aliases written out.</param>
/// <param name="Merges">Mappings that merging it brings in.</param>
internal readonly record struct YamlItem(ConfigNode? Node, long Size, long Merges);

/// <summary>A collection that is being read.</summary>
internal sealed class YamlFrame(ConfigPosition start, string? anchor, bool isMapping, bool isFlow)
{
    private const int FewEntries = 12;

    // A collection has one of the two, and many are empty.
    private List<ConfigEntry>? _entries;
    private List<ConfigNode>? _items;
    private List<ConfigMapping>? _merged;

    public ConfigPosition Start { get; } = start;

    public string? Anchor { get; } = anchor;

    public bool IsMapping { get; } = isMapping;

    public bool IsFlow { get; } = isFlow;

    /// <summary>The key whose value comes next; null when a key comes next.</summary>
    public ConfigScalar? Key { get; set; }

    public long Size { get; private set; } = 1;

    public long Merges { get; private set; }

    /// <summary>The key or index that is being read.</summary>
    public string Step => IsMapping ? Key?.Text ?? "" : (_items?.Count ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Adds an item of the list, or the value of <see cref="Key"/>.</summary>
    public void Add(ConfigNode node, in YamlItem cost)
    {
        Size += cost.Size;
        if (Key is null)
        {
            Merges += cost.Merges + 1;
            (_items ??= []).Add(node);
        }
        else
        {
            Size++;
            (_entries ??= []).Add(new ConfigEntry(Key, node));
            Key = null;
        }
    }

    /// <summary>Takes over the keys of a mapping, or of a list of them of which the first counts most; own keys win. False when it is neither.</summary>
    public bool Merge(in YamlItem source)
    {
        _merged ??= [];
        switch (source.Node)
        {
            case ConfigMapping mapping:
                Merges += source.Merges + 1;
                _merged.Add(mapping);
                break;
            case ConfigSequence sequence when sequence.Items.All(item => item is ConfigMapping):
                Merges += source.Merges;
                _merged.AddRange(sequence.Items.Cast<ConfigMapping>().Reverse());
                break;
            default:
                return false;
        }

        Size += source.Size;
        Key = null;
        return true;
    }

    /// <summary>The collection; <paramref name="duplicate"/> is told of each own key that stands twice.</summary>
    public ConfigNode Close(Action<ConfigEntry, ConfigEntry> duplicate)
    {
        if (!IsMapping)
        {
            return new ConfigSequence(Start, _items?.ToArray() ?? []);
        }

        var own = _entries is null ? [] : MayHaveDuplicates(_entries) ? WithoutDuplicates(_entries, duplicate) : _entries.ToArray();
        return new ConfigMapping(Start, _merged is null ? own : MergedEntries(_merged, own));
    }

    private static bool MayHaveDuplicates(List<ConfigEntry> entries)
    {
        if (entries.Count > FewEntries)
        {
            return true;
        }

        for (var later = 1; later < entries.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (entries[earlier].Name == entries[later].Name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Of keys that stand twice the last one counts, as it does in FlexGet.</summary>
    private static ConfigEntry[] WithoutDuplicates(List<ConfigEntry> entries, Action<ConfigEntry, ConfigEntry> duplicate)
    {
        var last = new Dictionary<string, ConfigEntry>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!last.TryAdd(entry.Name, entry))
            {
                duplicate(last[entry.Name], entry);
                last[entry.Name] = entry;
            }
        }

        return last.Count == entries.Count ? [.. entries] : [.. last.Values];
    }

    private static List<ConfigEntry> MergedEntries(List<ConfigMapping> merged, ConfigEntry[] own)
    {
        var result = new List<ConfigEntry>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in merged.SelectMany(mapping => mapping.Entries).Concat(own))
        {
            if (places.TryGetValue(entry.Name, out var place))
            {
                result[place] = entry;
            }
            else
            {
                places[entry.Name] = result.Count;
                result.Add(entry);
            }
        }

        return result;
    }
}
