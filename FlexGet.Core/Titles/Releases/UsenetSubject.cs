using System.Text;

namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// The release that a subject of Usenet names, in brackets, in quotes or bare: [123]-[#group]-[Name-GRP]-[01/30] - "file.rar" yEnc (1/9).
/// </summary>
internal static class UsenetSubject
{
    private const int ShortestRelease = 10;
    private const string Mark = "yEnc";
    private const string Link = "]-[";

    /// <summary>The release; null when the text is no such subject.</summary>
    public static string? Read(string text)
    {
        var isChain = text.Contains(Link, StringComparison.Ordinal);
        if (!text.Contains(Mark, StringComparison.Ordinal) && !(isChain && HasCounter(text)))
        {
            return null;
        }

        return (isChain ? LongestPiece(text) : null) ?? Rest(text);
    }

    private static bool HasCounter(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (CounterEnd(text, at) > at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind [01/30] or (1/9); the place itself when there is none.</summary>
    private static int CounterEnd(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('[' or '('))
        {
            return at;
        }

        var digits = Digits(text, at + 1);
        var end = digits > at + 1 && digits < text.Length && text[digits] == '/' ? Digits(text, digits + 1) : at;
        return end > digits + 1 && end < text.Length && text[end] is ']' or ')' ? end + 1 : at;
    }

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 6 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The longest text in brackets that is neither a group of news nor a site.</summary>
    private static string? LongestPiece(string text)
    {
        var longest = "";
        foreach (var piece in text.Split('[', ']'))
        {
            var isRelease = piece.Length > longest.Length && piece.AsSpan().IndexOfAny("@#\"/") < 0 && !piece.Contains("www.", StringComparison.OrdinalIgnoreCase);
            longest = isRelease ? piece : longest;
        }

        return IsRelease(longest) ? longest.Trim() : null;
    }

    /// <summary>What is left without counters and files; if that is nothing, the longest name of a file.</summary>
    private static string? Rest(string text)
    {
        var rest = new StringBuilder(text.Length);
        var file = "";
        var end = text.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var mark ? mark : text.Length;
        for (var at = 0; at < end; at++)
        {
            if (text[at] == '"' && text.IndexOf('"', at + 1) is > 0 and var quote)
            {
                file = quote - at - 1 > file.Length ? text[(at + 1)..quote] : file;
                at = quote;
            }
            else if (CounterEnd(text, at) is var behind && behind > at)
            {
                at = behind - 1;
            }
            else
            {
                rest.Append(text[at]);
            }
        }

        var release = rest.ToString().Trim(' ', '-');
        release = release is ['(', .., ')'] or ['[', .., ']'] ? release[1..^1] : release;
        return IsRelease(release) && !release.Contains(Link, StringComparison.Ordinal) ? release : file.Length > 0 ? file : null;
    }

    private static bool IsRelease(ReadOnlySpan<char> text) => text.Length >= ShortestRelease && text.Trim().IndexOfAny(" ._-") > 0;
}
