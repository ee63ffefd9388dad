namespace FlexGet.Core.Titles.Releases;

/// <summary>What follows a season or an episode: the episode of the season, and further ones.</summary>
internal static class EpisodeSequence
{
    public const int LongestRange = 200;

    /// <summary>What follows a season of its own token: E02, Episode 2, 第05話, 01-10, or a lone number behind a dash.</summary>
    /// <returns>The token behind it; -1 when no episode follows.</returns>
    public static int Next(TitleTokens tokens, int at, bool isAnime, out EpisodeCode episode)
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
            episode = new EpisodeCode(CodeKind.Episode, 1, counted, counted, null);
            return word.To;
        }

        if (ReadRange(tokens, at, out episode) is var range and > 0)
        {
            return range;
        }

        var to = NumberedWord.ReadVersioned(tokens, at, WordRoles.Episode, out var number, out var version);
        episode = new EpisodeCode(CodeKind.Episode, 1, number, number, version);
        if (to < 0 && tokens[at].IsSpacedDash && AbsoluteReader.Read(tokens, at, isAnime) is { First: { } first } absolute)
        {
            episode = episode with { First = first, Last = absolute.Last ?? first, Version = absolute.Version };
            return absolute.To;
        }

        return to;
    }

    /// <summary>Two numbers joined by a dash: S01.(01-10).</summary>
    private static int ReadRange(TitleTokens tokens, int at, out EpisodeCode episode)
    {
        episode = default;
        if (at + 1 >= tokens.Count || tokens.GapAt(at + 1) != Gap.Dash
            || tokens[at] is not { IsNumber: true, Length: <= 3 } first || tokens[at + 1] is not { IsNumber: true, Length: <= 3 } last
            || last.Number <= first.Number || last.Number - first.Number > LongestRange)
        {
            return -1;
        }

        episode = new EpisodeCode(CodeKind.Episode, 1, first.Number, last.Number, null);
        return at + 2;
    }

    /// <summary>Takes what continues it: E03, -E03, -03, S01E03, 1x03, to E03.</summary>
    public static Numbering Extend(TitleTokens tokens, Numbering numbering)
    {
        var (to, last) = (numbering.To, numbering.Last ?? 0);
        for (var at = to; at < tokens.Count; at = to)
        {
            var gap = tokens.GapAt(at);
            var isSpan = at + 1 < tokens.Count && IsSpanWord(tokens, at);
            var next = isSpan ? EpisodeAt(tokens, at + 1, Gap.Dash, numbering) : EpisodeAt(tokens, at, gap, numbering);
            if ((gap & Gap.Brackets) != 0 || next <= last || next - last > LongestRange)
            {
                break;
            }

            (last, to) = (next, at + (isSpan ? 2 : 1));
        }

        return to == numbering.To ? numbering : numbering with { To = to, Last = last };
    }

    /// <summary>The word between the ends of a range: to, bis, thru.</summary>
    public static bool IsSpanWord(TitleTokens tokens, int at) => tokens[at].Length <= 7 && IsSpanWord(tokens.Text(at));

    private static int EpisodeAt(TitleTokens tokens, int at, Gap gap, Numbering numbering)
    {
        var token = tokens[at];
        var code = EpisodeCode.Read(tokens.Text(token));
        if (code.Kind == CodeKind.Episode || (code.Kind is CodeKind.SeasonAndEpisode or CodeKind.Cross && code.Season == numbering.Season))
        {
            return code.Last;
        }

        // S01E01_02, but not where underscores are the spaces of the title.
        var isJoined = gap is Gap.Dash or Gap.And || (gap == Gap.Underscore && tokens.GapAt(numbering.From) != Gap.Underscore);
        var isPadded = token.Length > 1 || (gap == Gap.Dash && IsShort(tokens.Text(at - 1)));
        return isJoined && isPadded && token is { IsNumber: true, Length: <= 3 } && token.Number is not (264 or 265 or 480 or 576 or 720)
            ? token.Number
            : -1;
    }

    /// <summary>E1-3: who writes the first one with one digit writes the last one so too.</summary>
    private static bool IsShort(ReadOnlySpan<char> text) => text.Length > 1 && char.IsAsciiDigit(text[^1]) && !char.IsAsciiDigit(text[^2]);

    private static bool IsSpanWord(ReadOnlySpan<char> text) =>
        text.Equals("to", StringComparison.OrdinalIgnoreCase) || text.Equals("bis", StringComparison.OrdinalIgnoreCase)
        || text.Equals("thru", StringComparison.OrdinalIgnoreCase) || text.Equals("through", StringComparison.OrdinalIgnoreCase);
}
