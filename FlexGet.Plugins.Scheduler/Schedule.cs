using FlexGet.Plugins.Scheduler.Config;

namespace FlexGet.Plugins.Scheduler;

/// <summary>What the table knows of a schedule.</summary>
internal sealed record ScheduleRow
{
    /// <summary>0 until it is stored.</summary>
    public long Id { get; init; }

    public required int Position { get; init; }

    public required string Content { get; init; }

    public required string Tasks { get; init; }

    public required string Timing { get; init; }

    public required bool IsEnabled { get; init; }

    /// <summary>When its present timing was first seen: intervals count from here.</summary>
    public required DateTimeOffset Anchor { get; init; }

    /// <summary>When it fires next, before jitter.</summary>
    public DateTimeOffset? Due { get; init; }

    public DateTimeOffset? LastRun { get; init; }

    /// <summary>The id of the execution that it started last.</summary>
    public long? LastExecution { get; init; }
}

/// <summary>A schedule: what the config says and what the table knows.</summary>
internal sealed record Schedule(ScheduleRow Row, ScheduleDefinition Definition)
{
    public long Id => Row.Id;

    /// <summary>When it fires next, null when it does not.</summary>
    public DateTimeOffset? NextRun => Row is { IsEnabled: true, Due: { } due } ? due + JitterAt(due) : null;

    /// <summary>The first time after the given one that its timing knows.</summary>
    public DateTimeOffset? DueAfter(DateTimeOffset time) => Definition.Times.Next(time, Row.Anchor);

    // Drawn from the time itself, so that a restart or a look at the API does not move a run.
    private TimeSpan JitterAt(DateTimeOffset due) => Definition.Jitter == TimeSpan.Zero
        ? TimeSpan.Zero
        : Definition.Jitter * new Random(HashCode(due.UtcTicks ^ (Id << 32))).NextDouble();

    private static int HashCode(long value) => (int)(value ^ (value >>> 32));
}
