using FlexGet.Core.Schemas;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>Reads YAML into nodes that know their exact offsets, which YamlDotNet's own marks do not always tell.</summary>
internal sealed class SyntaxReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly Parser _parser;
    private readonly SyntaxIndicators _indicators;
    private readonly Dictionary<string, SyntaxNode> _anchors = new(StringComparer.Ordinal);

    private SyntaxReader(string text)
    {
        _text = text;
        _parser = new Parser(new Scanner(new StringReader(text)));
        _indicators = SyntaxIndicators.In(text);
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

    private SyntaxNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(0, 0);
        _parser.Consume<DocumentEnd>();
        return _parser.TryConsume<DocumentStart>(out var second)
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
        if (_parser.TryConsume<AnchorAlias>(out var alias))
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

    private SyntaxAlias ReadAlias(AnchorAlias alias) =>
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

        var content = SyntaxText.SkipProperties(_text, start, end, scalar);
        return new SyntaxScalar
        {
            Start = start,
            Content = content,
            End = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? SyntaxText.EndOfBlock(_text, content, end) : end,
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
            Content = SyntaxText.SkipProperties(_text, start, _text.Length, begin),
            Anchor = NameOf(begin),
            IsFlow = isFlow,
        };
        while (_parser.Current is not SequenceEnd)
        {
            var dash = isFlow ? -1 : _indicators.DashBefore(Next);
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
            Content = isPair ? first : SyntaxText.SkipProperties(_text, start, _text.Length, begin),
            Anchor = NameOf(begin),
            IsFlow = isFlow,
        };
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1, Next);
            var mark = _indicators.ColonBetween(key.End, Next) + 1 is var behind and > 0 ? behind : -1;
            node.Slots.Add(new SyntaxSlot(key, ReadNode(depth + 1, mark < 0 ? key.End : mark), mark));
        }

        var end = _parser.Consume<MappingEnd>();
        node.End = isFlow && !isPair ? Offset(end.Start) + 1 : node.Slots[^1].End;
        return node;
    }

    private static string? NameOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static int Offset(Mark mark) => (int)mark.Index;
}
