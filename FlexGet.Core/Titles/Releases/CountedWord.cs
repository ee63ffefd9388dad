namespace FlexGet.Core.Titles.Releases;

/// <summary>Numbers before or around their word: 第05話, 第二季, 5. Bölüm, 5 серия.</summary>
internal static class CountedWord
{
    private const string Numerals = "一二三四五六七八九十";

    public static bool MayBegin(ReadOnlySpan<char> text) => text[0] == '第';

    public static Numbering? ReadEpisode(TitleTokens tokens, int at)
    {
        if (ReadCounter(tokens.Text(at), "話话集回", out var number))
        {
            return Episode(at, at + 1, number);
        }

        var isBefore = at > 0 && tokens[at] is { IsNumber: true, Length: <= 3 } && tokens.Is(at + 1, WordRoles.Episode)
            && tokens[at + 1].Length > 2 && NumberedWord.Read(tokens, at + 1, WordRoles.Episode, out _) < 0;
        return isBefore ? Episode(at, at + 2, tokens[at].Number) : null;
    }

    /// <returns>The token behind it; -1 when it is no season.</returns>
    public static int ReadSeason(TitleTokens tokens, int at, out int number) => ReadCounter(tokens.Text(at), "期季", out number) ? at + 1 : -1;

    private static bool ReadCounter(ReadOnlySpan<char> text, string counters, out int number)
    {
        number = 0;
        if (text.Length < 3 || !MayBegin(text) || !counters.Contains(text[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var digits = text[1..^1];
        number = digits.Length == 1 ? Numerals.IndexOf(digits[0], StringComparison.Ordinal) + 1 : 0;
        return number > 0 || (EpisodeCode.TakeNumber(ref digits, skip: 0, 4, out number) && digits.IsEmpty);
    }

    private static Numbering Episode(int from, int to, int number) =>
        new() { From = from, To = to, Season = 1, First = number, Last = number };
}
