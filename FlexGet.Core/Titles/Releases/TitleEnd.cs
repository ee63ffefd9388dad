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

    private static readonly string[] Archives = ["rar", "zip", "7z", "par2"];
    private static readonly string[] Subtitles = ["srt", "idx", "ssa", "vtt"];

    /// <returns>The container; null when none is named.</returns>
    public static string? Cut(TitleTokens tokens)
    {
        string? container = null;
        var ending = "";
        while (tokens.Count > 1 && Begin(tokens, ending) is var from and > 0)
        {
            var last = tokens.Count - 1;
            if (tokens.Is(last, WordRoles.Container | WordRoles.File) && (tokens.GapAt(last) & Gap.Dot) != 0)
            {
                ending = tokens.Text(last).ToString().ToLower(CultureInfo.InvariantCulture);
                container = tokens.Is(last, WordRoles.Container) && container is null or "torrent" or "nzb" ? ending : container;
            }

            tokens.CutAt(from);
        }

        return container;
    }

    /// <summary>The token at which the last addition begins; 0 when there is none.</summary>
    private static int Begin(TitleTokens tokens, string ending)
    {
        var last = tokens.Count - 1;
        if ((tokens.Tail & Gap.Close) != 0)
        {
            return BeginOfBracket(tokens, last);
        }

        var isAddition = (tokens.GapAt(last) & (Gap.Dot | Gap.And)) != 0 && (IsFileEnding(tokens, last) || (ending.Length > 0 && IsPartOfFile(tokens, last, ending)));
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
    private static bool IsPartOfFile(TitleTokens tokens, int at, string ending)
    {
        var text = tokens.Text(at);
        var isPart = (text.StartsWith("part", StringComparison.OrdinalIgnoreCase) && text.Length > 4) || text.StartsWith("vol", StringComparison.OrdinalIgnoreCase)
            || (tokens.GapAt(at) & Gap.And) != 0;
        return Array.IndexOf(Archives, ending) >= 0 ? isPart && char.IsAsciiDigit(text[^1])
            : Array.IndexOf(Subtitles, ending) >= 0 && SubtitleMarks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);
    }

    private static bool IsRepost(TitleTokens tokens, int at) =>
        tokens.Is(at, WordRoles.Repost | WordRoles.Site) && IsSigned(tokens, at - 1)
        && (tokens.GapAt(at) & (tokens.Is(at, WordRoles.Repost) ? Gap.Dash : Gap.Space)) != 0;

    private static bool IsSample(TitleTokens tokens, int at)
    {
        var gap = tokens.GapAt(at);
        return tokens[at].Length is 5 or 6 && (IsSigned(tokens, at - 1) ? gap is Gap.Dash or Gap.Dot : gap == Gap.Dash && tokens.Is(at - 1, WordRoles.Tag))
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

        var isCounter = last == open + 1 && tokens[last].IsNumber && tokens.GapAt(last) == Gap.Slash;
        var isSize = last - open <= 2 && (last == open || tokens[open].IsNumber) && char.IsAsciiDigit(tokens.Text(open)[0]) && GroupReader.IsSize(tokens.Text(last));
        return tokens.Is(open, WordRoles.Site) || isSize || (isCounter && tokens[open].IsNumber) ? open : 0;
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
