namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>The fields of a schedule, from the most to the least significant.</summary>
internal enum CronUnit
{
    Year,
    Month,
    Day,
    Week,
    DayOfWeek,
    Hour,
    Minute,
}

/// <summary>What may stand in each field.</summary>
internal static class CronUnits
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static (int First, int Last) Range(CronUnit unit) => unit switch
    {
        CronUnit.Year => (1970, 9999),
        CronUnit.Month => (1, 12),
        CronUnit.Day => (1, 31),
        CronUnit.Week => (1, 53),
        CronUnit.DayOfWeek => (0, 6),
        CronUnit.Hour => (0, 23),
        CronUnit.Minute => (0, 59),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The number of a name such as mar or fri, -1 when the unit has no such name.</summary>
    public static int Named(CronUnit unit, string name) => unit switch
    {
        CronUnit.Month => Array.IndexOf(Months, name) is var month and >= 0 ? month + 1 : -1,
        CronUnit.DayOfWeek => Array.IndexOf(Weekdays, name),
        _ => -1,
    };

    /// <summary>The weekday as a schedule counts it: monday is 0.</summary>
    public static int NumberOf(DayOfWeek weekday) => ((int)weekday + 6) % 7;
}
