using FlexGet.Core.Http;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>The changes of the text that take a key or an item out.</summary>
internal static class RemoveText
{
    /// <summary>Ways to do it, the nicest first.</summary>
    public static IEnumerable<IReadOnlyList<TextChange>> Candidates(ConfigDocument document, Place place)
    {
        CheckMerge(document, place);
        var moved = AnchorMove.Changes(document, place, place.Slot.Value);
        foreach (var changes in SlotCandidates(document, place))
        {
            yield return [.. changes, .. moved];
        }
    }

    private static IEnumerable<IReadOnlyList<TextChange>> SlotCandidates(ConfigDocument document, Place place)
    {
        if (place.Parent.Slots.Count == 1)
        {
            yield return ReplaceText.Empty(document, place.Outer, place.Parent);
            yield break;
        }

        if (place.Parent.IsFlow)
        {
            yield return [FromFlow(place)];
            yield break;
        }

        var (text, slot) = (document.Text, place.Slot);
        var end = NodeText.End(document, slot);
        var next = SourceText.IsLineStart(text, end) ? end : SourceText.NextLine(text, end);
        if (!SourceText.IsFirstInLine(text, slot.Start))
        {
            // The first key of "- key: value": the second takes its place behind the dash.
            var content = next + Math.Max(0, text.AsSpan(next).IndexOfAnyExcept(' '));
            yield return [new TextChange(slot.Start, content, "")];
            yield break;
        }

        var start = SourceText.LineStart(text, slot.Start);
        if (next == text.Length && text[^1] != '\n' && start > 0)
        {
            // The line before becomes the last, without a line end as before.
            var before = start > 1 && text[start - 2] == '\r' ? start - 2 : start - 1;
            yield return [new TextChange(before, next, "")];
        }

        yield return [new TextChange(start, next, "")];
    }

    private static TextChange FromFlow(Place place)
    {
        var slots = place.Parent.Slots;
        return place.Index + 1 < slots.Count
            ? new TextChange(slots[place.Index].Start, slots[place.Index + 1].Start, "")
            : new TextChange(slots[place.Index - 1].End, slots[place.Index].End, "");
    }

    /// <summary>Without the key, a merged one of the same name would show.</summary>
    private static void CheckMerge(ConfigDocument document, Place place)
    {
        if (place.Parent is SyntaxMapping mapping && mapping.Merge is { } merge && place.Slot.Name is { } name
            && MergesKey(merge.Value.Target, name))
        {
            var line = document.Text.AsSpan(0, merge.Start).Count('\n') + 1;
            throw new ProblemException(409, $"the merge key (<<) in line {line} would bring {ConfigPath.Append("", name)} back; change the mapping that it names");
        }
    }

    private static bool MergesKey(SyntaxNode source, string name) => source switch
    {
        SyntaxMapping mapping => mapping.Find(name) is not null
            || (mapping.Merge is { } merge && MergesKey(merge.Value.Target, name)),
        SyntaxSequence list => list.Slots.Exists(slot => MergesKey(slot.Value.Target, name)),
        _ => false,
    };
}
