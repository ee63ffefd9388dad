namespace FlexGet.Core.Titles.Releases;

/// <summary>Numbers that stand alone, as releases of anime count: Name - 12v2 [1080p], [Group][Name][12], Name #12.</summary>
internal static class AbsoluteReader
{
    private const int LongestRange = 2000;

    /// <param name="tokens">The title.</param>
    /// <param name="at">A token behind the first of the name.</param>
    /// <param name="isAnime">True when the title begins with a group in brackets.</param>
    public static Numbering? Read(TitleTokens tokens, int at, bool isAnime)
    {
        if (!ReadNumber(tokens, at, out var number, out var version) || IsVolume(tokens.Text(at - 1)))
        {
            return null;
        }

        var gap = tokens.GapAt(at);
        var isMarked = tokens[at].IsSpacedDash || (gap & Gap.Hash) != 0 || (isAnime && (gap & Gap.Open) != 0) || IsAloneInBrackets(tokens, at);
        if (!isMarked && !isAnime)
        {
            return null;
        }

        var last = number;
        var to = at + 1;
        if (to < tokens.Count && IsJoined(tokens, at, isMarked)
            && ReadNumber(tokens, to, out var end, out var otherVersion) && end > number && end - number <= LongestRange
            && tokens[to].Length >= tokens[at].Length)
        {
            (last, version, to) = (end, otherVersion ?? version, to + 1);
        }

        if (to < tokens.Count && version is null && ReadVersion(tokens.Text(to)) is { } own)
        {
            (version, to) = (own, to + 1);
        }

        return Ends(tokens, to, isMarked, isAnime)
            ? new Numbering { From = at, To = to, First = number, Last = last, Version = version, IsAbsolute = true }
            : null;
    }

    /// <summary>Name 2 [05]: the number in brackets counts when the one before has no mark.</summary>
    public static Numbering? ReadInBrackets(TitleTokens tokens, int at, Numbering before, bool isAnime)
    {
        var isMarked = tokens[before.From].IsSpacedDash || (tokens.GapAt(before.From) & (Gap.Open | Gap.Hash)) != 0;
        return !isMarked && tokens[at].Length > 1 && (tokens.GapAt(at) & Gap.Open) != 0
            && Read(tokens, at, isAnime) is { } numbering && (tokens.GapAt(numbering.To) & Gap.Close) != 0
            ? numbering
            : null;
    }

    /// <summary>Reads v2.</summary>
    public static int? ReadVersion(ReadOnlySpan<char> text) =>
        text.Length == 2 && text[0] is 'v' or 'V' && char.IsAsciiDigit(text[1]) ? text[1] - '0' : null;

    /// <summary>Name [05]; in parentheses it may be anything.</summary>
    private static bool IsAloneInBrackets(TitleTokens tokens, int at) =>
        (tokens.GapAt(at) & Gap.Open) != 0 && (tokens.GapAt(at + 1) & Gap.Close) != 0 && tokens[at].Length is 2 or 3
        && tokens.Title[tokens[at].Start - 1] == '[';

    public static bool IsVolume(ReadOnlySpan<char> text) =>
        text.Equals("vol", StringComparison.OrdinalIgnoreCase) || text.Equals("volume", StringComparison.OrdinalIgnoreCase);

    /// <summary>01-12 and (01 - 12) are ranges; in Name 2 - 05 the first number belongs to the name.</summary>
    private static bool IsJoined(TitleTokens tokens, int at, bool isMarked)
    {
        var gap = tokens.GapAt(at + 1);
        return (gap & Gap.Dash) != 0 && (gap & Gap.Brackets) == 0 && (isMarked || !tokens[at + 1].IsSpacedDash || tokens[at].Length > 1);
    }

    private static bool ReadNumber(TitleTokens tokens, int at, out int number, out int? version)
    {
        var token = tokens[at];
        var text = tokens.Text(token);
        version = null;
        number = 0;
        if (!char.IsAsciiDigit(text[0]) || token.Number is >= 1900 and < 2100 || tokens.Is(at, WordRoles.AnyTag))
        {
            return false;
        }

        if (!EpisodeCode.TakeNumber(ref text, 0, 4, out number) || number is 480 or 576 or 720 or 1080 or 2160)
        {
            return false;
        }

        version = ReadVersion(text);
        return text.IsEmpty || version is not null;
    }

    private static bool Ends(TitleTokens tokens, int to, bool isMarked, bool isAnime)
    {
        var gap = tokens.GapAt(to);
        if (to == tokens.Count || (gap & Gap.Brackets) != 0)
        {
            // Apollo - 13 (1995) is a movie unless a group stands before it.
            return isAnime || to == tokens.Count || tokens[to].Number is < 1900 or > 2100;
        }

        var isFollowed = tokens.Is(to, WordRoles.AnyTag | WordRoles.Container | WordRoles.Complete) || tokens.Text(to).Equals("END", StringComparison.Ordinal);
        // 01-26 + OVA
        var isAdded = (gap & Gap.And) != 0 && tokens.Is(to, WordRoles.Special);
        return isFollowed || isAdded || (isMarked && tokens[to].IsSpacedDash) || (isMarked && isAnime);
    }
}
