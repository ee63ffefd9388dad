using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>Columns and lines of new text at a place.</summary>
internal static class NodeText
{
    /// <summary>The column of the key or the dash.</summary>
    public static int Column(ConfigDocument document, Place place) => SourceText.Column(document.Text, place.Slot.Start);

    /// <summary>The column at which a list or mapping on lines of its own begins there.</summary>
    public static int ChildColumn(ConfigDocument document, Place place, bool isList) =>
        Column(document, place) + (place.Parent is SyntaxSequence ? 2 : isList ? document.Style.ListStep : document.Style.Step);

    /// <summary>Joins lines, each indented to the column.</summary>
    public static string Block(ConfigDocument document, IEnumerable<string> lines, int column)
    {
        var pad = new string(' ', column);
        return string.Join(document.Style.NewLine, lines.Select(line => line.Length == 0 ? line : pad + line));
    }

    /// <summary>The same for text whose first line begins at the column already.</summary>
    public static string BlockFrom(ConfigDocument document, IEnumerable<string> lines, int column) =>
        Block(document, lines, column)[column..];

    public static bool IsBlock(SyntaxNode node) => node is SyntaxCollection { IsFlow: false };

    /// <summary>The end of the node with a comment behind its last line, when it has lines of its own.</summary>
    public static int End(ConfigDocument document, SyntaxNode node) =>
        IsBlock(node) ? SourceText.EndWithComment(document.Text, node.End) : node.End;

    /// <summary>The end of a slot with the comment behind it.</summary>
    public static int End(ConfigDocument document, SyntaxSlot slot) =>
        SourceText.EndWithComment(document.Text, Math.Max(slot.End, slot.Mark));

    public static bool HasLineBreak(ReadOnlySpan<char> text) => text.Contains('\n');

    /// <summary>The lines of a value that takes lines of its own.</summary>
    public static List<string> Lines(ConfigDocument document, JToken value) => YamlWriter.Lines(value, document.Style);
}
