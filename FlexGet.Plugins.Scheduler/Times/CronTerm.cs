namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>One of the alternatives of a field.</summary>
internal abstract record CronTerm
{
    public abstract bool Matches(int value, DateOnly date);
}

/// <summary>The values from First to Last, every Step-th.</summary>
internal sealed record RangeTerm(int First, int Last, int Step) : CronTerm
{
    public override bool Matches(int value, DateOnly date) => value >= First && value <= Last && (value - First) % Step == 0;
}

/// <summary>The last day of the month.</summary>
internal sealed record LastDayTerm : CronTerm
{
    public override bool Matches(int value, DateOnly date) => value == DateTime.DaysInMonth(date.Year, date.Month);
}

/// <summary>For instance the second friday of the month.</summary>
/// <param name="Number">From 1; 0 is the last.</param>
/// <param name="Weekday">Monday is 0.</param>
internal sealed record WeekdayTerm(int Number, int Weekday) : CronTerm
{
    public override bool Matches(int value, DateOnly date) =>
        CronUnits.NumberOf(date.DayOfWeek) == Weekday
        && (Number == 0 ? value + 7 > DateTime.DaysInMonth(date.Year, date.Month) : (value + 6) / 7 == Number);
}
