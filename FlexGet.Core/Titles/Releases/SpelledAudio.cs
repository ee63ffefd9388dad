namespace FlexGet.Core.Titles.Releases;

/// <summary>Names of sound in several words: AC-3, E-AC-3, Dolby Digital Plus.</summary>
internal static class SpelledAudio
{
    /// <param name="tokens">The title.</param>
    /// <param name="at">A token.</param>
    /// <param name="to">The token behind the name.</param>
    /// <returns>The component; null when no such name begins here.</returns>
    public static string? Read(TitleTokens tokens, int at, out int to)
    {
        to = at + 1;
        if (to >= tokens.Count)
        {
            return null;
        }

        switch (tokens.Text(at).Length)
        {
            case 1 when Is(tokens, at, "e"):
                var isPlus = Is(tokens, to, "ac3") || (Is(tokens, to, "ac") && tokens.IsNumber(at + 2) && tokens[at + 2].Number == 3);
                to = isPlus ? at + (Is(tokens, to, "ac3") ? 2 : 3) : to;
                return isPlus ? "dd+5.1" : null;
            case 2 when Is(tokens, at, "ac") && tokens[to].Number == 3 && (tokens.GapAt(to) & Gap.Dash) != 0:
                to = at + 2;
                return "ac3";
            case 5 when Is(tokens, at, "dolby") && Is(tokens, to, "digital"):
                var hasPlus = at + 2 < tokens.Count && Is(tokens, at + 2, "plus");
                to = at + (hasPlus ? 3 : 2);
                return hasPlus ? "dd+5.1" : "dd5.1";
            default:
                return null;
        }
    }

    private static bool Is(TitleTokens tokens, int at, string word) => tokens.Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
