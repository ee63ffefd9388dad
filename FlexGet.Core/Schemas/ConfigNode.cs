using System.Diagnostics.CodeAnalysis;

namespace FlexGet.Core.Schemas;

/// <summary>Where a node stands in its file; lines and columns count from 1.</summary>
/// <param name="File">The file's name, or null for text that came by the API.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct ConfigPosition(string? File, int Line, int Column);

/// <summary>A value of the config with its position: YAML composed, aliases and merge keys resolved (an alias shares its anchor's node).</summary>
public abstract class ConfigNode(ConfigPosition position)
{
    public ConfigPosition Position { get; } = position;

    /// <summary>What it is, in words for an error: "text", "a number", "a list", "a mapping", "nothing", "yes or no".</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value, resolved by YAML 1.1's rules.</summary>
public sealed class ConfigScalar(ConfigPosition position, string text, object? value, bool isQuoted) : ConfigNode(position)
{
    /// <summary>The text as written, without quotes.</summary>
    public string Text { get; } = text;

    /// <summary>null, bool, long, double or string; dates stay text.</summary>
    public object? Value { get; } = value;

    /// <summary>True when quotes or a block style made it text for sure.</summary>
    public bool IsQuoted { get; } = isQuoted;

    public bool IsNull => Value is null;

    public override string Kind => Value switch
    {
        null => "nothing",
        bool => "yes or no",
        string => "text",
        _ => "a number",
    };
}

/// <summary>A list.</summary>
public sealed class ConfigSequence(ConfigPosition position, IReadOnlyList<ConfigNode> items) : ConfigNode(position)
{
    public IReadOnlyList<ConfigNode> Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>One key with its value.</summary>
public sealed record ConfigEntry(ConfigScalar Key, ConfigNode Value)
{
    public string Name => Key.Text;
}

/// <summary>A mapping, in the order of the file.</summary>
public sealed class ConfigMapping(ConfigPosition position, IReadOnlyList<ConfigEntry> entries) : ConfigNode(position)
{
    private const int FewEntries = 12;

    private Dictionary<string, ConfigEntry>? _byName;

    public IReadOnlyList<ConfigEntry> Entries { get; } = entries;

    public override string Kind => "a mapping";

    /// <summary>The value of a key, or null when there is no such key.</summary>
    public ConfigNode? this[string name] => TryGet(name, out var entry) ? entry.Value : null;

    public bool TryGet(string name, [NotNullWhen(true)] out ConfigEntry? entry)
    {
        if (Entries.Count <= FewEntries)
        {
            return TryFind(name, out entry);
        }

        if (_byName is null)
        {
            var byName = new Dictionary<string, ConfigEntry>(Entries.Count, StringComparer.Ordinal);
            foreach (var item in Entries)
            {
                byName[item.Name] = item;
            }

            _byName = byName;
        }

        return _byName.TryGetValue(name, out entry);
    }

    private bool TryFind(string name, [NotNullWhen(true)] out ConfigEntry? entry)
    {
        for (var index = Entries.Count - 1; index >= 0; index--)
        {
            if (Entries[index].Name == name)
            {
                entry = Entries[index];
                return true;
            }
        }

        entry = null;
        return false;
    }
}
