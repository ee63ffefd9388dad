using System.Globalization;
using System.Text.RegularExpressions;

namespace FlexGet.Core.Titles.Known;

/// <summary>Reads dates in the ways that a series allows; of several possible ones the latest counts.</summary>
internal sealed class SeriesDates(SeriesRules rules)
{
    private const int FirstYear = 1970;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first pattern with a possible date, and where it stands.</summary>
    public (DateOnly Date, int At)? Find(string text, DateOnly today)
    {
        return Find(rules.DateRegexps, text, today) ?? (CommonForms.MayHoldDate(text) ? Find(SeriesPatterns.Dates, text, today) : null);
    }

    private (DateOnly Date, int At)? Find(IReadOnlyList<Regex> patterns, string text, DateOnly today)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Match(text) is { Success: true } match && Read(match, today) is { } date)
            {
                return (date, match.Index + (match.Value.StartsWith(' ') ? 1 : 0));
            }
        }

        return null;
    }

    private DateOnly? Read(Match match, DateOnly today)
    {
        var parts = match.Groups.Values.Skip(1).Where(group => group.Length > 0).Select(group => group.Value).ToList();
        if (parts.Count != 3)
        {
            return null;
        }

        var month = MonthOf(parts[1]);
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        if (month > 0)
        {
            return Valid(numbers[2], month, numbers[0], today);
        }

        // Four digits first: there is one reading only.
        if (parts[0].Length > 2)
        {
            return Valid(numbers[0], numbers[1], numbers[2], today);
        }

        DateOnly? latest = null;
        foreach (var (year, monthNumber, day) in Readings(numbers, parts[2].Length > 2))
        {
            latest = Valid(year, monthNumber, day, today) is { } date && (latest is null || date > latest) ? date : latest;
        }

        return latest;
    }

    private IEnumerable<(int Year, int Month, int Day)> Readings(List<int> numbers, bool isYearLast)
    {
        if (rules.DateYearFirst != false && !isYearLast)
        {
            yield return (numbers[0], numbers[1], numbers[2]);
        }

        if (rules.DateYearFirst == true && !isYearLast)
        {
            yield break;
        }

        if (rules.DateDayFirst != false)
        {
            yield return (numbers[2], numbers[1], numbers[0]);
        }

        if (rules.DateDayFirst != true)
        {
            yield return (numbers[2], numbers[0], numbers[1]);
        }
    }

    private static int MonthOf(string text) =>
        text.Length >= 3 ? Array.FindIndex(Months, month => text.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1 : 0;

    private static DateOnly? Valid(int year, int month, int day, DateOnly today)
    {
        var full = year is >= 0 and < 100 ? Century(year, today.Year) : year;
        if (full < FirstYear || full > today.Year + 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(full, month))
        {
            return null;
        }

        var date = new DateOnly(full, month, day);
        return date.DayNumber <= today.DayNumber + 1 ? date : null;
    }

    private static int Century(int year, int thisYear) => 2000 + year > thisYear + 50 ? 1900 + year : 2000 + year;
}
