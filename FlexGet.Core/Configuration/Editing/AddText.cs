using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>The changes of the text that add a key or an item behind the last one.</summary>
internal static class AddText
{
    /// <summary>Ways to add to a collection that has a slot at least, the nicest first.</summary>
    public static IEnumerable<IReadOnlyList<TextChange>> Candidates(
        ConfigDocument document, Place? place, SyntaxCollection collection, string key, JToken value)
    {
        var last = collection.Slots[^1];
        if (collection.IsFlow)
        {
            var text = collection is SyntaxMapping ? $"{ScalarText.WriteKey(key, isFlow: true)}: {YamlWriter.Flow(value)}" : YamlWriter.Flow(value);
            return [[TextChange.Insert(last.End, $", {text}")]];
        }

        var lines = collection is SyntaxMapping ? YamlWriter.Pair(key, value, document.Style) : YamlWriter.Item(value, document.Style);
        var column = SourceText.Column(document.Text, collection.Slots[0].Start);
        var block = NodeText.Block(document, lines, column);
        var end = NodeText.End(document, last);

        // A list may stand at the column of its key; what is commented there belongs to the mapping around it.
        var isFlush = place is not null && place.Parent is SyntaxMapping && NodeText.Column(document, place) == column;
        var behind = TrailingComments.End(document.Text, end, isFlush ? column + 1 : column);
        return new[] { behind, end }.Distinct().Select(at => Insertion(document, at, block));
    }

    private static IReadOnlyList<TextChange> Insertion(ConfigDocument document, int at, string block) =>
        [TextChange.Insert(at, SourceText.IsLineStart(document.Text, at) ? block + document.Style.NewLine : document.Style.NewLine + block)];

    /// <summary>To a text that holds comments at most.</summary>
    public static IReadOnlyList<TextChange> ToEmptyDocument(ConfigDocument document, string key, JToken value)
    {
        var block = NodeText.Block(document, YamlWriter.Pair(key, value, document.Style), 0);
        var text = document.Text;
        if (document.Root is SyntaxCollection braces)
        {
            return [new TextChange(braces.Start, braces.End, block)];
        }

        return [TextChange.Insert(text.Length, text.Length == 0 || text[^1] == '\n' ? block + document.Style.NewLine : document.Style.NewLine + block)];
    }
}
