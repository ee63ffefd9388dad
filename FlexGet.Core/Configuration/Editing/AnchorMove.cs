using FlexGet.Core.Http;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>Before anchored content goes away, its first use elsewhere gets the content and the anchor, so that all uses stay true.</summary>
internal static class AnchorMove
{
    /// <summary>The changes at the first uses of anchors in the node that goes away.</summary>
    public static List<TextChange> Changes(ConfigDocument document, Place place, SyntaxNode leaving) =>
        [.. Uses(document, leaving)
            .GroupBy(use => use.Place.Slot.Value.Target, ReferenceEqualityComparer.Instance)
            .SelectMany(uses => Move(document, place, (SyntaxNode)uses.Key!, uses.First().Place))]; // a target is never null

    /// <summary>The refusal that names the uses; null when no anchor is in the way.</summary>
    public static ProblemException? Refusal(ConfigDocument document, ConfigEdit edit)
    {
        var (place, matched) = Place.Follow(document.Root, ConfigPath.Split(edit.Path));
        if (place is null || matched < ConfigPath.Split(edit.Path).Count)
        {
            return null;
        }

        var uses = Uses(document, place.Slot.Value).ToList();
        var names = string.Join(", ", uses.Select(use => $"*{use.Place.Slot.Value.Target.Anchor} at {use.Path}").Distinct());
        return uses.Count == 0 ? null : new ProblemException(409, $"{edit.Path} holds an anchor that is used elsewhere: {names}; change these first")
        {
            Extensions = new Dictionary<string, object?> { ["uses"] = uses.Select(use => use.Path).Distinct().ToList() },
        };
    }

    private static IEnumerable<(Place Place, string Path)> Uses(ConfigDocument document, SyntaxNode leaving)
    {
        var anchored = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        Collect(leaving, anchored);
        return anchored.Count == 0 || document.Root is not SyntaxCollection root ? [] : Find(root, null, "", leaving, anchored);
    }

    private static void Collect(SyntaxNode node, HashSet<SyntaxNode> anchored)
    {
        if (node.Anchor is not null)
        {
            anchored.Add(node);
        }

        foreach (var slot in node is SyntaxCollection collection ? collection.Slots : [])
        {
            Collect(slot.Value, anchored);
        }
    }

    private static IEnumerable<(Place Place, string Path)> Find(
        SyntaxCollection collection, Place? outer, string path, SyntaxNode leaving, HashSet<SyntaxNode> anchored)
    {
        for (var index = 0; index < collection.Slots.Count; index++)
        {
            var slot = collection.Slots[index];
            var place = new Place(collection, index, outer);
            var here = slot.Name is { } name ? ConfigPath.Append(path, name) : ConfigPath.Append(path, index);
            if (slot.Value is SyntaxAlias && anchored.Contains(slot.Value.Target))
            {
                yield return (place, here);
            }
            else if (slot.Value is SyntaxCollection inner && !ReferenceEquals(inner, leaving))
            {
                foreach (var use in Find(inner, place, here, leaving, anchored))
                {
                    yield return use;
                }
            }
        }
    }

    private static IEnumerable<TextChange> Move(ConfigDocument document, Place from, SyntaxNode target, Place use)
    {
        var text = document.Text;
        var alias = use.Slot.Value;
        var properties = text[target.Start..target.Content].Trim();
        properties = properties.AsSpan().IndexOfAny('#', '\n') < 0 ? properties : $"&{target.Anchor}";
        var raw = text[target.Content..NodeText.End(document, target)];
        if (use.Parent.IsFlow)
        {
            var isLine = !NodeText.IsBlock(target) && !NodeText.HasLineBreak(raw);
            var value = isLine ? raw : YamlWriter.Flow(new MeaningJson().Convert(Meaning.Of(target)));
            return [new TextChange(alias.Start, alias.End, $"{properties} {value}")];
        }

        if (!NodeText.IsBlock(target))
        {
            var shift = NodeText.Column(document, use) - NodeText.Column(document, from);
            return [new TextChange(alias.Start, alias.End, $"{properties} {SourceText.Shift(raw, shift)}")];
        }

        var column = NodeText.ChildColumn(document, use, target is SyntaxSequence);
        var body = SourceText.Shift(raw, column - SourceText.Column(text, target.Content));
        return
        [
            new TextChange(alias.Start, alias.End, properties),
            TextChange.Insert(SourceText.LineEnd(text, alias.End), document.Style.NewLine + new string(' ', column) + body),
        ];
    }
}
