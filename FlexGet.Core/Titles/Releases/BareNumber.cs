namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// A number right before the tags, as the last resort. Show.102.HDTV is season 1, episode 2, as releases of television were named for
/// years; what is known to be a series but does not come from television counts through. Films end in numbers too.
/// </summary>
internal static class BareNumber
{
    // Seasons of television have no more; The 100 and Apollo 440 are names.
    private const int MostEpisodes = 39;

    public static Numbering? Read(TitleTokens tokens, int from, bool isSeries)
    {
        var at = MovieEnd.FirstTag(tokens, from) - 1;
        if (at <= from || tokens[at] is not { IsNumber: true, Length: <= 4 } token || token.Number is >= 1900 and < 2100)
        {
            return null;
        }

        if (!IsFromTelevision(tokens, at + 1))
        {
            return isSeries ? new Numbering { From = at, To = at + 1, First = token.Number, Last = token.Number, IsAbsolute = true } : null;
        }

        var (season, episode) = (token.Number / 100, token.Number % 100);
        if (token.Length <= 2 || season == 0 || episode is 0 or > MostEpisodes)
        {
            return null;
        }

        // 101-102
        var first = at - 1 > from && tokens.GapAt(at) == Gap.Dash && tokens[at - 1].Number / 100 == season && tokens[at - 1].Number < token.Number
            ? at - 1
            : at;
        return new Numbering { From = first, To = at + 1, Season = season, First = tokens[first].Number % 100, Last = episode };
    }

    private static bool IsFromTelevision(TitleTokens tokens, int at)
    {
        while (at < tokens.Count && !tokens.Is(at, WordRoles.Tv))
        {
            at++;
        }

        return at < tokens.Count;
    }
}
