namespace FlexGet.Core.Titles.Releases;

/// <summary>Numbers before or around their word: 第05話, 第二季, 제5화, 5. Bölüm, 5 серия, 1-8 серии из 10.</summary>
internal static class CountedWord
{
    private const string Numerals = "一二三四五六七八九十";
    private const string Episodes = "話话集回화회";

    public static bool MayBegin(ReadOnlySpan<char> text) => text[0] is '第' or '全' or '제';

    public static Numbering? ReadEpisode(TitleTokens tokens, int at)
    {
        if (ReadCounter(tokens.Text(at), Episodes, out var number))
        {
            return Episode(at, at + 1, number, number);
        }

        if (ReadSplit(tokens, at) is { } split)
        {
            return split;
        }

        if (at == 0 || tokens[at] is not { IsNumber: true, Length: <= 3 } first)
        {
            return null;
        }

        var last = tokens.GapAt(at + 1) == Gap.Dash && tokens.IsNumber(at + 1) && tokens[at + 1].Length <= 3 && tokens[at + 1].Number > first.Number ? at + 1 : at;
        var word = NumberedWord.BehindOrdinal(tokens, last);
        if (last > at && IsOf(tokens, word) && tokens.IsNumber(word + 1))
        {
            return Episode(at, word + 2, first.Number, tokens[last].Number);
        }

        var isBefore = tokens.Is(word, WordRoles.Episode) && tokens[word].Length > 2 && (last > at || !IsTotal(tokens.Text(word)))
            && NumberedWord.Read(tokens, word, WordRoles.Episode, out _) < 0;
        return isBefore ? Episode(at, word + 1, first.Number, tokens[last].Number) : null;
    }

    /// <returns>The token behind it; -1 when it is no season.</returns>
    public static int ReadSeason(TitleTokens tokens, int at, out int number) => ReadCounter(tokens.Text(at), "期季", out number) ? at + 1 : -1;

    /// <summary>全48集: all of them.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text) => text.Length > 2 && text[0] == '全' && Episodes.Contains(text[^1], StringComparison.Ordinal);

    /// <summary>第01-36集</summary>
    private static Numbering? ReadSplit(TitleTokens tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens.Text(at)[0] is not '第' || tokens.GapAt(at + 1) != Gap.Dash)
        {
            return null;
        }

        var start = tokens.Text(at);
        var end = tokens.Text(at + 1);
        return EpisodeCode.TakeNumber(ref start, 1, 4, out var first) && start.IsEmpty && EpisodeCode.TakeNumber(ref end, 0, 4, out var last)
            && end.Length == 1 && Episodes.Contains(end[0], StringComparison.Ordinal) && last > first && last - first <= EpisodeSequence.LongestRange
            ? Episode(at, at + 2, first, last)
            : null;
    }

    /// <summary>10 Episodes: how many there are.</summary>
    private static bool IsTotal(ReadOnlySpan<char> text) =>
        text.Equals("episodes", StringComparison.OrdinalIgnoreCase) || text.Equals("eps", StringComparison.OrdinalIgnoreCase)
        || text.Equals("серий", StringComparison.OrdinalIgnoreCase);

    private static bool IsOf(TitleTokens tokens, int at) => at < tokens.Count && tokens.Text(at) is "из" or "of";

    private static bool ReadCounter(ReadOnlySpan<char> text, string counters, out int number)
    {
        number = 0;
        if (text.Length < 2 || !counters.Contains(text[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var isKorean = text[^1] is '화' or '회';
        var begin = text[0] is '第' or '제' ? 1 : 0;
        if (begin == 0 && !isKorean)
        {
            return false;
        }

        var digits = text[begin..^1];
        number = digits.Length == 1 ? Numerals.IndexOf(digits[0], StringComparison.Ordinal) + 1 : 0;
        return number > 0 || (EpisodeCode.TakeNumber(ref digits, skip: 0, 4, out number) && digits.IsEmpty);
    }

    private static Numbering Episode(int from, int to, int first, int last) =>
        new() { From = from, To = to, Season = 1, First = first, Last = last };
}
