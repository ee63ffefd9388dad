using System.Globalization;
using System.Text.RegularExpressions;

namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>Reads one of the parts of a field that commas are between.</summary>
internal static partial class CronTermReader
{
    /// <summary>Every value, or every so many.</summary>
    public static RangeTerm All(CronUnit unit, int step = 1)
    {
        var (first, last) = CronUnits.Range(unit);
        return new RangeTerm(first, last, step);
    }

    /// <summary>Adds what a part means to the terms; answers what is wrong with it, null when nothing is.</summary>
    public static string? Read(string part, CronUnit unit, List<CronTerm> terms)
    {
        if (unit == CronUnit.Day && DayTerm(part) is { } day)
        {
            terms.Add(day);
            return null;
        }

        var match = RangePattern().Match(part);
        if (!match.Success)
        {
            return $"'{part}' is not understood; expected {Expected(unit)}";
        }

        var step = match.Groups["step"] is { Success: true } stated ? Number(stated.Value) : 1;
        if (step < 1)
        {
            return $"the step of '{part}' must be 1 or more";
        }

        return match.Groups["all"].Success ? Add(All(unit, step), terms) : ReadRange(part, match, unit, step, terms);
    }

    private static string? ReadRange(string part, Match match, CronUnit unit, int step, List<CronTerm> terms)
    {
        var (lowest, highest) = CronUnits.Range(unit);
        var first = ValueOf(match.Groups["first"].Value, unit);
        var last = match.Groups["last"] is { Success: true } stated ? ValueOf(stated.Value, unit)
            : match.Groups["step"].Success ? highest
            : first;
        if (first < lowest || first > highest || last < lowest || last > highest)
        {
            return $"'{part}' is out of range; expected {Expected(unit)}";
        }

        return first > last
            ? $"'{part}' ends before it begins; write two ranges with a comma"
            : Add(new RangeTerm(first, last, step), terms);
    }

    private static string? Add(CronTerm term, List<CronTerm> terms)
    {
        terms.Add(term);
        return null;
    }

    private static CronTerm? DayTerm(string part)
    {
        if (part == "last")
        {
            return new LastDayTerm();
        }

        var match = WeekdayPattern().Match(part);
        return match.Success && CronUnits.Named(CronUnit.DayOfWeek, match.Groups["weekday"].Value) is var weekday and >= 0
            ? new WeekdayTerm(match.Groups["number"] is { Success: true } number ? number.Value[0] - '0' : 0, weekday)
            : null;
    }

    private static int ValueOf(string text, CronUnit unit) =>
        CronUnits.Named(unit, text) is var named and >= 0 ? named : Number(text);

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static string Expected(CronUnit unit)
    {
        var (first, last) = CronUnits.Range(unit);
        var names = unit switch
        {
            CronUnit.Month => ", jan-dec",
            CronUnit.Day => ", last, 2nd fri",
            CronUnit.DayOfWeek => " (monday is 0), mon-sun",
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{first}-{last}{names}, *, */2, a-b, a-b/2, or several with commas");
    }

    [GeneratedRegex(@"^(?:(?<all>\*)|(?<first>\w+)(?:-(?<last>\w+))?)(?:/(?<step>\d{1,4}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"^(?:last|(?<number>[1-5])(?:st|nd|rd|th))\s+(?<weekday>[a-z]{3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex WeekdayPattern();
}
