using System.Buffers;
using System.Globalization;

namespace FlexGet.Core.Titles.Known;

/// <summary>
/// Answers for nearly all titles what the expressions of <see cref="SeriesPatterns"/> would answer, at a small part of the cost; in
/// doubt they are asked.
/// </summary>
internal static class CommonForms
{
    private static readonly SearchValues<string> UnwantedWords = SearchValues.Create(["complete", "full", "disc"], StringComparison.OrdinalIgnoreCase);

    /// <summary>S01E02 as the first word, when no second number may belong to it.</summary>
    public static FoundEpisode? LeadingEpisode(string text)
    {
        var season = Digits(text, 1);
        var episode = Digits(text, season + 1);
        if (text.Length == 0 || text[0] != 's' || season - 1 is < 1 or > 4 || season == text.Length || text[season] != 'e'
            || episode - season - 1 is < 1 or > 3 || (episode < text.Length && text[episode] != ' ')
            || MayBeNumber(text, episode + 1))
        {
            return null;
        }

        var number = Number(text.AsSpan(season + 1, episode - season - 1));
        return new FoundEpisode(Number(text.AsSpan(1, season - 1)), number, number, 0);
    }

    /// <summary>False when no word is a number that follows one which begins with a digit, nor stands two places behind one.</summary>
    public static bool MayHoldDate(string text)
    {
        var (isDigitTwoBefore, isDigitBefore) = (false, false);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf(' ', at);
            end = end < 0 ? text.Length : end;
            if ((isDigitBefore || isDigitTwoBefore) && end > at && Digits(text, at) == end)
            {
                return true;
            }

            (isDigitTwoBefore, isDigitBefore) = (isDigitBefore, end > at && char.IsAsciiDigit(text[at]));
            at = end + 1;
        }

        return false;
    }

    /// <summary>False when there is none of the words of such packs, no 0 behind an x, and no d between digits.</summary>
    public static bool MayBeUnwanted(string title)
    {
        for (var at = 1; at < title.Length - 1; at++)
        {
            var isTimes = title[at] is 'x' or 'X' && (title[at + 1] == '0' || char.IsWhiteSpace(title[at + 1]));
            var isDisc = title[at] is 'd' or 'D' && char.IsAsciiDigit(title[at - 1]) && char.IsAsciiDigit(title[at + 1]);
            if (isTimes || isDisc)
            {
                return true;
            }
        }

        return title.AsSpan().ContainsAny(UnwantedWords);
    }

    /// <summary>True for a number, or an e or an x that one may follow.</summary>
    private static bool MayBeNumber(string text, int at) =>
        at < text.Length && (char.IsAsciiDigit(text[at])
            ? Digits(text, at) == text.Length || text[Digits(text, at)] == ' '
            : text[at] == 'e');

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
