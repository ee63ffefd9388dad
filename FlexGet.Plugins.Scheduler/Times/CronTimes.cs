namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>
/// When the clock of a time zone shows what the fields say. At the changes of daylight saving a time that the clock jumps over
/// fires right after the jump, one that it shows twice fires the first time only; but a schedule of every hour fires in every
/// hour that passes.
/// </summary>
internal sealed class CronTimes(CronFields fields, TimeZoneInfo zone) : FireTimes
{
    // Zones change their offset at multiples of this.
    private const int Quarter = 15;

    public override DateTimeOffset? Next(DateTimeOffset after, DateTimeOffset anchor) =>
        fields.IsEveryHour ? NextOfEveryHour(after) : NextOfHours(after);

    private DateTimeOffset? NextOfHours(DateTimeOffset after)
    {
        var now = zone.LocalOf(after);
        var today = DateOnly.FromDateTime(now);
        foreach (var date in fields.DatesFrom(today))
        {
            foreach (var hour in fields.Hours)
            {
                if ((date == today && hour < now.Hour) || FirstAfter(after, date, hour) is not { } instant)
                {
                    continue;
                }

                return instant;
            }
        }

        return null;
    }

    private DateTimeOffset? FirstAfter(DateTimeOffset after, DateOnly date, int hour)
    {
        foreach (var minute in fields.Minutes)
        {
            var instant = zone.InstantOf(date.ToDateTime(new TimeOnly(hour, minute)));
            if (instant > after)
            {
                return instant;
            }
        }

        return null;
    }

    private DateTimeOffset? NextOfEveryHour(DateTimeOffset after)
    {
        var instant = new DateTimeOffset(after.UtcTicks - (after.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero).AddMinutes(1);
        var matching = DateOnly.MinValue;
        while (true)
        {
            var local = zone.LocalOf(instant);
            var date = DateOnly.FromDateTime(local);
            if (date != matching && !fields.Matches(date))
            {
                if (fields.DatesFrom(date.AddDays(1)).Select(found => (DateOnly?)found).FirstOrDefault() is not { } next)
                {
                    return null;
                }

                instant = zone.InstantOf(next.ToDateTime(TimeOnly.MinValue));
                continue;
            }

            matching = date;
            if (Array.BinarySearch(fields.Minutes, local.Minute) >= 0)
            {
                return instant;
            }

            instant = instant.AddMinutes(StepFrom(local.Minute));
        }
    }

    /// <summary>To the next wanted minute, but not past a quarter, where the clock may jump.</summary>
    private int StepFrom(int minute)
    {
        var next = Array.Find(fields.Minutes, wanted => wanted > minute);
        var quarter = Quarter - (minute % Quarter);
        return next > minute ? Math.Min(next - minute, quarter) : quarter;
    }
}
