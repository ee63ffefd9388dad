using YamlDotNet.Core.Events;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>Where the content of a node begins and ends in the text.</summary>
internal static class SyntaxText
{
    /// <summary>Blank lines behind a block text are part of it only when it says so by +.</summary>
    public static int EndOfBlock(string text, int content, int end)
    {
        var block = text.AsSpan(content, end - content);
        var header = block[..Math.Max(0, block.IndexOfAny('\r', '\n'))];
        var isKept = header.Contains('+') && (header.IndexOf('#') < 0 || header.IndexOf('+') < header.IndexOf('#'));
        return isKept ? end : content + block.TrimEnd().Length;
    }

    /// <summary>An anchor and a tag may stand before the content, in either order.</summary>
    public static int SkipProperties(string text, int start, int end, NodeEvent node)
    {
        var count = (node.Anchor.IsEmpty ? 0 : 1) + (node.Tag.IsEmpty ? 0 : 1);
        var at = start;
        for (; count > 0 && at < end && text[at] is '&' or '!'; count--)
        {
            at = SkipSpace(text, SkipWord(text, at, end), end);
        }

        return at;
    }

    private static int SkipWord(string text, int at, int end)
    {
        while (at < end && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Comments too: the content may begin on a later line.</summary>
    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
        {
            at = text[at] == '#' ? SourceText.LineEnd(text, at) : at + 1;
        }

        return at;
    }
}
