using System.Text;
using FlexGet.Core.Configuration.Yaml.Mistakes;
using FlexGet.Core.Schemas;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>A YAML text, composed.</summary>
/// <param name="Root">Its node; null when the text holds nothing.</param>
/// <param name="Errors">Keys that stand twice: the rest of the text is still of use.</param>
internal sealed record YamlDocument(ConfigNode? Root, IReadOnlyList<ConfigError> Errors);

/// <summary>
/// Composes YAML from the parser's events: no recursion that a text could exhaust, and budgets that are checked before anything is
/// built. Aliases share the node of their anchor.
/// </summary>
internal sealed class YamlReader
{
    private readonly YamlPlaces _places;
    private readonly YamlMeter _meter;
    private readonly YamlAnchors _anchors;
    private readonly YamlTree _tree;

    private YamlReader(string? file, YamlBudget budget)
    {
        _places = new YamlPlaces(file);
        _meter = new YamlMeter(budget, _places);
        _anchors = new YamlAnchors(_places);
        _tree = new YamlTree(_places, _meter);
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="ConfigSyntaxException">It is no YAML, or beyond the budget.</exception>
    public static YamlDocument Read(string text, string? file, YamlBudget budget)
    {
        var reader = new YamlReader(file, budget);
        if (text.Length > budget.Bytes || Encoding.UTF8.GetByteCount(text) > budget.Bytes)
        {
            throw reader._places.Error(new Mark(), $"the text is larger than the {budget.Bytes >> 20} MiB that are allowed");
        }

        text = text.TrimStart('\uFEFF');
        try
        {
            reader.Read(text, file);
        }
        catch (YamlException exception)
        {
            throw YamlMistake.Explain(exception, text, file, reader._tree.Innermost);
        }

        return new YamlDocument(reader._tree.Root, reader._tree.Errors);
    }

    private void Read(string text, string? file)
    {
        var parser = new Parser(new StringReader(text));
        var documents = 0;
        while (Next(parser, text, file))
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
                    throw _places.Error(parser.Current.Start, "a config is one document: there is a second one behind \"---\"");
            }
        }
    }

    /// <summary>The parser's own mistakes on odd characters are mistakes of the text to its writer.</summary>
    private bool Next(Parser parser, string text, string? file)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw YamlMistake.Explain(parser.Current?.End ?? new Mark(), text, file, _tree.Innermost);
        }
    }

    private void ReadScalar(Scalar scalar)
    {
        _meter.Count(scalar.Start);
        var isText = scalar.Style != ScalarStyle.Plain || !IsUntagged(scalar);
        var text = _tree.WantsKey ? _tree.Shared(scalar.Value) : scalar.Value;
        var node = new ConfigScalar(_places.At(scalar.Start), text, isText ? text : YamlScalars.Resolve(text), isText);
        if (!scalar.Anchor.IsEmpty)
        {
            _anchors.Set(scalar.Anchor.Value, new YamlItem(node, 1, 0));
        }

        _tree.Place(new YamlItem(node, 1, 0), scalar.Start);
    }

    private void Open(NodeEvent start, bool isMapping, bool isFlow)
    {
        _meter.Count(start.Start);
        IsUntagged(start);
        var anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        _tree.Open(new YamlFrame(_places.At(start.Start), anchor, isMapping, isFlow), start.Start);
        if (anchor is not null)
        {
            _anchors.Begin(anchor);
        }
    }

    private void Close(Mark end)
    {
        var (frame, item) = _tree.Close();
        if (frame.Anchor is not null)
        {
            _anchors.Set(frame.Anchor, item);
        }

        _tree.Place(item, end);
    }

    private void ReadAlias(AnchorAlias alias)
    {
        _meter.Count(alias.Start);
        _meter.CountAlias(alias.Start);
        _tree.Place(_anchors.Find(alias), alias.Start);
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
            : throw _places.Error(node.Start, $"the tag {node.Tag} is not allowed: write the plain value; a text that begins with \"!\" has to be in quotes");
    }
}
