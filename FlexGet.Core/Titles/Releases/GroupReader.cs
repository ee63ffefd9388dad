using System.Buffers;

namespace FlexGet.Core.Titles.Releases;

/// <summary>Finds who made a release: behind the last dash, in the last brackets, or as the last word behind the tags.</summary>
internal static class GroupReader
{
    private const int LongestGroup = 40;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <param name="tokens">The title.</param>
    /// <param name="from">The first token behind the name and its numbering.</param>
    /// <param name="to">The token behind the last one, without the container.</param>
    /// <param name="lastTag">The last token that is known to be something else.</param>
    public static string? Read(TitleTokens tokens, int from, int to, int? lastTag)
    {
        while (to - 1 > from && tokens.Is(to - 1, WordRoles.Repost) && (tokens.GapAt(to - 1) & (Gap.Dash | Gap.Open)) != 0)
        {
            to--;
        }

        var end = to;
        while (BracketBefore(tokens, from, end) is { } open)
        {
            end = open;
        }

        return BehindDash(tokens, from, end) ?? InBrackets(tokens, end, to, lastTag) ?? LastWord(tokens, from, end, lastTag);
    }

    /// <summary>The token behind the bracket that opens the last pair, when such a pair ends the title.</summary>
    private static int? BracketBefore(TitleTokens tokens, int from, int end)
    {
        if (end <= from || (tokens.GapAt(end) & Gap.Close) == 0)
        {
            return null;
        }

        var open = end - 1;
        while (open > from && (tokens.GapAt(open) & Gap.Brackets) == 0)
        {
            open--;
        }

        return (tokens.GapAt(open) & Gap.Open) != 0 && open >= from ? open : null;
    }

    private static string? BehindDash(TitleTokens tokens, int from, int end)
    {
        var dash = -1;
        for (var at = end - 1; at >= from && (end - at) <= 4; at--)
        {
            var gap = tokens.GapAt(at);
            if ((gap & (Gap.Space | Gap.Brackets)) != 0 && gap != (Gap.Space | Gap.Dash))
            {
                break;
            }

            var isKnown = IsCompound(tokens, at) || (tokens.Is(at, WordRoles.Tag) && (at < end - 1 || (gap & Gap.Dash) == 0));
            if (isKnown || ((gap & Gap.Dash) == 0 && at == from))
            {
                break;
            }

            if (gap == Gap.Dash || (gap == (Gap.Space | Gap.Dash) && at == end - 1 && tokens.Is(at - 1, WordRoles.Tag)))
            {
                dash = at;
            }
        }

        if (dash < 0 || (end - dash == 1 && IsNoGroup(tokens, dash)))
        {
            return null;
        }

        return Text(tokens, dash, end);
    }

    private static bool IsNoGroup(TitleTokens tokens, int at) =>
        tokens.Is(at, WordRoles.Component | WordRoles.Audio | WordRoles.Container) || (tokens[at].IsNumber && tokens[at].Length < 4);

    /// <summary>WEB-DL, Blu-ray, DTS-HD, x-264: the dash belongs to the word.</summary>
    private static bool IsCompound(TitleTokens tokens, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var first = tokens.Text(at - 1);
        var second = tokens.Text(at);
        return second switch
        {
            _ when second.Equals("dl", StringComparison.OrdinalIgnoreCase) || second.Equals("rip", StringComparison.OrdinalIgnoreCase) => true,
            _ when second.Equals("ray", StringComparison.OrdinalIgnoreCase) => first.Equals("blu", StringComparison.OrdinalIgnoreCase),
            _ when second.Equals("hd", StringComparison.OrdinalIgnoreCase) || second.Equals("ma", StringComparison.OrdinalIgnoreCase)
                || second.Equals("x", StringComparison.OrdinalIgnoreCase) || second.Equals("es", StringComparison.OrdinalIgnoreCase) =>
                tokens.Is(at - 1, WordRoles.Audio),
            "264" or "265" => first.Length == 1,
            _ when second.StartsWith("bit", StringComparison.OrdinalIgnoreCase) => first is "8" or "10" or "12",
            _ => false,
        };
    }

    private static string? InBrackets(TitleTokens tokens, int end, int to, int? lastTag)
    {
        for (var at = to; at > end;)
        {
            var open = BracketBefore(tokens, end, at) ?? end;
            var isSingle = at - open == 1;
            if (lastTag >= open && !isSingle && !tokens.Is(at - 1, WordRoles.AnyTag | WordRoles.Audio | WordRoles.Language)
                && !tokens[at - 1].IsNumber && (tokens.GapAt(at - 1) & Gap.Space) != 0)
            {
                return Text(tokens, at - 1, at);
            }

            var isKnown = lastTag >= open || tokens[open].IsNumber || IsHash(tokens.Text(open)) || tokens.Word(open).Roles != WordRoles.None;
            if (!isKnown && (isSingle || TitleStart.HasDomain(Text(tokens, open, at)) || (at - open == 2 && tokens.GapAt(open + 1) == Gap.Dot)))
            {
                return Text(tokens, open, at);
            }

            at = open;
        }

        return null;
    }

    private static bool IsHash(ReadOnlySpan<char> text) => text.Length is 8 or 32 or 40 && !text.ContainsAnyExcept(HexDigits);

    private static string? LastWord(TitleTokens tokens, int from, int end, int? lastTag) =>
        lastTag == end - 2 && end - 1 > from && !tokens[end - 1].IsNumber && tokens.Word(end - 1).Roles == WordRoles.None
            && (tokens.GapAt(end - 1) & Gap.Brackets) == 0
            ? Text(tokens, end - 1, end)
            : null;

    private static string Text(TitleTokens tokens, int from, int to)
    {
        var (start, end) = (tokens[from].Start, tokens[to - 1].End);
        return tokens.Title.Substring(start, Math.Min(end - start, LongestGroup));
    }
}
