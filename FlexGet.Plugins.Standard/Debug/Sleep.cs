using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Debug;

/// <summary>How long to wait, and where.</summary>
internal sealed record SleepConfig
{
    [Shorthand]
    [Description("The time to wait, as seconds or an interval.")]
    public required OneOf<int, Interval> Seconds { get; init; }

    [Description("The phase to wait in.")]
    public Phase Phase { get; init; } = Phase.Start;
}

/// <summary>Waits in a phase, to see how the rest takes it.</summary>
[TaskPlugin("sleep")]
[Description("Waits at the begin of a phase; for debugging.")]
[Example("2 seconds")]
[Example("{seconds: 30, phase: filter}")]
internal sealed class Sleep(TimeProvider time) : IInputPlugin<SleepConfig>, IEveryPhasePlugin<SleepConfig>
{
    [Priority(PriorityAttribute.First)]
    public async ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken)
    {
        await RunAsync(Phase.Input, run, config, cancellationToken);
        return [];
    }

    [Priority(PriorityAttribute.First)]
    public async ValueTask RunAsync(Phase phase, TaskRun run, SleepConfig config, CancellationToken cancellationToken)
    {
        if (phase == config.Phase)
        {
            var span = config.Seconds.Match(seconds => TimeSpan.FromSeconds(seconds), interval => interval.Span);
            run.Log.Info($"Sleeping for {span.TotalSeconds} seconds");
            await Task.Delay(span, time, cancellationToken);
        }
    }
}
