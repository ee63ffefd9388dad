using FlexGet.Plugins.Scheduler.Config;

namespace FlexGet.Plugins.Scheduler.Firing;

/// <summary>How often a schedule is to run that is due.</summary>
internal static class DueRuns
{
    /// <summary>Missed runs older than this are gone.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    // A busy machine is not a missed run.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    // Timers may wake up a little early.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(1);

    private const int Most = 100;

    /// <summary>False for a schedule that was changed after its timer was set.</summary>
    public static bool IsDue(Schedule schedule, DateTimeOffset now) => schedule.NextRun - now <= Early;

    /// <summary>0 when it is not due or what was missed is to be forgotten.</summary>
    public static int Count(Schedule schedule, DateTimeOffset now)
    {
        if (schedule.Row.Due is not { } due || !IsDue(schedule, now))
        {
            return 0;
        }

        if (!IsLate(schedule, now))
        {
            return 1;
        }

        return schedule.Definition.Misfire switch
        {
            Misfire.Skip => 0,
            Misfire.Once => Missed(schedule, due, now).Any() ? 1 : 0,
            Misfire.All => CountMissed(schedule, now),
            _ => throw new ArgumentOutOfRangeException(nameof(schedule)),
        };
    }

    /// <summary>True when it should have run a while ago.</summary>
    public static bool IsLate(Schedule schedule, DateTimeOffset now) => now - schedule.NextRun > Grace;

    /// <summary>How often it should have run, as far as that is remembered.</summary>
    public static int CountMissed(Schedule schedule, DateTimeOffset now) =>
        schedule.Row.Due is { } due ? Missed(schedule, due, now).Take(Most).Count() : 0;

    private static IEnumerable<DateTimeOffset> Missed(Schedule schedule, DateTimeOffset due, DateTimeOffset now)
    {
        var oldest = now - Memory;
        var run = due >= oldest ? due : schedule.DueAfter(oldest);
        while (run is { } time && time <= now)
        {
            yield return time;
            run = schedule.DueAfter(time);
        }
    }
}
