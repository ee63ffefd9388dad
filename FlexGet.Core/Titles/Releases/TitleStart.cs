using System.Collections.Frozen;

namespace FlexGet.Core.Titles.Releases;

/// <summary>Where the name begins, and the group in brackets before it.</summary>
/// <param name="NameFrom">The first token of the name.</param>
/// <param name="Group">The group, as releases of anime name it first.</param>
internal readonly record struct TitleStart(int NameFrom, string? Group)
{
    private static readonly FrozenSet<string> Domains = "com org net to io ru tv me info cc eu se pe pl re li wf ws cx biz"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static TitleStart Read(TitleTokens tokens)
    {
        if (tokens.Count > 2 && tokens.Text(0).Equals("www", StringComparison.OrdinalIgnoreCase))
        {
            return new TitleStart(BehindSite(tokens, (tokens.GapAt(0) & Gap.Open) != 0), null);
        }

        if (tokens.Count == 0 || (tokens.GapAt(0) & Gap.Open) == 0 || (tokens.Title.AsSpan(0, tokens[0].Start).Contains('(') && !IsGroupInParentheses(tokens)))
        {
            return default;
        }

        var to = BehindBracket(tokens, 0);
        var start = tokens[0].Start;
        var end = tokens[to - 1].End;
        if (IsName(tokens, to))
        {
            return default;
        }

        if (to >= tokens.Count || tokens.Is(0, WordRoles.Tag))
        {
            return to >= tokens.Count ? default : new TitleStart(to, null);
        }

        var text = tokens.Title[start..end];
        var isSite = text.Contains("www", StringComparison.OrdinalIgnoreCase) || HasDomain(text) || tokens.Is(0, WordRoles.Site);
        while (to + 1 < tokens.Count && (tokens.GapAt(to) & Gap.Open) != 0 && tokens.Is(to, WordRoles.Tag))
        {
            to = BehindBracket(tokens, to);
        }

        return to >= tokens.Count ? default : new TitleStart(to, isSite ? null : text);
    }

    /// <summary>(Group) Name - 05: without a number that counts through a word in parentheses belongs to the name.</summary>
    private static bool IsGroupInParentheses(TitleTokens tokens)
    {
        var isWord = tokens[0] is { Word: 0, IsNumber: false } && (tokens.GapAt(1) & Gap.Close) != 0 && (tokens.GapAt(1) & (Gap.Space | Gap.Underscore)) != 0;
        for (var at = 2; isWord && at < tokens.Count; at++)
        {
            if (tokens[at] is { IsNumber: true, IsSpacedDash: true, Length: 2 or 3 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>[REC].2007.1080p</summary>
    private static bool IsName(TitleTokens tokens, int behind) =>
        behind + 1 < tokens.Count && tokens.GapAt(behind) == (Gap.Close | Gap.Dot) && MovieEnd.IsYear(tokens[behind], 2100) && tokens.Is(behind + 1, WordRoles.AnyTag);

    /// <summary>The token behind the bracket that opens before a token.</summary>
    public static int BehindBracket(TitleTokens tokens, int from)
    {
        var to = from + 1;
        while (to < tokens.Count && (tokens.GapAt(to) & Gap.Close) == 0)
        {
            to++;
        }

        return to;
    }

    public static bool HasDomain(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && Domains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[(dot + 1)..]);
    }

    private static int BehindSite(TitleTokens tokens, bool isInBrackets)
    {
        if (isInBrackets && BehindBracket(tokens, 0) is var behind && behind < tokens.Count)
        {
            return behind;
        }

        var at = 1;
        while (at < tokens.Count && !tokens[at].IsSpacedDash && at < 6)
        {
            at++;
        }

        return at < tokens.Count && tokens[at].IsSpacedDash ? at : 0;
    }
}
