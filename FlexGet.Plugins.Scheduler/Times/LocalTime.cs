namespace FlexGet.Plugins.Scheduler.Times;

/// <summary>Between the clock on the wall and the one that does not jump.</summary>
internal static class LocalTime
{
    /// <summary>
    /// When the clock on the wall shows this time: the first time when it shows it twice, and when it never does because the
    /// clock is put forward over it, the moment after the jump.
    /// </summary>
    public static DateTimeOffset InstantOf(this TimeZoneInfo zone, DateTime local)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    /// <summary>What the clock on the wall shows.</summary>
    public static DateTime LocalOf(this TimeZoneInfo zone, DateTimeOffset instant) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(instant, zone).DateTime, DateTimeKind.Unspecified);
}
