namespace FlexGet.Core.Configuration.Editing;

/// <summary>Lines of a text whose line ends stay as they are.</summary>
internal static class SourceText
{
    /// <summary>The line end that the text uses: that of its first line.</summary>
    public static string NewLineOf(string text)
    {
        var at = text.IndexOf('\n', StringComparison.Ordinal);
        return at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
    }

    public static int LineStart(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    /// <summary>The end of the line, before its line end.</summary>
    public static int LineEnd(string text, int offset)
    {
        var at = text.AsSpan(offset).IndexOfAny('\r', '\n');
        return at < 0 ? text.Length : offset + at;
    }

    /// <summary>The start of the next line; the end of the text when there is none.</summary>
    public static int NextLine(string text, int offset)
    {
        var at = text.IndexOf('\n', offset);
        return at < 0 ? text.Length : at + 1;
    }

    public static int Column(string text, int offset) => offset - LineStart(text, offset);

    /// <summary>True when only spaces stand before it in its line.</summary>
    public static bool IsFirstInLine(string text, int offset) =>
        text.AsSpan(LineStart(text, offset), Column(text, offset)).IndexOfAnyExcept(' ') < 0;

    public static bool IsLineStart(string text, int offset) => offset > 0 && text[offset - 1] == '\n';

    /// <summary>The end of a comment behind the offset in the same line; the offset itself when there is none.</summary>
    public static int EndWithComment(string text, int offset)
    {
        if (IsLineStart(text, offset))
        {
            return offset;
        }

        var line = text.AsSpan(offset, LineEnd(text, offset) - offset);
        var at = line.IndexOfAnyExcept(' ', '\t');
        return at > 0 && line[at] == '#' ? offset + line.Length : offset;
    }

    /// <summary>Moves all lines but the first to the right or left, as far as there are spaces.</summary>
    public static string Shift(string text, int columns)
    {
        var lines = text.Split('\n');
        for (var index = 1; index < lines.Length && columns != 0; index++)
        {
            var line = lines[index];
            var spaces = line.AsSpan().IndexOfAnyExcept(' ');
            if (columns < 0)
            {
                lines[index] = line[Math.Min(-columns, spaces < 0 ? line.Length : spaces)..];
            }
            else if (line.AsSpan().Trim().Length > 0)
            {
                lines[index] = new string(' ', columns) + line;
            }
        }

        return string.Join('\n', lines);
    }
}

/// <summary>A piece of the text that becomes another.</summary>
internal readonly record struct TextChange(int Start, int End, string Text)
{
    public static TextChange Insert(int at, string text) => new(at, at, text);

    /// <summary>Applies changes that do not overlap.</summary>
    public static string Apply(string text, IEnumerable<TextChange> changes)
    {
        foreach (var change in changes.OrderByDescending(change => change.Start).ThenByDescending(change => change.End))
        {
            text = string.Concat(text.AsSpan(0, change.Start), change.Text, text.AsSpan(change.End));
        }

        return text;
    }
}
