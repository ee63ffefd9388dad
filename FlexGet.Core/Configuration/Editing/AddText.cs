using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>The changes of the text that add a key or an item behind the last one.</summary>
internal static class AddText
{
    /// <summary>To a collection that has a slot at least.</summary>
    public static IReadOnlyList<TextChange> Changes(ConfigDocument document, SyntaxCollection collection, string key, JToken value)
    {
        var last = collection.Slots[^1];
        if (collection.IsFlow)
        {
            var text = collection is SyntaxMapping ? $"{ScalarText.WriteKey(key, isFlow: true)}: {YamlWriter.Flow(value)}" : YamlWriter.Flow(value);
            return [TextChange.Insert(last.End, $", {text}")];
        }

        var lines = collection is SyntaxMapping ? YamlWriter.Pair(key, value, document.Style) : YamlWriter.Item(value, document.Style);
        var block = NodeText.Block(document, lines, SourceText.Column(document.Text, collection.Slots[0].Start));
        var end = NodeText.End(document, last);
        return [TextChange.Insert(end, SourceText.IsLineStart(document.Text, end) ? block + document.Style.NewLine : document.Style.NewLine + block)];
    }

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
