namespace FlexGet.Core.Titles.Releases;

/// <summary>Names of sound and codecs in several words: AC-3, E-AC-3, Dolby Digital Plus, VC-1.</summary>
internal static class SpelledComponent
{
    /// <param name="tokens">The title.</param>
    /// <param name="at">A token.</param>
    /// <returns>The component, its kind, and the token behind it; null when no such name begins here.</returns>
    public static (QualityKind Kind, string Name, int To)? Read(TitleTokens tokens, int at) => tokens[at].Length switch
    {
        1 when Is(tokens, at, "e") && Is(tokens, at + 1, "ac3") => (QualityKind.Audio, "dd+5.1", at + 2),
        1 when Is(tokens, at, "e") && Is(tokens, at + 1, "ac") && Is(tokens, at + 2, "3") => (QualityKind.Audio, "dd+5.1", at + 3),
        2 when Is(tokens, at, "ac") && IsHyphenated(tokens, at + 1, "3") => (QualityKind.Audio, "ac3", at + 2),
        2 when Is(tokens, at, "vc") && IsHyphenated(tokens, at + 1, "1") => (QualityKind.Codec, "vc1", at + 2),
        4 when Is(tokens, at, "mpeg") && IsHyphenated(tokens, at + 1, "2") => (QualityKind.Codec, "mpeg2", at + 2),
        5 when Is(tokens, at, "dolby") && Is(tokens, at + 1, "digital") =>
            Is(tokens, at + 2, "plus") ? (QualityKind.Audio, "dd+5.1", at + 3) : (QualityKind.Audio, "dd5.1", at + 2),
        _ => null,
    };

    private static bool IsHyphenated(TitleTokens tokens, int at, string word) => Is(tokens, at, word) && (tokens.GapAt(at) & Gap.Dash) != 0;

    private static bool Is(TitleTokens tokens, int at, string word) =>
        at < tokens.Count && tokens.Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
