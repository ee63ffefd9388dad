using System.Globalization;

namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>All fields of a schedule; a time fires when every field matches it.</summary>
internal sealed class CronFields
{
    // Whoever asks for the 30th of february gets an answer instead of a search without end.
    private const int YearsAhead = 100;

    private readonly CronField _year;
    private readonly CronField _month;
    private readonly CronField _day;
    private readonly CronField _week;
    private readonly CronField _weekday;

    /// <param name="given">The fields that were written.</param>
    public CronFields(IReadOnlyDictionary<CronUnit, CronField> given)
    {
        // As in cron, what is more significant than the last field is any, what is less is the first: hour 3 means 3:00 each day.
        var last = given.Keys.Max();
        CronField Of(CronUnit unit) =>
            given.GetValueOrDefault(unit)
            ?? (unit < last || unit is CronUnit.Week or CronUnit.DayOfWeek ? CronField.Any(unit) : CronField.First(unit));

        (_year, _month, _day) = (Of(CronUnit.Year), Of(CronUnit.Month), Of(CronUnit.Day));
        (_week, _weekday) = (Of(CronUnit.Week), Of(CronUnit.DayOfWeek));
        IsEveryHour = Of(CronUnit.Hour).IsAny;
        Hours = Of(CronUnit.Hour).Values();
        Minutes = Of(CronUnit.Minute).Values();
    }

    public bool IsEveryHour { get; }

    public int[] Hours { get; }

    public int[] Minutes { get; }

    public bool Matches(DateOnly date) =>
        _month.Matches(date.Month, date)
        && _day.Matches(date.Day, date)
        && _weekday.Matches(CronUnits.NumberOf(date.DayOfWeek), date)
        && _year.Matches(date.Year, date)
        && (_week.IsAny || _week.Matches(ISOWeek.GetWeekOfYear(date.ToDateTime(TimeOnly.MinValue)), date));

    /// <summary>The matching dates of the next hundred years, beginning with <paramref name="from"/>.</summary>
    public IEnumerable<DateOnly> DatesFrom(DateOnly from)
    {
        var end = new DateOnly(Math.Min(from.Year + YearsAhead, DateOnly.MaxValue.Year), 1, 1);
        for (var date = from; date < end;)
        {
            if (!_year.Matches(date.Year, date))
            {
                date = new DateOnly(date.Year + 1, 1, 1);
                continue;
            }

            if (!_month.Matches(date.Month, date))
            {
                date = new DateOnly(date.Year, date.Month, 1).AddMonths(1);
                continue;
            }

            if (Matches(date))
            {
                yield return date;
            }

            date = date.AddDays(1);
        }
    }
}
