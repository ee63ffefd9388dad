namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// A season of its own words, with the episode behind it if there is one: S01, Season 1 Episode 2, 2nd Season, First Season, 第2季,
/// Season 1-3.
/// </summary>
internal static class SeasonReader
{
    /// <param name="tokens">The title.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="from">The first token of the name.</param>
    /// <param name="isAnime">True when the title begins with a group in brackets.</param>
    public static Numbering? Read(TitleTokens tokens, int at, int from, bool isAnime)
    {
        if (WholeSeries.Read(tokens, at, from) is { } whole)
        {
            return whole;
        }

        var code = EpisodeCode.Read(tokens.Text(at));
        var first = at;
        var number = code.Season;
        var to = code.Kind == CodeKind.Season ? at + 1 : ReadWord(tokens, at, out number);
        to = to < 0 ? ReadBefore(tokens, at, from, ref first, out number) : to;
        to = to < 0 ? CountedWord.ReadSeason(tokens, at, out number) : to;
        if (to < 0)
        {
            return null;
        }

        first = WholeSeries.BeforeComplete(tokens, first, from, tokens.Is(at, WordRoles.Ordinal));
        var isInWords = code.Kind != CodeKind.Season;
        var numbering = new Numbering { From = first, To = to, Season = number, Version = code.Version, IsInWords = isInWords, IsSeasonInWords = isInWords };
        if (isInWords && IsRange(tokens, at, to, isAnime))
        {
            return numbering with { To = to + 1 };
        }

        return BehindSeason.Read(tokens, to, isAnime, isSure: true, out var episode) is var behind and > 0
            ? EpisodeSequence.Extend(tokens, episode.Between(first, behind, number) with { IsInWords = isInWords, IsSeasonInWords = isInWords })
            : numbering with { To = BehindSeasons(tokens, to) };
    }

    /// <summary>In The Final Season - 28 the word belongs to the name.</summary>
    private static int ReadWord(TitleTokens tokens, int at, out int number)
    {
        number = 0;
        return tokens.Is(at, WordRoles.Season) && at + 1 < tokens.Count && tokens[at + 1].IsSpacedDash ? -1 : NumberedWord.Read(tokens, at, WordRoles.Season, out number);
    }

    /// <summary>The number stands before its word: 2nd Season, First Season, 3 сезон, 1ª a 5ª Temporada.</summary>
    private static int ReadBefore(TitleTokens tokens, int at, int from, ref int first, out int number)
    {
        number = 0;
        var word = at <= from ? -1 : NumberedWord.BehindOrdinal(tokens, at);
        if (word < 0 || !tokens.Is(word, WordRoles.Season))
        {
            return -1;
        }

        if (tokens.Is(at, WordRoles.Ordinal))
        {
            number = tokens.Word(at).Number;
            return word + 1;
        }

        if (NumberedWord.ReadOrdinal(tokens, at, out number))
        {
            var isRange = at - 2 > from && tokens.Text(at - 1) is "a" or "e" or "to" && NumberedWord.ReadOrdinal(tokens, at - 2, out number);
            first = isRange ? at - 2 : at;
            return word + 1;
        }

        return tokens.IsNumber(at) && tokens[at].Length <= 2 && BelongsBefore(tokens, word) && NumberedWord.ReadNumber(tokens, at, out number) ? word + 1 : -1;
    }

    /// <summary>3 season 5 episode, 2 сезон 1-8 серия: the number behind a season is that of the episode when its word follows.</summary>
    private static bool BelongsBefore(TitleTokens tokens, int season)
    {
        if (NumberedWord.Read(tokens, season, WordRoles.Season, out _) < 0)
        {
            return true;
        }

        var last = tokens.GapAt(season + 2) == Gap.Dash && tokens.IsNumber(season + 2) ? season + 2 : season + 1;
        var word = NumberedWord.BehindOrdinal(tokens, last);
        return tokens.Is(word, WordRoles.Episode) && !tokens.IsNumber(word + 1);
    }

    /// <summary>Seasons 1 - 5: with one season an episode stands behind such a dash.</summary>
    private static bool IsRange(TitleTokens tokens, int at, int to, bool isAnime)
    {
        if (to >= tokens.Count || !tokens[to].IsSpacedDash || tokens[to] is not { IsNumber: true, Length: <= 2 } end
            || !tokens.IsNumber(to - 1) || tokens[to - 1].Number >= end.Number)
        {
            return false;
        }

        var word = tokens.Text(at);
        var isPlural = word[^1] is 's' or 'S' && !word.Equals("series", StringComparison.OrdinalIgnoreCase);
        return isPlural || (!isAnime && end.Length == 1 && tokens[to - 1].Length == 1);
    }

    /// <summary>S01-S03, Season 1-3, Season 1 to 3.</summary>
    private static int BehindSeasons(TitleTokens tokens, int to)
    {
        while (to < tokens.Count)
        {
            var end = to + 1 < tokens.Count && EpisodeSequence.IsSpanWord(tokens, to) ? to + 1 : to;
            var isJoined = end > to || tokens.GapAt(end) is Gap.Dash or Gap.And;
            if (EpisodeCode.Read(tokens.Text(end)).Kind != CodeKind.Season && !(isJoined && tokens[end] is { IsNumber: true, Length: <= 2 }))
            {
                break;
            }

            to = end + 1;
        }

        return to;
    }
}
