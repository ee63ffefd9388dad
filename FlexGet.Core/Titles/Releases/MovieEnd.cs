namespace FlexGet.Core.Titles.Releases;

/// <summary>Where the name of a movie ends, and its year.</summary>
/// <param name="At">The token that ends the name.</param>
/// <param name="Year">The year.</param>
internal readonly record struct MovieEnd(int At, int? Year)
{
    private const int FirstYear = 1890;

    public static MovieEnd Read(TitleTokens tokens, int from, int latestYear)
    {
        var tag = FirstTag(tokens, from);
        if (YearBetween(tokens, from + 1, tag, latestYear) is { } before)
        {
            return before with { At = BeforeDescription(tokens, from, before.At) };
        }

        // Tags may stand before the year as well: Name.German.1080p.2010.
        return YearBetween(tokens, tag, tokens.Count, latestYear) is { } after ? new MovieEnd(tag, after.Year) : new MovieEnd(tag, null);
    }

    /// <summary>A year that is one for sure: in brackets, or the last one before the tags.</summary>
    private static MovieEnd? YearBetween(TitleTokens tokens, int from, int to, int latestYear)
    {
        MovieEnd? last = null;
        for (var at = from; at < to; at++)
        {
            if (!IsYear(tokens[at], latestYear))
            {
                continue;
            }

            // 1999-2003
            var isEnd = last?.At == at - 1 && tokens.GapAt(at) == Gap.Dash;
            last = new MovieEnd(isEnd ? at - 1 : at, tokens[isEnd ? at - 1 : at].Number);
            if ((tokens.GapAt(at) & Gap.Open) != 0 && (tokens.GapAt(at + 1) & Gap.Close) != 0)
            {
                break;
            }
        }

        return last;
    }

    public static bool IsYear(TitleToken token, int latestYear) => token.Length == 4 && token.Number >= FirstYear && token.Number <= latestYear;

    /// <summary>Name.EXTENDED.2013, Name.German.DL.2010: what describes the release is no part of the name before the year either.</summary>
    private static int BeforeDescription(TitleTokens tokens, int from, int year)
    {
        var end = year;
        for (var at = year - 1; at > from; at--)
        {
            if ((tokens.Is(at, WordRoles.Edition) && !IsWord(tokens, at - 1, "the")) || EditionReader.IsPart(tokens, at)
                || IsWord(tokens, at, "3d") || IsLanguage(tokens, at, year) || IsMark(tokens, at))
            {
                end = at;
            }
            else if (!IsWord(tokens, at, "dl"))
            {
                break;
            }
        }

        return end < year && EditionReader.IsPart(tokens, end) ? BeforeEdition(tokens, from, end, year) : end;
    }

    /// <summary>Blade Runner The Final Cut: the article goes too. The Final Cut and Director's Cut are names.</summary>
    private static int BeforeEdition(TitleTokens tokens, int from, int end, int year)
    {
        if (end - 1 == from)
        {
            return IsWord(tokens, from, "the") || EditionReader.IsPart(tokens, from) ? year : end;
        }

        return IsWord(tokens, end - 1, "the") ? end - 1 : end;
    }

    /// <summary>PROPER, iNTERNAL: in capitals, or nearly.</summary>
    private static bool IsMark(TitleTokens tokens, int at) =>
        (tokens.Is(at, WordRoles.Proper) || IsWord(tokens, at, "internal")) && char.IsAsciiLetterUpper(tokens.Text(at)[1]);

    /// <summary>Get Him to the Greek, The Good German: behind an article it is a word like others, and so it is before a year in brackets.</summary>
    private static bool IsLanguage(TitleTokens tokens, int at, int year)
    {
        if (!tokens.Is(at, WordRoles.Language) || tokens[at].Length <= 3 || (tokens.GapAt(year) & Gap.Brackets) != 0)
        {
            return false;
        }

        var before = tokens.Is(at - 1, WordRoles.Adjective) ? at - 2 : at - 1;
        return before < 0 || !(IsWord(tokens, before, "the") || IsWord(tokens, before, "a") || IsWord(tokens, before, "an") || IsWord(tokens, before, "in"));
    }

    private static bool IsWord(TitleTokens tokens, int at, string word) =>
        tokens[at].Length == word.Length && tokens.Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first word between two tokens that stands in no name; the second token if there is none.</summary>
    public static int FirstHard(TitleTokens tokens, int from, int to)
    {
        var at = from + 1;
        while (at < to && !IsHard(tokens, at))
        {
            at++;
        }

        return Math.Min(at, to);
    }

    /// <summary>The first word that stands in no name; words that may do so count when only such follow until then.</summary>
    public static int FirstTag(TitleTokens tokens, int from)
    {
        var tag = FirstHard(tokens, from, tokens.Count);
        while (tag - 1 > from && tag <= tokens.Count && IsSoft(tokens, tag - 1))
        {
            tag--;
        }

        return Math.Min(tag, tokens.Count);
    }

    private static bool IsHard(TitleTokens tokens, int at) =>
        tokens.Is(at, WordRoles.Tag)
        || (tokens.Is(at, WordRoles.Service) && tokens.Is(at + 1, WordRoles.WebTag))
        || (tokens[at].Length <= 3 && IsPair(tokens, at));

    private static bool IsPair(TitleTokens tokens, int at) =>
        IsPair(tokens, at, "blu", "ray") || IsPair(tokens, at, "h", "264") || IsPair(tokens, at, "h", "265")
        || IsPair(tokens, at, "x", "264") || IsPair(tokens, at, "x", "265")
        || IsPair(tokens, at, "web", "dl") || IsPair(tokens, at, "web", "rip") || IsPair(tokens, at, "dvd", "rip")
        || IsPair(tokens, at, "hd", "rip") || IsPair(tokens, at, "bd", "rip") || IsPair(tokens, at, "br", "rip");

    private static bool IsPair(TitleTokens tokens, int at, string first, string second) =>
        tokens.Text(at).Equals(first, StringComparison.OrdinalIgnoreCase) && at + 1 < tokens.Count
        && tokens.Text(at + 1).Equals(second, StringComparison.OrdinalIgnoreCase);

    private static bool IsSoft(TitleTokens tokens, int at) => tokens.Is(at, WordRoles.SoftTag | WordRoles.Edition) || EditionReader.IsPart(tokens, at);
}
