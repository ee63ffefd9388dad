using System.Text;
using FlexGet.Core.Schemas;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>A YAML text, composed.</summary>
/// <param name="Root">Its node; null when the text holds nothing.</param>
/// <param name="Errors">Keys that stand twice: the rest of the text is still of use.</param>
internal sealed record YamlDocument(ConfigNode? Root, IReadOnlyList<ConfigError> Errors);

/// <summary>
/// Composes YAML from the parser's events with a stack of our own: no recursion that a text could exhaust, and budgets that are
/// checked before anything is built. Aliases share the node of their anchor.
/// </summary>
internal sealed class YamlReader
{
    private readonly string? _file;
    private readonly YamlBudget _budget;
    private readonly Action<ConfigEntry, ConfigEntry> _reportDuplicate;
    private readonly Stack<YamlFrame> _open = [];
    private readonly Dictionary<string, YamlItem> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<ConfigError> _errors = [];
    private ConfigNode? _root;
    private int _nodes;
    private int _aliases;

    private YamlReader(string? file, YamlBudget budget)
    {
        _reportDuplicate = ReportDuplicate;
        _file = file;
        _budget = budget;
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="ConfigSyntaxException">It is no YAML, or beyond the budget.</exception>
    public static YamlDocument Read(string text, string? file, YamlBudget budget)
    {
        var reader = new YamlReader(file, budget);
        if (text.Length > budget.Bytes || Encoding.UTF8.GetByteCount(text) > budget.Bytes)
        {
            throw reader.Error(new Mark(), $"the text is larger than the {budget.Bytes >> 20} MiB that are allowed");
        }

        text = text.TrimStart('\uFEFF');
        try
        {
            reader.Read(new Parser(new StringReader(text)));
        }
        catch (YamlException exception)
        {
            throw YamlMistake.Explain(exception, text, file, reader._open.FirstOrDefault());
        }

        return new YamlDocument(reader._root, reader._errors);
    }

    private void Read(Parser parser)
    {
        var documents = 0;
        while (Next(parser))
        {
            switch (parser.Current)
            {
                case Scalar scalar:
                    ReadScalar(scalar);
                    break;
                case MappingStart start:
                    Open(start, isMapping: true, start.Style == MappingStyle.Flow);
                    break;
                case SequenceStart start:
                    Open(start, isMapping: false, start.Style == SequenceStyle.Flow);
                    break;
                case MappingEnd or SequenceEnd:
                    Close(parser.Current.Start);
                    break;
                case AnchorAlias alias:
                    ReadAlias(alias);
                    break;
                case DocumentStart when ++documents > 1:
                    throw Error(parser.Current.Start, "a config is one document: there is a second one behind \"---\"");
            }
        }
    }

    /// <summary>The parser's own mistakes on odd characters are mistakes of the text to its writer.</summary>
    private bool Next(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw Error(parser.Current?.End ?? new Mark(), "what follows here cannot be read as YAML: look for odd characters");
        }
    }

    private void ReadScalar(Scalar scalar)
    {
        Count(scalar.Start);
        var isText = scalar.Style != ScalarStyle.Plain || !IsUntagged(scalar);
        var text = _open.TryPeek(out var frame) && frame is { IsMapping: true, Key: null } ? Shared(scalar.Value) : scalar.Value;
        var node = new ConfigScalar(At(scalar.Start), text, isText ? text : YamlScalars.Resolve(text), isText);
        if (!scalar.Anchor.IsEmpty)
        {
            _anchors[scalar.Anchor.Value] = new YamlItem(node, 1, 0);
        }

        Place(new YamlItem(node, 1, 0), scalar.Start);
    }

    /// <summary>The same few keys stand in thousands of mappings: one copy of each is enough.</summary>
    private string Shared(string name)
    {
        if (_names.TryGetValue(name, out var known))
        {
            return known;
        }

        _names.Add(name);
        return name;
    }

