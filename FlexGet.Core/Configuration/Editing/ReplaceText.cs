using FlexGet.Core.Http;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>The changes of the text that put another value in the place of one.</summary>
internal static class ReplaceText
{
    private const int MaxFlowWidth = 100;

    /// <summary>Ways to do it, the nicest first.</summary>
    public static IEnumerable<IReadOnlyList<TextChange>> Candidates(ConfigDocument document, Place place, JToken value)
    {
        var moved = AnchorMove.Changes(document, place, place.Slot.Value);
        foreach (var changes in ValueCandidates(document, place, value))
        {
            yield return [.. changes, .. moved];
        }
    }

    /// <summary>Puts an empty list or mapping in the place of one that loses its last slot, anchor and tag kept.</summary>
    public static IReadOnlyList<TextChange> Empty(ConfigDocument document, Place? place, SyntaxCollection old)
    {
        var text = old is SyntaxMapping ? "{}" : "[]";
        if (old.IsFlow)
        {
            return [new TextChange(old.Content + 1, old.End - 1, "")];
        }

        if (place is null)
        {
            return [new TextChange(old.Content, NodeText.End(document, old), text)];
        }

        var properties = document.Text.AsSpan(old.Start, old.Content - old.Start);
        var comment = properties.IndexOf(" #");
        var after = old.Content == old.Start
            ? place.Slot.Mark
            : old.Start + (comment < 0 ? properties.TrimEnd().Length : comment);
        return [Line(document, place, after, old.Content, text)];
    }

    private static IEnumerable<IReadOnlyList<TextChange>> ValueCandidates(ConfigDocument document, Place place, JToken value)
    {
        var (slot, old) = (place.Slot, place.Slot.Value);
        if (place.Parent.IsFlow)
        {
            yield return [Flow(slot, YamlWriter.Flow(value))];
            yield break;
        }

        if (slot.Mark < 0)
        {
            throw new ProblemException(409, "a key without a value, written with ?, cannot be edited; edit the file itself");
        }

        var staysFlow = old is SyntaxCollection { IsFlow: true, Slots.Count: > 0 } && value is JContainer
            && YamlWriter.Flow(value).Length <= MaxFlowWidth;
        if (YamlWriter.IsBlock(value) && !staysFlow)
        {
            yield return NodeText.IsBlock(old) ? BlockForBlock(document, place, value) : BlockForLine(document, place, value);
            yield break;
        }

        if (value.Type == JTokenType.String && ScalarText.IsLiteral(value.ToString()))
        {
            var lines = YamlWriter.Pair("", value, document.Style).Select((line, index) => index == 0 ? line[line.IndexOf('|')..] : line);
            yield return [Line(document, place, slot.Mark, old.Start, NodeText.BlockFrom(document, lines, NodeText.Column(document, place)))];
        }

        yield return [Line(document, place, slot.Mark, old.Start, YamlWriter.Inline(value))];
    }

    private static TextChange Flow(SyntaxSlot slot, string text) => slot.Value switch
    {
        { IsEmpty: false } => new TextChange(slot.Value.Start, slot.Value.End, text),
        _ when slot.Mark < 0 => TextChange.Insert(slot.End, $": {text}"),
        _ => TextChange.Insert(slot.Mark, $" {text}"),
    };

    /// <summary>Text that follows the indicator: on its line, or where the old value stood when comments are between.</summary>
    private static TextChange Line(ConfigDocument document, Place place, int after, int start, string text)
    {
        var old = place.Slot.Value;
        var end = NodeText.End(document, old);
        var gap = document.Text.AsSpan(after, start - after);
        text = SourceText.IsLineStart(document.Text, end) ? text + document.Style.NewLine : text;
        if (gap.Contains('#'))
        {
            var missing = NodeText.Column(document, place) + 1 - SourceText.Column(document.Text, start);
            return new TextChange(start, end, missing > 0 ? new string(' ', missing) + text : text);
        }

        return gap.Length > 0 && !NodeText.HasLineBreak(gap)
            ? new TextChange(start, end, text)
            : new TextChange(after, end, $" {text}");
    }

    /// <summary>Lines in the place of lines: what stands between the key and the first of them stays.</summary>
    private static List<TextChange> BlockForBlock(ConfigDocument document, Place place, JToken value)
    {
        var (slot, old, text) = (place.Slot, place.Slot.Value, document.Text);
        var end = NodeText.End(document, old);
        var lines = NodeText.Lines(document, value);
        var column = SourceText.Column(text, old.Content);
        var changes = new List<TextChange>();
        if (old.Content > old.Start)
        {
            var properties = text.AsSpan(slot.Mark, old.Content - slot.Mark);
            var stop = properties.IndexOf(" #") is var comment and >= 0 ? comment : properties.TrimEnd().Length;
            changes.Add(new TextChange(slot.Mark, slot.Mark + stop, ""));
        }

        var isCompact = !NodeText.HasLineBreak(text.AsSpan(slot.Mark, old.Content - slot.Mark));
        var isSameKind = old is SyntaxSequence == value is JArray;
        var target = isCompact || isSameKind ? column : NodeText.ChildColumn(document, place, value is JArray);
        var newText = isCompact ? NodeText.BlockFrom(document, lines, target) : NodeText.Block(document, lines, target);
        newText = SourceText.IsLineStart(text, end) ? newText + document.Style.NewLine : newText;
        changes.Add(new TextChange(isCompact ? old.Content : SourceText.LineStart(text, old.Content), end, newText));
        return changes;
    }

    /// <summary>Lines in the place of a value that stood behind its key or dash; a comment behind it stays there.</summary>
    private static List<TextChange> BlockForLine(ConfigDocument document, Place place, JToken value)
    {
        var (slot, old, text) = (place.Slot, place.Slot.Value, document.Text);
        var lines = NodeText.Lines(document, value);
        var column = NodeText.ChildColumn(document, place, value is JArray);
        var newLine = document.Style.NewLine;
        if (NodeText.HasLineBreak(text.AsSpan(slot.Mark, old.Start - slot.Mark)))
        {
            return [new TextChange(SourceText.LineStart(text, old.Start), old.End, NodeText.Block(document, lines, column))];
        }

        var hasComment = SourceText.EndWithComment(text, old.End) > old.End;
        if (hasComment)
        {
            return
            [
                new TextChange(slot.Mark, old.End, ""),
                TextChange.Insert(SourceText.LineEnd(text, old.End), newLine + NodeText.Block(document, lines, column)),
            ];
        }

        var tail = SourceText.IsLineStart(text, old.End) ? newLine : "";
        if (place.Parent is SyntaxSequence)
        {
            var gap = old.IsEmpty || old.Start == slot.Mark ? " " : "";
            var at = SourceText.Column(text, old.Start) + gap.Length;
            return [new TextChange(old.Start, old.End, gap + NodeText.BlockFrom(document, lines, at) + tail)];
        }

        return [new TextChange(slot.Mark, old.End, newLine + NodeText.Block(document, lines, column) + tail)];
    }
}
