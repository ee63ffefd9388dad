namespace FlexGet.Core.Titles.Releases;

/// <summary>The further episodes behind the first one.</summary>
internal static class EpisodeSequence
{
    public const int LongestRange = 200;

    /// <summary>Takes what continues it: E03, -E03, -03, S01E03, 1x03, to E03.</summary>
    public static Numbering Extend(TitleTokens tokens, Numbering numbering)
    {
        var (to, last) = (numbering.To, numbering.Last ?? 0);
        for (var at = to; at < tokens.Count; at = to)
        {
            var gap = tokens.GapAt(at);
            var isSpan = at + 1 < tokens.Count && IsSpanWord(tokens, at);
            var isSum = !isSpan && at + 1 < tokens.Count && tokens[at].Length == 3 && tokens.Text(at).Equals("and", StringComparison.OrdinalIgnoreCase);
            var next = isSpan ? EpisodeAt(tokens, at + 1, Gap.Dash, numbering) : EpisodeAt(tokens, isSum ? at + 1 : at, isSum ? Gap.Space : gap, numbering);
            if ((gap & Gap.Brackets) != 0 || next <= last || next - last > LongestRange)
            {
                break;
            }

            (last, to) = (next, at + (isSpan || isSum ? 2 : 1));
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
        var isJoined = gap is Gap.Dash or Gap.And or Gap.Slash || (gap == Gap.Underscore && tokens.GapAt(numbering.From) != Gap.Underscore);
        var isPadded = token.Length > 1 || (gap == Gap.Dash && (IsShort(tokens.Text(at - 1)) || at + 1 == tokens.Count || tokens.Is(at + 1, WordRoles.Tag)));
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
