namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// The episode behind a season of its own token: S01 E02, Season 1 Episode 2, S2 第05話, S01 (01-10), S2 - 05, S2 [05], S3 Part 2 - 05.
/// </summary>
internal static class BehindSeason
{
    /// <param name="tokens">The title.</param>
    /// <param name="at">The token behind the season.</param>
    /// <param name="isAnime">True when the title begins with a group in brackets.</param>
    /// <param name="isSure">False when what stands before is a season only with an episode: T2.</param>
    /// <param name="episode">The episode, or the first and the last.</param>
    /// <returns>The token behind it; -1 when no episode follows.</returns>
    public static int Read(TitleTokens tokens, int at, bool isAnime, bool isSure, out EpisodeCode episode)
    {
        episode = default;
        if (at >= tokens.Count)
        {
            return -1;
        }

        episode = EpisodeCode.Read(tokens.Text(at));
        if (episode.Kind == CodeKind.Episode)
        {
            return at + 1;
        }

        if (CountedWord.ReadEpisode(tokens, at) is { First: { } counted } word)
        {
            episode = Of(counted, word.Last ?? counted, null);
            return word.To;
        }

        return ReadRange(tokens, at, out episode) is var range and > 0 ? range
            : ReadWord(tokens, at, out episode) is var named and > 0 ? named
            : ReadNumber(tokens, BehindPart(tokens, at), isAnime, isSure, out episode);
    }

    private static EpisodeCode Of(int first, int last, int? version) => new(CodeKind.Episode, 1, first, last, version);

    /// <summary>Two numbers joined by a dash: S01.(01-10), S01 EP (01-10), S01 Episodes 1 - 10, S01 Complete (01-10).</summary>
    private static int ReadRange(TitleTokens tokens, int at, out EpisodeCode episode)
    {
        episode = default;
        var isNamed = tokens.Is(at, WordRoles.Episode | WordRoles.Complete);
        var from = isNamed ? at + 1 : at;
        if (from + 1 >= tokens.Count || !IsJoined(tokens, from + 1, isNamed)
            || tokens[from] is not { IsNumber: true, Length: <= 3 } first || tokens[from + 1] is not { IsNumber: true, Length: <= 3 } last
            || last.Number <= first.Number || last.Number - first.Number > EpisodeSequence.LongestRange)
        {
            return -1;
        }

        episode = Of(first.Number, last.Number, null);
        return from + 2;
    }

    private static bool IsJoined(TitleTokens tokens, int at, bool isNamed)
    {
        var gap = tokens.GapAt(at);
        return gap == Gap.Dash
            || (isNamed && gap == (Gap.Dash | Gap.Space) && ((tokens.GapAt(at + 1) & Gap.Brackets) != 0 || at + 1 == tokens.Count || tokens.Is(at + 1, WordRoles.Tag)));
    }

    private static int ReadWord(TitleTokens tokens, int at, out EpisodeCode episode)
    {
        var to = NumberedWord.ReadVersioned(tokens, at, WordRoles.Episode, out var number, out var version);
        if (to < 0 && tokens[at].Length == 3 && tokens.Text(at).Equals("del", StringComparison.OrdinalIgnoreCase))
        {
            to = NumberedWord.Read(tokens, at, WordRoles.Part, out number);
        }

        episode = Of(number, number, version);
        return to;
    }

    private static int BehindPart(TitleTokens tokens, int at) =>
        tokens.IsNumber(at + 1) && tokens[at + 1].Length == 1 && (tokens.Is(at, WordRoles.Part) || tokens.Text(at).Equals("cour", StringComparison.OrdinalIgnoreCase))
            ? at + 2
            : at;

    private static int ReadNumber(TitleTokens tokens, int at, bool isAnime, bool isSure, out EpisodeCode episode)
    {
        episode = default;
        if (at < tokens.Count && tokens[at].IsSpacedDash && AbsoluteReader.Read(tokens, at, isAnime) is { First: { } first } absolute)
        {
            episode = Of(first, absolute.Last ?? first, absolute.Version);
            return absolute.To;
        }

        if (!isSure || at >= tokens.Count)
        {
            return -1;
        }

        var text = tokens.Text(at);
        var isNumber = EpisodeCode.TakeNumber(ref text, 0, 3, out var number) && number is not (264 or 265 or 480 or 576 or 720);
        var version = text.IsEmpty ? null : AbsoluteReader.ReadVersion(text);
        if (!isNumber || (version is null && !text.IsEmpty) || !StandsAlone(tokens, at))
        {
            return -1;
        }

        episode = Of(number, number, version);
        return at + 1;
    }

    /// <summary>In brackets of its own, behind a #, or with two digits right before the tags.</summary>
    private static bool StandsAlone(TitleTokens tokens, int at)
    {
        var (gap, behind) = (tokens.GapAt(at), tokens.GapAt(at + 1));
        var isLong = tokens[at].Length > 1;
        if ((gap & Gap.Open) != 0)
        {
            return isLong && (behind & Gap.Close) != 0;
        }

        var isSetOff = at + 1 == tokens.Count || (behind & Gap.Brackets) != 0 || tokens.Is(at + 1, WordRoles.AnyTag | WordRoles.Container)
            || tokens[at + 1].IsSpacedDash || tokens.Text(at + 1) is "END";
        return isSetOff && (isLong || (gap & Gap.Hash) != 0) && (gap & (Gap.Dash | Gap.And | Gap.Close | Gap.Slash)) == 0;
    }
}
