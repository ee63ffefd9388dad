using System.Collections.Frozen;
using System.Globalization;

namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// What files and sites put behind a release: .mkv, .part01.rar, .en.srt, -sample, [2.1 GB], [rartv], -xpost. It is cut off from the
/// end, as long as there is something.
/// </summary>
internal static class TitleEnd
{
    private static readonly FrozenSet<string> SubtitleMarks =
        "en eng de ger deu fr fre fra es spa it ita nl dut pt por pob ru rus pl pol sv swe da dan no nor fi fin forced sdh cc hi"
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>The container; null when none is named.</returns>
    public static string? Cut(TitleTokens tokens)
    {
        string? container = null;
        var isFile = false;
        while (tokens.Count > 1 && Begin(tokens, isFile) is var from and > 0)
        {
            var last = tokens.Count - 1;
            if (from == last && tokens.Is(last, WordRoles.Container) && (tokens.GapAt(last) & Gap.Dot) != 0)
            {
                container = container is null or "torrent" or "nzb" ? tokens.Text(last).ToString().ToLower(CultureInfo.InvariantCulture) : container;
            }

            isFile |= tokens.Is(last, WordRoles.Container | WordRoles.File);
            tokens.CutAt(from);
        }

        return container;
    }

    /// <summary>The token at which the last addition begins; 0 when there is none.</summary>
    private static int Begin(TitleTokens tokens, bool isFile)
    {
        var last = tokens.Count - 1;
        if ((tokens.Tail & Gap.Close) != 0)
        {
            return BeginOfBracket(tokens, last);
        }

        var isAddition = (tokens.GapAt(last) & Gap.Dot) != 0 && (IsFileEnding(tokens, last) || (isFile && IsPartOfFile(tokens, last)));
        return isAddition || IsRepost(tokens, last) || IsSample(tokens, last) ? last : BeginOfSite(tokens, last);
    }

    private static bool IsFileEnding(TitleTokens tokens, int at)
    {
        var word = tokens.Word(at);
        if (!word.Is(WordRoles.Container | WordRoles.File))
        {
            // .r00, .mkv.001
            return tokens[at].Length == 3 && ((tokens[at].IsNumber && tokens.Is(at - 1, WordRoles.Container | WordRoles.File))
                || (tokens.Text(at) is ['r', >= '0' and <= '9', >= '0' and <= '9'] && IsSigned(tokens, at - 1)));
        }

        // A telesync is also written TS, and DivX is a codec too.
        return word.Component is null || IsSigned(tokens, at - 1)
            || (tokens.Text(at) is "ts" && ((tokens.GapAt(at) & Gap.Close) != 0 || char.IsUpper(tokens.Text(0)[0])));
    }

    /// <summary>What stands before the ending: .part01.rar, .vol03+04.par2, .en.srt.</summary>
    private static bool IsPartOfFile(TitleTokens tokens, int at)
    {
        var text = tokens.Text(at);
        return (text.StartsWith("part", StringComparison.Ordinal) && text.Length > 4 && char.IsAsciiDigit(text[4]))
            || (text.StartsWith("vol", StringComparison.Ordinal) && text.Length > 3 && char.IsAsciiDigit(text[3]))
            || (text.Length <= 6 && char.IsAsciiLetterLower(text[0])
                && SubtitleMarks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text));
    }

    private static bool IsRepost(TitleTokens tokens, int at) =>
        tokens.Is(at, WordRoles.Repost) && (tokens.GapAt(at) & Gap.Dash) != 0 && IsSigned(tokens, at - 1);

    private static bool IsSample(TitleTokens tokens, int at)
    {
        var gap = tokens.GapAt(at);
        return tokens[at].Length is 5 or 6 && (gap == Gap.Dash || (gap == Gap.Dot && IsSigned(tokens, at - 1)))
            && (tokens.Text(at).Equals("sample", StringComparison.OrdinalIgnoreCase) || tokens.Text(at).Equals("proof", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True for the end of a group's name.</summary>
    private static bool IsSigned(TitleTokens tokens, int at) =>
        at > 0 && (tokens.GapAt(at) & Gap.Dash) != 0 && (tokens.GapAt(at) & Gap.Space) == 0 && !tokens.Is(at, WordRoles.AnyTag | WordRoles.Audio);

    private static int BeginOfBracket(TitleTokens tokens, int last)
    {
        var open = last;
        while (open > 0 && last - open < 4 && (tokens.GapAt(open) & Gap.Brackets) == 0)
        {
            open--;
        }

        if ((tokens.GapAt(open) & Gap.Open) == 0)
        {
            return 0;
        }

        var isCounter = tokens[open].IsNumber && last == open + 1 && tokens[last].IsNumber && tokens.GapAt(last) == Gap.Slash;
        return isCounter || tokens.Is(open, WordRoles.Site) || (char.IsAsciiDigit(tokens.Text(open)[0]) && GroupReader.IsSize(tokens.Text(last))) ? open : 0;
    }

    /// <summary>Release @ www.site.com</summary>
    private static int BeginOfSite(TitleTokens tokens, int last)
    {
        for (var at = last - 1; at > 0 && last - at < 4; at--)
        {
            if (tokens[at].Length == 3 && (tokens.GapAt(at) & Gap.Space) != 0 && tokens.Text(at).Equals("www", StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return 0;
    }
}
