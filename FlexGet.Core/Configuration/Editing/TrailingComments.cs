namespace FlexGet.Core.Configuration.Editing;

/// <summary>
/// Comments below the last line of a block, such as a setting that waits there to be switched on: those that are indented like the
/// block or deeper belong to it, and something added to it comes after them.
/// </summary>
internal static class TrailingComments
{
    /// <param name="text">The text.</param>
    /// <param name="end">The end of the block.</param>
    /// <param name="column">The column of what belongs to it.</param>
    /// <returns>The end of the last such comment; <paramref name="end"/> when there is none.</returns>
    public static int End(string text, int end, int column)
    {
        var found = end;
        for (var line = SourceText.IsLineStart(text, end) ? end : SourceText.NextLine(text, end); line < text.Length; line = SourceText.NextLine(text, line))
        {
            var lineEnd = SourceText.LineEnd(text, line);
            var content = text.AsSpan(line, lineEnd - line);
            var indent = content.IndexOfAnyExcept(' ');
            if (indent >= 0 && (content[indent] != '#' || indent < column))
            {
                break;
            }

            found = indent < 0 ? found : lineEnd;
        }

        return found;
    }
}
