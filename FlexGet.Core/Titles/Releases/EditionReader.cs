namespace FlexGet.Core.Titles.Releases;

/// <summary>Which version of a movie it is: extended, director's cut, special edition.</summary>
internal static class EditionReader
{
    private static readonly string[] Kinds =
        ["special", "ultimate", "collector's", "collectors", "anniversary", "deluxe", "limited", "criterion", "final", "extended", "diamond", "signature", "definitive", "platinum", "gold"];

    /// <summary>The edition that begins at a token, null when none does.</summary>
    public static string? Read(TitleTokens tokens, int at, out int to)
    {
        to = at + 1;
        if (to < tokens.Count && IsClosing(tokens, to) && NameOf(tokens.Text(at)) is { } name)
        {
            to++;
            return name;
        }

        if (to < tokens.Count && tokens.Text(at).Equals("open", StringComparison.OrdinalIgnoreCase)
            && tokens.Text(to).Equals("matte", StringComparison.OrdinalIgnoreCase))
        {
            to++;
            return "open matte";
        }

        return tokens.Is(at, WordRoles.Edition) ? tokens.Word(at).Value : null;
    }

    /// <summary>True for a word of an edition of two words.</summary>
    public static bool IsPart(TitleTokens tokens, int at) =>
        (IsClosing(tokens, at) && at > 0 && NameOf(tokens.Text(at - 1)) is not null)
        || (at + 1 < tokens.Count && IsClosing(tokens, at + 1) && NameOf(tokens.Text(at)) is not null);

    private static bool IsClosing(TitleTokens tokens, int at)
    {
        var text = tokens.Text(at);
        return text.Length is 3 or 7 && (text.Equals("cut", StringComparison.OrdinalIgnoreCase) || text.Equals("edition", StringComparison.OrdinalIgnoreCase));
    }

    private static string? NameOf(ReadOnlySpan<char> text)
    {
        if (text.Equals("directors", StringComparison.OrdinalIgnoreCase) || text.Equals("director's", StringComparison.OrdinalIgnoreCase)
            || text.Equals("director\u2019s", StringComparison.OrdinalIgnoreCase))
        {
            return "director's cut";
        }

        foreach (var kind in Kinds)
        {
            if (text.Equals(kind, StringComparison.OrdinalIgnoreCase))
            {
                return kind switch
                {
                    "extended" => "extended",
                    "final" => "final cut",
                    "collectors" => "collector's edition",
                    _ => $"{kind} edition",
                };
            }
        }

        return text.Equals("theatrical", StringComparison.OrdinalIgnoreCase) ? "theatrical" : null;
    }
}
