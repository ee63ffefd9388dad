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
internal sealed class Sleep(TimeProvider time) :
    IPreparePlugin<SleepConfig>, IStartPlugin<SleepConfig>, IInputPlugin<SleepConfig>, IMetainfoPlugin<SleepConfig>, IFilterPlugin<SleepConfig>,
    IDownloadPlugin<SleepConfig>, IModifyPlugin<SleepConfig>, IOutputPlugin<SleepConfig>, ILearnPlugin<SleepConfig>, IExitPlugin<SleepConfig>,
    IAbortPlugin<SleepConfig>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask PrepareAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Prepare, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask StartAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Start, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public async ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken)
    {
        await WaitAsync(Phase.Input, run, config, cancellationToken);
        return [];
    }

    [Priority(PriorityAttribute.First)]
    public ValueTask MetainfoAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Metainfo, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask FilterAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Filter, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask DownloadAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Download, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask ModifyAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Modify, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask OutputAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Output, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask LearnAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Learn, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask ExitAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Exit, run, config, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask AbortAsync(TaskRun run, SleepConfig config, CancellationToken cancellationToken) =>
        WaitAsync(Phase.Abort, run, config, cancellationToken);

    private async ValueTask WaitAsync(Phase phase, TaskRun run, SleepConfig config, CancellationToken cancellationToken)
    {
        if (phase == config.Phase)
        {
            var span = config.Seconds.Match(seconds => TimeSpan.FromSeconds(seconds), interval => interval.Span);
            run.Log.Info($"Sleeping for {span.TotalSeconds} seconds");
            await Task.Delay(span, time, cancellationToken);
        }
    }
}
