using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>
/// One field of a schedule: <c>*</c>, <c>*/n</c>, <c>a</c>, <c>a-b</c>, <c>a-b/n</c>, names of weekdays and months, and for the
/// day <c>last</c>, <c>2nd fri</c>, <c>last fri</c>; several with commas.
/// </summary>
internal sealed partial class CronField
{
    private readonly IReadOnlyList<CronTerm> _terms;
    private readonly (int First, int Last) _range;

    private CronField(IReadOnlyList<CronTerm> terms, (int First, int Last) range, bool isAny)
    {
        _terms = terms;
        _range = range;
        IsAny = isAny;
    }

    /// <summary>True for a bare <c>*</c>.</summary>
    public bool IsAny { get; }

    public static CronField Any(CronUnit unit) => new([AllOf(unit)], CronUnits.Range(unit), isAny: true);

    public static CronField First(CronUnit unit)
    {
        var range = CronUnits.Range(unit);
        return new([new RangeTerm(range.First, range.First, 1)], range, isAny: false);
    }

    /// <summary>Reads a field; false with the reason when the text is wrong.</summary>
    public static bool TryParse(
        string text, CronUnit unit, [NotNullWhen(true)] out CronField? field, [NotNullWhen(false)] out string? error)
    {
        var terms = new List<CronTerm>();
        error = null;
        foreach (var part in text.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries))
        {
            error ??= Read(part, unit, terms);
        }

        field = error is null ? new CronField(terms, CronUnits.Range(unit), text.Trim() == "*") : null;
        return error is null;
    }

    public bool Matches(int value, DateOnly date)
    {
        for (var at = 0; at < _terms.Count; at++)
        {
            if (_terms[at].Matches(value, date))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All values of a field that does not depend on the date.</summary>
    public int[] Values() =>
        [.. Enumerable.Range(_range.First, _range.Last - _range.First + 1).Where(value => Matches(value, DateOnly.MinValue))];

    private static RangeTerm AllOf(CronUnit unit, int step = 1)
    {
        var (first, last) = CronUnits.Range(unit);
        return new RangeTerm(first, last, step);
    }

    private static string? Read(string part, CronUnit unit, List<CronTerm> terms)
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

        return match.Groups["all"].Success ? Add(AllOf(unit, step), terms) : ReadRange(part, match, unit, step, terms);
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
