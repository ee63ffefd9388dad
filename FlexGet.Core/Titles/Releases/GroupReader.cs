using System.Buffers;

namespace FlexGet.Core.Titles.Releases;

/// <summary>Finds who made a release: behind the last dash, in the last brackets, or as the last word behind the tags.</summary>
internal static class GroupReader
{
    private const int LongestGroup = 40;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <param name="tokens">The title.</param>
    /// <param name="from">The first token behind the name and its numbering.</param>
    /// <param name="tags">What is known to be something else.</param>
    public static string? Read(TitleTokens tokens, int from, ReleaseTags tags)
    {
        var end = tokens.Count;
        while (BracketBefore(tokens, from, end) is { } open)
        {
            end = open;
        }

        return BehindDash(tokens, from, end, tags.FirstTag) ?? InBrackets(tokens, end, tags.LastTag) ?? LastWord(tokens, from, end, tags.LastTag);
    }

    /// <summary>The group of a title that begins with another mark in brackets: right behind the last tag.</summary>
    public static string? BehindLastTag(TitleTokens tokens, int from)
    {
        var last = tokens.Count - 1;
        return last > from && tokens.GapAt(last) == Gap.Dash && (tokens.Tail & Gap.Close) == 0 && tokens.Word(last).Roles == WordRoles.None
            && !tokens[last].IsNumber && (tokens.Is(last - 1, WordRoles.Tag) || tokens[last - 1].Number is 264 or 265)
            ? Text(tokens, last, tokens.Count)
            : null;
    }

    /// <summary>True for 700MB and the last part of 1.4 GB.</summary>
    public static bool IsSize(ReadOnlySpan<char> text)
    {
        var unit = text.TrimStart("0123456789");
        return unit.Length is 2 or 3 && (unit.Equals("GB", StringComparison.OrdinalIgnoreCase) || unit.Equals("MB", StringComparison.OrdinalIgnoreCase)
            || unit.Equals("GiB", StringComparison.OrdinalIgnoreCase) || unit.Equals("MiB", StringComparison.OrdinalIgnoreCase));
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

    private static string? BehindDash(TitleTokens tokens, int from, int end, int? firstTag)
    {
        var dash = -1;
        for (var at = end - 1; at >= from && (end - at) <= 4; at--)
        {
            var gap = tokens.GapAt(at);
            if ((gap & (Gap.Space | Gap.Brackets)) != 0 && gap != (Gap.Space | Gap.Dash) && gap != (Gap.Close | Gap.Dash))
            {
                break;
            }

            var isKnown = CompoundWord.EndsAt(tokens, at) || (tokens[at] is { IsNumber: true, Length: 1 } && ChannelReader.Read(tokens, at) is not null)
                || (tokens.Is(at, WordRoles.Tag) && (at < end - 1 || (gap & Gap.Dash) == 0));
            if (isKnown || ((gap & Gap.Dash) == 0 && at == from))
            {
                break;
            }

            if (gap == Gap.Dash || gap == (Gap.Close | Gap.Dash) || (gap == (Gap.Space | Gap.Dash) && at == end - 1 && IsTag(tokens, at - 1) && firstTag < at))
            {
                dash = at;
            }
        }

        return dash < 0 || (end - dash == 1 && IsNoGroup(tokens, dash)) || !IsSign(tokens, from, dash, firstTag) ? null : Text(tokens, dash, end);
    }

    /// <summary>Self-Defense: without any tag before it a hyphen belongs to a word.</summary>
    private static bool IsSign(TitleTokens tokens, int from, int dash, int? firstTag) =>
        firstTag < dash || IsTag(tokens, dash - 1) || (dash > 0 && tokens[dash - 1] is { IsNumber: true, Length: 4 })
        || (dash == from && !NameText.IsHyphenated(tokens.Title));

    private static bool IsTag(TitleTokens tokens, int at) => tokens.Is(at, WordRoles.AnyTag | WordRoles.Audio | WordRoles.Subtitles);

    private static bool IsNoGroup(TitleTokens tokens, int at) =>
        tokens.Is(at, WordRoles.Component | WordRoles.Audio | WordRoles.Container)
        || (tokens[at].IsNumber && tokens[at].Length < 4 && !(at > 0 && tokens.Word(at - 1).Kind == QualityKind.Codec))
        || (tokens.Is(at, WordRoles.Proper) && !tokens.Is(at, WordRoles.Real));

    private static string? InBrackets(TitleTokens tokens, int end, int? lastTag)
    {
        for (var at = tokens.Count; at > end;)
        {
            var open = BracketBefore(tokens, end, at) ?? end;
            var isSingle = at - open == 1;
            if (lastTag >= open && !isSingle && !tokens.Is(at - 1, WordRoles.AnyTag | WordRoles.Audio | WordRoles.Language)
                && !tokens[at - 1].IsNumber && (tokens.GapAt(at - 1) & Gap.Space) != 0 && !IsSize(tokens.Text(at - 1)))
            {
                return Text(tokens, at - 1, at);
            }

            var isKnown = lastTag >= open || tokens[open].IsNumber || IsHash(tokens.Text(open)) || tokens.Word(open).Roles != WordRoles.None
                || IsSize(tokens.Text(at - 1)) || (tokens[open].Start > 0 && tokens.Title[tokens[open].Start - 1] == '\u300C');
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
        lastTag == end - 2 && end - 1 > from && !tokens[end - 1].IsNumber && (tokens.Word(end - 1).Roles & ~WordRoles.Site) == WordRoles.None
            && !IsSize(tokens.Text(end - 1)) && !CompoundWord.EndsAt(tokens, end - 1)
            && (tokens.GapAt(end - 1) & Gap.Brackets) == 0
            ? Text(tokens, end - 1, end)
            : null;

    private static string Text(TitleTokens tokens, int from, int to)
    {
        var (start, end) = (tokens[from].Start, tokens[to - 1].End);
        return tokens.Title.Substring(start, Math.Min(end - start, LongestGroup));
    }
}
