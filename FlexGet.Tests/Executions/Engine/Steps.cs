using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Tests.Executions.Engine;

/// <summary>What a test wants a plugin to do; it stands in the place of a config.</summary>
internal sealed record Step(Func<TaskRun, CancellationToken, ValueTask> Run)
{
    public static Step Of(Action<TaskRun> run) => new((task, _) =>
    {
        run(task);
        return ValueTask.CompletedTask;
    });
}

/// <summary>Entries that a test wants from an input.</summary>
internal sealed record Source(Func<TaskRun, CancellationToken, ValueTask<IEnumerable<Entry>>> Make)
{
    public static Source Of(params string[] titles) => new((_, _) => ValueTask.FromResult(Entries(titles)));

    public static IEnumerable<Entry> Entries(params string[] titles) => titles.Select(title => new Entry(title, $"http://example.org/{title}"));
}

[TaskPlugin("source")]
internal sealed class SourcePlugin : IInputPlugin<Source>
{
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Source config, CancellationToken cancellationToken) =>
        config.Make(run, cancellationToken);
}

[TaskPlugin("second_source")]
internal sealed class SecondSourcePlugin : IInputPlugin<Source>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Source config, CancellationToken cancellationToken) =>
        config.Make(run, cancellationToken);
}

[TaskPlugin("prepare_step")]
internal sealed class PrepareStep : IPreparePlugin<Step>
{
    public ValueTask PrepareAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("start_step")]
internal sealed class StartStep : IStartPlugin<Step>
{
    public ValueTask StartAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("metainfo_step")]
internal sealed class MetainfoStep : IMetainfoPlugin<Step>
{
    public ValueTask MetainfoAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("early_filter")]
internal sealed class EarlyFilter : IFilterPlugin<Step>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask FilterAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("filter_step")]
internal sealed class FilterStep : IFilterPlugin<Step>
{
    public ValueTask FilterAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("another_filter")]
internal sealed class AnotherFilter : IFilterPlugin<Step>
{
    public ValueTask FilterAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("builtin_filter", AlwaysOn = true)]
internal sealed class BuiltinFilter : IFilterPlugin<Step>
{
    public ValueTask FilterAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("urlrewrite_step")]
internal sealed class UrlrewriteStep : IUrlrewritePlugin<Step>
{
    public ValueTask UrlrewriteAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("download_step")]
internal sealed class DownloadStep : IDownloadPlugin<Step>
{
    public ValueTask DownloadAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("modify_step")]
internal sealed class ModifyStep : IModifyPlugin<Step>
{
    public ValueTask ModifyAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("output_step")]
internal sealed class OutputStep : IOutputPlugin<Step>
{
    public ValueTask OutputAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("learn_step")]
internal sealed class LearnStep : ILearnPlugin<Step>
{
    public ValueTask LearnAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("exit_step")]
internal sealed class ExitStep : IExitPlugin<Step>
{
    public ValueTask ExitAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("abort_step")]
internal sealed class AbortStep : IAbortPlugin<Step>
{
    public ValueTask AbortAsync(TaskRun run, Step config, CancellationToken cancellationToken) => config.Run(run, cancellationToken);
}

[TaskPlugin("everywhere")]
internal sealed class EverywherePlugin : IEveryPhasePlugin<List<string>>, IFilterPlugin<List<string>>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask RunAsync(Phase phase, TaskRun run, List<string> config, CancellationToken cancellationToken) => Note(phase.ToString(), config);

    [Priority(PriorityAttribute.Last)]
    public ValueTask FilterAsync(TaskRun run, List<string> config, CancellationToken cancellationToken) => Note("own Filter", config);

    private static ValueTask Note(string call, List<string> calls)
    {
        calls.Add(call);
        return ValueTask.CompletedTask;
    }
}

[TaskPlugin("counting")]
internal sealed class CountingPlugin : IFilterPlugin<List<int>>, ILearnPlugin<List<int>>
{
    private int _calls;

    public ValueTask FilterAsync(TaskRun run, List<int> config, CancellationToken cancellationToken)
    {
        config.Add(++_calls);
        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, List<int> config, CancellationToken cancellationToken)
    {
        config.Add(++_calls);
        return ValueTask.CompletedTask;
    }
}