    private void Open(NodeEvent start, bool isMapping, bool isFlow)
    {
        Count(start.Start);
        IsUntagged(start);
        if (_open.TryPeek(out var parent) && parent is { IsMapping: true, Key: null })
        {
            throw Error(start.Start, "a key has to be a single value, not a list or a mapping; put it in quotes if it is text");
        }

        if (_open.Count >= _budget.Depth)
        {
            throw Error(start.Start, $"lists and mappings are nested more than {_budget.Depth} levels deep");
        }

        var anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        if (anchor is not null)
        {
            _anchors[anchor] = default;
        }

        _open.Push(new YamlFrame(At(start.Start), anchor, isMapping, isFlow));
    }

    private void Close(Mark end)
    {
        var frame = _open.Pop();
        var item = new YamlItem(frame.Close(_reportDuplicate), frame.Size, frame.Merges);
        if (frame.Anchor is not null)
        {
            _anchors[frame.Anchor] = item;
        }

        Place(item, end);
    }

    private void ReadAlias(AnchorAlias alias)
    {
        Count(alias.Start);
        if (++_aliases > _budget.Aliases)
        {
            throw Error(alias.Start, $"there are more than {_budget.Aliases} aliases");
        }

        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var item))
        {
            var suggestion = Suggestion.For(name, _anchors.Keys);
            throw Error(alias.Start, $"the alias *{name} has no anchor &{name} before it", suggestion is null ? null : "*" + suggestion);
        }

        if (item.Node is null)
        {
            throw Error(alias.Start, $"the alias *{name} stands inside its own anchor &{name}");
        }

        Place(item, alias.Start);
    }

    /// <summary>Puts a finished node where it belongs.</summary>
    private void Place(in YamlItem item, Mark at)
    {
        var node = item.Node!; // finished, so it is there
        if (!_open.TryPeek(out var frame))
        {
            _root = node;
        }
        else if (frame is { IsMapping: true, Key: null })
        {
            frame.Key = node as ConfigScalar ?? throw Error(at, "a key has to be a single value, not a list or a mapping");
            return;
        }
        else if (frame.Key is { IsQuoted: false, Text: "<<" })
        {
            if (!frame.Merge(item))
            {
                throw Error(at, $"\"<<\" merges a mapping or a list of mappings, found {node.Kind}");
            }
        }
        else
        {
            frame.Add(node, item);
        }

        Check(frame, at);
    }

    private void Check(YamlFrame? frame, Mark at)
    {
        if (frame?.Size > _budget.ExpandedNodes)
        {
            throw Error(at, $"with its aliases written out the text has more than {_budget.ExpandedNodes} values");
        }

        if (frame is { IsMapping: true } && frame.Merges > _budget.MergeExpansions)
        {
            throw Error(at, $"\"<<\" merges more than {_budget.MergeExpansions} mappings, counted each time they are used");
        }
    }

    private void Count(Mark at)
    {
        if (++_nodes > _budget.Nodes)
        {
            throw Error(at, $"the text has more than {_budget.Nodes} values");
        }
    }

    /// <summary>True without a tag; false for one that makes text of a value. Any other would choose a type, and types are not the text's to choose.</summary>
    private bool IsUntagged(NodeEvent node)
    {
        if (node.Tag.IsEmpty)
        {
            return true;
        }

        var isText = node.Tag.IsNonSpecific || node.Tag.Value == "tag:yaml.org,2002:str";
        return node is Scalar && isText
            ? false
            : throw Error(node.Start, $"the tag {node.Tag} is not allowed: write the plain value");
    }

    private void ReportDuplicate(ConfigEntry first, ConfigEntry second)
    {
        if (_errors.Count >= 100)
        {
            return;
        }

        var path = _open.Reverse().Aggregate("", (path, frame) => ConfigPath.Append(path, frame.Step));
        var (line, column) = (second.Key.Position.Line, second.Key.Position.Column);
        _errors.Add(new ConfigError(
            ConfigPath.Append(path, second.Name),
            $"the key \"{second.Name}\" stands twice: at line {first.Key.Position.Line}, column {first.Key.Position.Column} and at line {line}, column {column}",
            _file,
            line,
            column));
    }

    private ConfigPosition At(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private ConfigSyntaxException Error(Mark mark, string message, string? suggestion = null) =>
        new(new ConfigError("", message, _file, (int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1), suggestion));
}
