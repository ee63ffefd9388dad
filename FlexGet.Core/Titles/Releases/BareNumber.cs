namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// A number right before the tags, as the last resort. Show.102.HDTV is season 1, episode 2, as releases of television were named for
/// years; what is known to be a series but does not come from television counts through, and so do numbers with a zero in front. Films
/// end in numbers too.
/// </summary>
internal static class BareNumber
{
    // Seasons of television have no more; The 100 and Apollo 440 are names.
    private const int MostEpisodes = 39;

    public static Numbering? Read(TitleTokens tokens, int from, bool isSeries, DateOnly latest)
    {
        var tag = MovieEnd.FirstTag(tokens, from);
        var at = tag == tokens.Count && tokens.Is(tag - 1, WordRoles.Container) ? tag - 2 : tag - 1;
        if (at <= from || !tokens.IsNumber(at) || tokens[at].Number is >= 1900 and < 2100 || tokens.Is(from, WordRoles.Sport))
        {
            return null;
        }

        var isFromTelevision = IsFromTelevision(tokens, at + 1);
        return tokens[at].Length > 4 ? (isFromTelevision ? DateReader.ReadSixDigits(tokens, at, latest) : null)
            : isFromTelevision ? ReadBroadcast(tokens, from, at)
            : isSeries || CountsThrough(tokens, at) ? new Numbering { From = at, To = at + 1, First = tokens[at].Number, Last = tokens[at].Number, IsAbsolute = true }
            : null;
    }

    private static Numbering? ReadBroadcast(TitleTokens tokens, int from, int at)
    {
        var token = tokens[at];
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

    /// <summary>Name 05, Name 012, Name 1071 [1080p]; 007 is a name.</summary>
    private static bool CountsThrough(TitleTokens tokens, int at)
    {
        var text = tokens.Text(at);
        var isPadded = text[0] == '0' && text.Length is 2 or 3 && tokens[at].Number > 0 && text is not "007";
        return (isPadded && !AbsoluteReader.IsVolume(tokens.Text(at - 1)))
            || (text.Length == 4 && (tokens.GapAt(at + 1) & Gap.Open) != 0 && tokens.Title[tokens[at + 1].Start - 1] == '[');
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
