using FlexGet.Core.Schemas;
using YamlDotNet.Core;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>The nodes as they are put together: a stack of our own, so that no text can exhaust the thread's.</summary>
internal sealed class YamlTree
{
    private const int MaxErrors = 100;

    private readonly YamlPlaces _places;
    private readonly YamlMeter _meter;
    private readonly Action<ConfigEntry, ConfigEntry> _reportDuplicate;
    private readonly Stack<YamlFrame> _open = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<ConfigError> _errors = [];

    public YamlTree(YamlPlaces places, YamlMeter meter)
    {
        (_places, _meter) = (places, meter);
        _reportDuplicate = ReportDuplicate;
    }

    /// <summary>The finished node of the text; null when it holds nothing.</summary>
    public ConfigNode? Root { get; private set; }

    /// <summary>Keys that stand twice.</summary>
    public IReadOnlyList<ConfigError> Errors => _errors;

    /// <summary>The innermost collection that is open.</summary>
    public YamlFrame? Innermost => _open.TryPeek(out var frame) ? frame : null;

    /// <summary>True when what comes next is a key.</summary>
    public bool WantsKey => Innermost is { IsMapping: true, Key: null };

    /// <summary>The same few keys stand in thousands of mappings: one copy of each is enough.</summary>
    public string Shared(string name)
    {
        if (_names.TryGetValue(name, out var known))
        {
            return known;
        }

        _names.Add(name);
        return name;
    }

    public void Open(YamlFrame frame, Mark at)
    {
        if (WantsKey)
        {
            throw Innermost is { IsFlow: true, IsMapping: true } && frame is { IsFlow: true, IsMapping: true }
                ? _places.Error(at, "a text that begins with \"{{\" has to be in quotes as a whole, as in '{{ title }}'")
                : _places.Error(at, "a key has to be a single value, not a list or a mapping; put it in quotes if it is text");
        }

        _meter.Deepen(_open.Count, at);
        _open.Push(frame);
    }

    /// <summary>Ends the innermost collection; it still has to be placed.</summary>
    public (YamlFrame Frame, YamlItem Item) Close()
    {
        var frame = _open.Pop();
        return (frame, new YamlItem(frame.Close(_reportDuplicate), frame.Size, frame.Merges));
    }

    /// <summary>Puts a finished node where it belongs.</summary>
    public void Place(in YamlItem item, Mark at)
    {
        var node = item.Node!; // finished, so it is there
        if (!_open.TryPeek(out var frame))
        {
            Root = node;
        }
        else if (frame is { IsMapping: true, Key: null })
        {
            frame.Key = node as ConfigScalar ?? throw _places.Error(at, "a key has to be a single value, not a list or a mapping");
            return;
        }
        else if (frame.Key is { IsQuoted: false, Text: "<<" })
        {
            if (!frame.Merge(item))
            {
                throw _places.Error(at, $"\"<<\" merges a mapping or a list of mappings, found {node.Kind}");
            }
        }
        else
        {
            frame.Add(node, item);
        }

        _meter.Check(frame, at);
    }

    private void ReportDuplicate(ConfigEntry first, ConfigEntry second)
    {
        if (_errors.Count >= MaxErrors)
        {
            return;
        }

        var path = _open.Reverse().Aggregate("", (path, frame) => ConfigPath.Append(path, frame.Step));
        var (earlier, later) = (first.Key.Position, second.Key.Position);
        _errors.Add(new ConfigError(
            ConfigPath.Append(path, second.Name),
            $"the key \"{second.Name}\" stands twice: at line {earlier.Line}, column {earlier.Column} and at line {later.Line}, column {later.Column}",
            later.File,
            later.Line,
            later.Column));
    }
}
