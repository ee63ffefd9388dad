using System.ComponentModel;
using FlexGet.Core.Executions;
using FlexGet.Plugins.Scheduler.Config;

namespace FlexGet.Plugins.Scheduler;

/// <summary>A schedule as it is answered.</summary>
internal sealed record ScheduleAnswer
{
    public required long Id { get; init; }

    public required IReadOnlyList<string> Tasks { get; init; }

    public IntervalConfig? Interval { get; init; }

    public CronConfig? Schedule { get; init; }

    public required bool Enabled { get; init; }

    [Description("The zone whose clock counts; null is the server's own.")]
    public string? TimeZone { get; init; }

    [Description("What becomes of missed runs.")]
    public required Misfire Misfire { get; init; }

    public DateTimeOffset? LastRun { get; init; }

    public DateTimeOffset? NextRun { get; init; }

    [Description("The execution that it started last.")]
    public LastExecution? LastExecution { get; init; }

    public static ScheduleAnswer Of(Schedule schedule, LastExecution? last) => new()
    {
        Id = schedule.Id,
        Tasks = schedule.Definition.Config.Tasks,
        Interval = schedule.Definition.Config.Interval,
        Schedule = schedule.Definition.Config.Schedule,
        Enabled = schedule.Row.IsEnabled,
        TimeZone = schedule.Definition.Config.TimeZone,
        Misfire = schedule.Definition.Misfire,
        LastRun = schedule.Row.LastRun,
        NextRun = schedule.NextRun,
        LastExecution = last,
    };
}

/// <summary>An execution in brief; the rest is at /execution/{id}.</summary>
internal sealed record LastExecution
{
    public required long Id { get; init; }

    [Description("Null when it is no longer known.")]
    public ExecutionStatus? Status { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Finished { get; init; }
}
