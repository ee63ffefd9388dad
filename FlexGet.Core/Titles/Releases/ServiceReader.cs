namespace FlexGet.Core.Titles.Releases;

/// <summary>The streaming service a release comes from. Most abbreviations are words as well, so it depends on where they stand.</summary>
internal static class ServiceReader
{
    /// <summary>The service that begins at a token; null when none does.</summary>
    /// <param name="tokens">The title.</param>
    /// <param name="at">A token.</param>
    /// <param name="to">The token behind it.</param>
    public static string? Read(TitleTokens tokens, int at, out int to)
    {
        to = at + 1;
        var token = tokens[at];
        var word = TitleWords.At(token.Word);
        if (token.Length <= 2 && to < tokens.Count)
        {
            if (IsITunes(tokens, at))
            {
                return "iT";
            }

            // U-NEXT, B-Global
            var next = tokens[to];
            var joined = next.Gap == Gap.Dash ? TitleWords.At(TitleWords.Find(tokens.Title.AsSpan(token.Start, next.End - token.Start))) : word;
            (word, to) = joined.Is(WordRoles.Service) && !ReferenceEquals(joined, word) ? (joined, to + 1) : (word, to);
        }

        if (!word.Is(WordRoles.Service | WordRoles.LooseService))
        {
            return null;
        }

        var isMeant = word.Is(WordRoles.Service) && IsSpelled(tokens.Text(token)) ? IsMeant(tokens, at, to, word) : IsMeantLoosely(tokens, at, to, word);
        return isMeant ? word.Value : null;
    }

    /// <summary>iT right before the word for the web; in a title without lower case also IT, among tags.</summary>
    public static bool IsITunes(TitleTokens tokens, int at)
    {
        if (tokens[at].Length != 2 || !tokens.Is(at + 1, WordRoles.WebTag))
        {
            return false;
        }

        var text = tokens.Text(at);
        return text is "iT" || (tokens.Is(at - 1, WordRoles.Tag)
            && (text is "it" || (text is "IT" && !tokens.Title.AsSpan().ContainsAnyInRange('a', 'z'))));
    }

    private static bool IsSpelled(ReadOnlySpan<char> text) => char.IsAsciiLetterUpper(text[0]) || char.IsAsciiLetterUpper(text[^1]);

    /// <summary>Before the word for the web, behind it, in brackets with a tag; the plainest among other tags.</summary>
    private static bool IsMeant(TitleTokens tokens, int at, int to, TitleWord word) =>
        tokens.Is(to, WordRoles.WebTag)
        || ((tokens.GapAt(at) & Gap.Open) != 0 && tokens.Is(to, WordRoles.Tag))
        || (tokens[at].Length <= 4 && IsBehindWeb(tokens, at - 1) && !word.Is(WordRoles.Audio) && (tokens.GapAt(at) & Gap.Dash) == 0
            && LanguageReader.IsTagOrEnd(tokens, to))
        || (word.Value.Length == 4 && tokens.Is(to, WordRoles.Tag) && (tokens.Is(at - 1, WordRoles.Tag) || ServiceWords.Plainest.Contains(word.Value)));

    /// <summary>In another case only right before the word for the web, and words such as red only among tags.</summary>
    private static bool IsMeantLoosely(TitleTokens tokens, int at, int to, TitleWord word) =>
        tokens.Is(to, WordRoles.WebTag)
        && (tokens.Is(at - 1, WordRoles.Tag) || !ServiceWords.Ordinary.Contains(word.Value));

    private static bool IsBehindWeb(TitleTokens tokens, int before) =>
        tokens.Is(before, WordRoles.WebTag)
        || (tokens.Is(before - 1, WordRoles.WebTag) && tokens.Text(before).Equals("dl", StringComparison.OrdinalIgnoreCase));
}
