namespace FlexGet.Core.Titles.Releases;

/// <summary>Which version of a movie it is: extended, director's cut, special edition.</summary>
internal static class EditionReader
{
    private static readonly string[] Editions =
    [
        "special", "ultimate", "collector's", "anniversary", "deluxe", "limited", "criterion", "diamond", "signature", "definitive",
        "platinum", "gold",
    ];

    private static readonly string[] Cuts =
        ["director's", "final", "rogue", "assembly", "producer's", "international", "alternative", "alternate", "festival", "roadshow", "ultimate", "workprint"];

    /// <summary>The edition that begins at a token, null when none does.</summary>
    /// <param name="tokens">The title.</param>
    /// <param name="at">A token.</param>
    /// <param name="from">The first token behind the name and its numbering.</param>
    /// <param name="to">The token behind it.</param>
    public static string? Read(TitleTokens tokens, int at, int from, out int to)
    {
        to = at + 1;
        if ((to < tokens.Count ? OfTwoWords(tokens.Text(at), tokens.Text(to)) : null) is { } edition)
        {
            to++;
            return edition;
        }

        if (to + 1 < tokens.Count && Plain(tokens.Text(to)) is not null && tokens.Text(to + 1).Equals("edition", StringComparison.OrdinalIgnoreCase)
            && Find(Editions, tokens.Text(at)) is { } kind)
        {
            // Ultimate Extended Edition: the other one begins at the next word.
            return $"{kind} edition";
        }

        return tokens.Is(at, WordRoles.Edition) && !IsWordOfTitle(tokens, at, from) ? tokens.Word(at).Value : null;
    }

    /// <summary>True for a word of an edition of two words.</summary>
    public static bool IsPart(TitleTokens tokens, int at) =>
        (at > 0 && OfTwoWords(tokens.Text(at - 1), tokens.Text(at)) is not null)
        || (at + 1 < tokens.Count && OfTwoWords(tokens.Text(at), tokens.Text(at + 1)) is not null);

    /// <summary>S01E01.Uncut.Gems: among words it is one like others.</summary>
    private static bool IsWordOfTitle(TitleTokens tokens, int at, int from) =>
        at + 1 < tokens.Count && tokens[at + 1] is { Word: 0, IsNumber: false } && (tokens.GapAt(at + 1) & (Gap.Dash | Gap.Brackets)) == 0
        && (at == from || tokens[at - 1] is { Word: 0, IsNumber: false })
        && !IsPart(tokens, at + 1) && !tokens.Text(at + 1).Equals("version", StringComparison.OrdinalIgnoreCase)
        && !tokens.Text(at + 1).Equals("collection", StringComparison.OrdinalIgnoreCase);

    private static string? OfTwoWords(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (second.Equals("cut", StringComparison.OrdinalIgnoreCase))
        {
            return Plain(first) ?? (Find(Cuts, first) is { } cut ? $"{cut} cut" : Is(first, "director") ? "director's cut" : null);
        }

        if (second.Equals("edition", StringComparison.OrdinalIgnoreCase))
        {
            return Plain(first) ?? (Find(Editions, first) is { } edition ? $"{edition} edition"
                : Is(first, "director's") ? "director's cut"
                : Is(first, "final") ? "final cut"
                : null);
        }

        return second.Length is 4 or 5 && first.Length is 3 or 4
            ? (second.Equals("matte", StringComparison.OrdinalIgnoreCase) && Is(first, "open") ? "open matte"
                : second.Equals("edit", StringComparison.OrdinalIgnoreCase) && Is(first, "fan") ? "fan edit"
                : null)
            : null;
    }

    /// <summary>The word alone says it already.</summary>
    private static string? Plain(ReadOnlySpan<char> word) => Is(word, "extended") ? "extended" : Is(word, "theatrical") ? "theatrical" : null;

    private static string? Find(string[] kinds, ReadOnlySpan<char> word)
    {
        foreach (var kind in kinds)
        {
            if (Is(word, kind))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>True for the word; its apostrophe may be missing or a typographic one.</summary>
    private static bool Is(ReadOnlySpan<char> word, string kind)
    {
        var apostrophe = kind.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe < 0 || word.Length < apostrophe)
        {
            return word.Equals(kind, StringComparison.OrdinalIgnoreCase);
        }

        var end = word[apostrophe..];
        return word[..apostrophe].Equals(kind.AsSpan(0, apostrophe), StringComparison.OrdinalIgnoreCase)
            && (end.Equals("s", StringComparison.OrdinalIgnoreCase) || end.Equals("'s", StringComparison.OrdinalIgnoreCase)
                || end.Equals("\u2019s", StringComparison.OrdinalIgnoreCase));
    }
}
