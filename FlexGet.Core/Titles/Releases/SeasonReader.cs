namespace FlexGet.Core.Titles.Releases;

/// <summary>A season of its own words, with the episode behind it if there is one: S01, Season 1 Episode 2, 2nd Season, 第2季, Season 1-3.</summary>
internal static class SeasonReader
{
    /// <param name="tokens">The title.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="from">The first token of the name.</param>
    /// <param name="isAnime">True when the title begins with a group in brackets.</param>
    public static Numbering? Read(TitleTokens tokens, int at, int from, bool isAnime)
    {
        var code = EpisodeCode.Read(tokens.Text(at));
        var number = code.Season;
        var to = code.Kind == CodeKind.Season ? at + 1 : NumberedWord.Read(tokens, at, WordRoles.Season, out number);
        to = to < 0 ? ReadBefore(tokens, at, from, out number) : to;
        to = to < 0 ? CountedWord.ReadSeason(tokens, at, out number) : to;
        if (to < 0)
        {
            return IsWholeSeries(tokens, at, from) ? new Numbering { From = at - 1, To = at + 1 } : null;
        }

        var first = tokens.Is(at - 1, WordRoles.Complete) && at - 1 > from ? at - 1 : at;
        var numbering = new Numbering { From = first, To = to, Season = number, IsInWords = code.Kind != CodeKind.Season };
        return EpisodeSequence.Next(tokens, to, isAnime, out var episode) is var behind and > 0
            ? EpisodeSequence.Extend(tokens, episode.Between(first, behind, number) with { IsInWords = numbering.IsInWords })
            : numbering with { To = BehindSeasons(tokens, to) };
    }

    /// <summary>Show The Complete Series.</summary>
    private static bool IsWholeSeries(TitleTokens tokens, int at, int from) =>
        tokens.Is(at, WordRoles.Season) && tokens.Is(at - 1, WordRoles.Complete) && at - 1 > from;

    /// <summary>The number stands before its word: 2nd Season, 3 сезон.</summary>
    private static int ReadBefore(TitleTokens tokens, int at, int from, out int number)
    {
        number = 0;
        if (at <= from || !tokens.Is(at + 1, WordRoles.Season))
        {
            return -1;
        }

        var isRead = NumberedWord.ReadOrdinal(tokens, at, out number)
            || (tokens.IsNumber(at) && tokens[at].Length <= 2 && BelongsBefore(tokens, at + 1) && NumberedWord.ReadNumber(tokens, at, out number));
        return isRead ? at + 2 : -1;
    }

    /// <summary>3 season 5 episode: the number behind a season is that of the episode when its word follows.</summary>
    private static bool BelongsBefore(TitleTokens tokens, int season) =>
        NumberedWord.Read(tokens, season, WordRoles.Season, out _) < 0
        || (tokens.Is(season + 2, WordRoles.Episode) && !tokens.IsNumber(season + 3));

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
