namespace FlexGet.Core.Titles.Releases;

/// <summary>The languages of the sound: words among the tags, unless they say what the subtitles are.</summary>
internal static class LanguageReader
{
    // Sub Ita Eng Fre: more languages than these are not followed back to their word.
    private const int MostSubtitles = 6;

    /// <summary>The language that begins at a token; null when the word is one like others.</summary>
    /// <param name="tokens">The title.</param>
    /// <param name="at">A token that is the word for a language.</param>
    /// <param name="from">The first token behind the name and its numbering.</param>
    /// <param name="to">The token behind it.</param>
    public static string? Read(TitleTokens tokens, int at, int from, out int to)
    {
        to = at + 1;
        if (tokens.Text(at) is "PT" && to < tokens.Count && tokens.Text(to) is "BR")
        {
            to++;
            return "brazilian";
        }

        return IsAmongTags(tokens, at, from) && !IsOfSubtitles(tokens, at) && !IsOther(tokens, at) ? tokens.Word(at).Value : null;
    }

    /// <summary>True where tags end.</summary>
    public static bool IsTagOrEnd(TitleTokens tokens, int at) =>
        at >= tokens.Count || tokens.Is(at, WordRoles.AnyTag | WordRoles.Audio) || (tokens.GapAt(at) & Gap.Brackets) != 0;

    /// <summary>In the name of an episode it is a word like others.</summary>
    private static bool IsAmongTags(TitleTokens tokens, int at, int from)
    {
        if (IsTagOrEnd(tokens, at + 1) || (tokens.GapAt(at) & Gap.Open) != 0)
        {
            return true;
        }

        var next = tokens[at + 1];
        var isBeforeGroup = next.Gap == Gap.Dash && at + 2 == tokens.Count;
        return isBeforeGroup || (at > from && IsBehindTag(tokens, at - 1, from)) || MovieEnd.IsYear(next, DateOnly.MaxValue.Year)
            || (next.Length == 1 && (IsCodec(tokens, at + 2) || ChannelReader.Read(tokens, at + 1) is not null));
    }

    /// <summary>Behind a tag, the channels, the codec, or the year of a movie.</summary>
    private static bool IsBehindTag(TitleTokens tokens, int before, int from) =>
        tokens.Is(before, WordRoles.AnyTag | WordRoles.Audio) || IsCodec(tokens, before)
        || (before == from && MovieEnd.IsYear(tokens[before], DateOnly.MaxValue.Year))
        || (before > from && tokens[before] is { Length: 1, IsNumber: true } && ChannelReader.Read(tokens, before - 1) is not null);

    private static bool IsCodec(TitleTokens tokens, int at) => at < tokens.Count && tokens[at].Number is 264 or 265;

    /// <summary>Eng Sub, Multi-Subs, German Subbed, Sub Ita; in Ita Sub Eng the code behind is meant, in Ita Eng Subs none.</summary>
    private static bool IsOfSubtitles(TitleTokens tokens, int at)
    {
        if (tokens.Is(at + 1, WordRoles.Subtitles))
        {
            return !MeansNext(tokens, at + 1) && !(IsCode(tokens, at) && IsCode(tokens, at - 1));
        }

        var before = at - 1;
        while (at - before < MostSubtitles && tokens.Is(before, WordRoles.Language))
        {
            before--;
        }

        return tokens.Is(before, WordRoles.Subtitles) && (!tokens.Is(before - 1, WordRoles.Language) || MeansNext(tokens, before));
    }

    private static bool MeansNext(TitleTokens tokens, int sub) =>
        tokens[sub].Length == 3 && IsCode(tokens, sub + 1);

    private static bool IsCode(TitleTokens tokens, int at) => tokens.Is(at, WordRoles.Language) && tokens[at].Length == 3;

    /// <summary>DTS-ES, a group that is called PT, and the service iT.</summary>
    private static bool IsOther(TitleTokens tokens, int at) => tokens[at].Length == 2
        && ((at == tokens.Count - 1 && tokens.GapAt(at) == Gap.Dash && !tokens.Is(at - 1, WordRoles.Language))
            || (at > 0 && tokens.Text(at).Equals("es", StringComparison.OrdinalIgnoreCase) && tokens.Text(at - 1).Equals("dts", StringComparison.OrdinalIgnoreCase))
            || ServiceReader.IsITunes(tokens, at));
}
