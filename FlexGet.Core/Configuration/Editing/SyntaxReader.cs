using FlexGet.Core.Schemas;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Core.Tokens;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>Reads YAML into nodes that know their exact offsets, which YamlDotNet's own marks do not always tell.</summary>
internal sealed class SyntaxReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly Parser _parser;
    private readonly List<int> _dashes = [];
    private readonly List<int> _colons = [];
    private readonly Dictionary<string, SyntaxNode> _anchors = new(StringComparer.Ordinal);

    private SyntaxReader(string text)
    {
        _text = text;
        _parser = new Parser(new Scanner(new StringReader(text)));
        FindIndicators();
    }

    /// <summary>Where the next node begins.</summary>
    private int Next => Offset(_parser.Current?.Start ?? Mark.Empty);

    /// <summary>The root node; null when the text holds comments at most.</summary>
    /// <exception cref="ConfigSyntaxException">The text is no single YAML document.</exception>
    public static SyntaxNode? Read(string text)
    {
        try
        {
            return new SyntaxReader(text).ReadDocument();
        }
        catch (YamlException exception)
        {
            throw Error(exception.Message, exception.Start);
        }
    }

    private static ConfigSyntaxException Error(string message, Mark at) =>
        new(new ConfigError("", message, Line: (int)at.Line, Column: (int)at.Column));

    private void FindIndicators()
    {
        var scanner = new Scanner(new StringReader(_text));
        while (scanner.MoveNext())
        {
            if (scanner.Current is BlockEntry dash)
            {
                _dashes.Add((int)dash.Start.Index);
            }
            else if (scanner.Current is Value colon)
            {
                _colons.Add((int)colon.Start.Index);
            }
        }
    }

    private SyntaxNode? ReadDocument()
    {
        _parser.Consume<YamlDotNet.Core.Events.StreamStart>();
        if (_parser.TryConsume<YamlDotNet.Core.Events.StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<YamlDotNet.Core.Events.DocumentStart>();
        var root = ReadNode(0, 0);
        _parser.Consume<YamlDotNet.Core.Events.DocumentEnd>();
        return _parser.TryConsume<YamlDotNet.Core.Events.DocumentStart>(out var second)
            ? throw Error("a second document begins here; the config is one document", second.Start)
            : root;
    }

    private SyntaxNode ReadNode(int depth, int emptyAt)
    {
        if (depth > MaxDepth)
        {
            throw Error($"nested deeper than {MaxDepth} levels", _parser.Current?.Start ?? Mark.Empty);
        }

        SyntaxNode node;
        if (_parser.TryConsume<YamlDotNet.Core.Events.AnchorAlias>(out var alias))
        {
            return ReadAlias(alias);
        }
        else if (_parser.TryConsume<Scalar>(out var scalar))
        {
            node = ReadScalar(scalar, emptyAt);
        }
        else if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            node = ReadSequence(sequence, depth);
        }
        else
        {
            node = ReadMapping(_parser.Consume<MappingStart>(), depth);
        }

        if (node.Anchor is not null)
        {
            _anchors[node.Anchor] = node;
        }

        return node;
    }

    private SyntaxAlias ReadAlias(YamlDotNet.Core.Events.AnchorAlias alias) =>
        _anchors.TryGetValue(alias.Value.Value, out var target)
            ? new SyntaxAlias(target) { Start = Offset(alias.Start), Content = Offset(alias.Start), End = Offset(alias.End) }
            : throw Error($"*{alias.Value.Value} has no anchor &{alias.Value.Value} before it", alias.Start);

    private SyntaxScalar ReadScalar(Scalar scalar, int emptyAt)
    {
        var (start, end) = (Offset(scalar.Start), Offset(scalar.End));
        if (start == end)
        {
            (start, end) = (emptyAt, emptyAt);
        }

        var content = SkipProperties(start, end, scalar);
        return new SyntaxScalar
        {
            Start = start,
            Content = content,
            End = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? EndOfBlock(content, end) : end,
            Anchor = NameOf(scalar),
            Text = scalar.Value,
            Style = scalar.Style,
            Tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value,
        };
    }

    private SyntaxSequence ReadSequence(SequenceStart begin, int depth)
    {
        var start = Offset(begin.Start);
        var isFlow = begin.Style == SequenceStyle.Flow;
        var node = new SyntaxSequence
        {
            Start = start,
            Content = SkipProperties(start, _text.Length, begin),
            Anchor = NameOf(begin),
            IsFlow = isFlow,
        };
        while (_parser.Current is not SequenceEnd)
        {
            var dash = isFlow ? -1 : IndicatorBefore(_dashes, Next);
            node.Slots.Add(new SyntaxSlot(null, ReadNode(depth + 1, dash + 1), isFlow ? -1 : dash + 1));
        }

        var end = _parser.Consume<SequenceEnd>();
        node.End = isFlow ? Offset(end.Start) + 1 : node.Slots[^1].End;
        return node;
    }

    private SyntaxMapping ReadMapping(MappingStart begin, int depth)
    {
        // A pair inside a flow list, [a: 1], has no braces, and YamlDotNet gives it no start.
        var isFlow = begin.Style == MappingStyle.Flow;
        var start = Offset(begin.Start);
        var isPair = isFlow && begin.Anchor.IsEmpty && (start >= _text.Length || _text[start] != '{');
        var first = Next;
        var node = new SyntaxMapping
        {
            Start = isPair ? first : start,
            Content = isPair ? first : SkipProperties(start, _text.Length, begin),
            Anchor = NameOf(begin),
            IsFlow = isFlow,
        };
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1, Next);
            var next = Next;
            var colon = _colons.BinarySearch(key.End);
            colon = colon < 0 ? ~colon : colon;
            var mark = colon < _colons.Count && _colons[colon] <= next ? _colons[colon] + 1 : -1;
            node.Slots.Add(new SyntaxSlot(key, ReadNode(depth + 1, mark < 0 ? key.End : mark), mark));
        }

        var end = _parser.Consume<MappingEnd>();
        node.End = isFlow && !isPair ? Offset(end.Start) + 1 : node.Slots[^1].End;
        return node;
    }

    private int EndOfBlock(int content, int end)
    {
        var header = _text.AsSpan(content, Math.Max(0, _text.AsSpan(content, end - content).IndexOfAny('\r', '\n')));
        var isKept = header.Contains('+') && (header.IndexOf('#') < 0 || header.IndexOf('+') < header.IndexOf('#'));
        return isKept ? end : content + _text.AsSpan(content, end - content).TrimEnd().Length;
    }

    /// <summary>An anchor and a tag may stand before the content, in either order.</summary>
    private int SkipProperties(int start, int end, NodeEvent node)
    {
        var count = (node.Anchor.IsEmpty ? 0 : 1) + (node.Tag.IsEmpty ? 0 : 1);
        var at = start;
        for (; count > 0 && at < end && _text[at] is '&' or '!'; count--)
        {
            at = SkipSpace(SkipWord(at, end), end);
        }

        return at;
    }

    private int SkipWord(int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Comments too: the content may begin on a later line.</summary>
    private int SkipSpace(int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(_text[at]) || _text[at] == '#'))
        {
            at = _text[at] == '#' ? SourceText.LineEnd(_text, at) : at + 1;
        }

        return at;
    }

    private static int IndicatorBefore(List<int> indicators, int offset)
    {
        var index = indicators.BinarySearch(offset);
        return indicators[(index < 0 ? ~index : index) - 1];
    }

    private static string? NameOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static int Offset(Mark mark) => (int)mark.Index;
}
