using FlexGet.Core.Schemas;
using FlexGet.Plugins.Scheduler.Times;

namespace FlexGet.Plugins.Scheduler.Config;

/// <summary>Turns what a schedule says into times.</summary>
internal static class FireTimesReader
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36_500);

    /// <summary>The times; null with what is wrong, paths below the schedule.</summary>
    public static FireTimes? Read(ScheduleConfig config, TimeZoneInfo local, ICollection<ConfigError> errors)
    {
        var zone = local;
        if (config.TimeZone is { } name && !TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone))
        {
            errors.Add(UnknownZone(name));
            _ = Read(config with { TimeZone = null }, local, errors); // all mistakes at once
            return null;
        }

        switch (config)
        {
            case { Interval: { } interval, Schedule: null }:
                return Read(interval, errors);
            case { Interval: null, Schedule: { } schedule }:
                return Read(schedule, zone, errors);
            default:
                errors.Add(new ConfigError("", "a schedule needs either interval or schedule"));
                return null;
        }
    }

    private static ConfigError UnknownZone(string name)
    {
        var city = $"/{name.Trim().Replace(' ', '_')}";
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).ToList();
        var meant = zones.Find(zone => zone.EndsWith(city, StringComparison.OrdinalIgnoreCase)) ?? Suggestion.For(name, zones);
        return new ConfigError(
            "/time_zone",
            $"'{name}' is not a time zone; {(meant is null ? "expected a name such as Europe/Berlin" : $"did you mean '{meant}'?")}",
            Suggestion: meant);
    }

    private static IntervalTimes? Read(IntervalConfig config, ICollection<ConfigError> errors)
    {
        var minutes = (((config.Weeks ?? 0m) * 7 + (config.Days ?? 0m)) * 24 + (config.Hours ?? 0m)) * 60 + (config.Minutes ?? 0m);
        if (minutes < (decimal)Shortest.TotalMinutes || minutes > (decimal)Longest.TotalMinutes)
        {
            errors.Add(new ConfigError("/interval", "an interval needs weeks, days, hours or minutes; together a second at least, 100 years at most"));
            return null;
        }

        return new IntervalTimes(TimeSpan.FromTicks((long)(minutes * TimeSpan.TicksPerMinute)));
    }

    private static CronTimes? Read(CronConfig config, TimeZoneInfo zone, ICollection<ConfigError> errors)
    {
        var fields = new Dictionary<CronUnit, CronField>();
        var before = errors.Count;
        foreach (var (unit, name, text) in Texts(config))
        {
            if (CronField.TryParse(text, unit, out var field, out var error))
            {
                fields[unit] = field;
            }
            else
            {
                errors.Add(new ConfigError($"/schedule/{name}", error));
            }
        }

        if (fields.Count == 0 && errors.Count == before)
        {
            errors.Add(new ConfigError("/schedule", "a schedule needs year, month, day, week, day_of_week, hour or minute"));
        }

        return errors.Count == before ? new CronTimes(new CronFields(fields), zone) : null;
    }

    private static IEnumerable<(CronUnit Unit, string Name, string Text)> Texts(CronConfig config)
    {
        (CronUnit Unit, string Name, string? Text)[] all =
        [
            (CronUnit.Year, "year", config.Year),
            (CronUnit.Month, "month", config.Month),
            (CronUnit.Day, "day", config.Day),
            (CronUnit.Week, "week", config.Week),
            (CronUnit.DayOfWeek, "day_of_week", config.DayOfWeek),
            (CronUnit.Hour, "hour", config.Hour),
            (CronUnit.Minute, "minute", config.Minute),
        ];
        return all.Where(field => field.Text is not null).Select(field => (field.Unit, field.Name, field.Text!)); // the filter keeps texts
    }
}
