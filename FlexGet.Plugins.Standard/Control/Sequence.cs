using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Runs plugins that stand several times in a task, which a mapping cannot hold, in the order of the list.</summary>
[TaskPlugin("sequence")]
[Description("Uses a plugin several times in a task, in the order of the list.")]
[Example("[{regexp: {accept: [a]}}, {regexp: {reject: [b]}}]")]
internal sealed class Sequence :
    IInputPlugin<IReadOnlyList<NestedPlugins>>,
    IPreparePlugin<IReadOnlyList<NestedPlugins>>,
    IStartPlugin<IReadOnlyList<NestedPlugins>>,
    IMetainfoPlugin<IReadOnlyList<NestedPlugins>>,
    IFilterPlugin<IReadOnlyList<NestedPlugins>>,
    IUrlrewritePlugin<IReadOnlyList<NestedPlugins>>,
    IDownloadPlugin<IReadOnlyList<NestedPlugins>>,
    IModifyPlugin<IReadOnlyList<NestedPlugins>>,
    IOutputPlugin<IReadOnlyList<NestedPlugins>>,
    ILearnPlugin<IReadOnlyList<NestedPlugins>>,
    IExitPlugin<IReadOnlyList<NestedPlugins>>,
    IAbortPlugin<IReadOnlyList<NestedPlugins>>
{
    private List<NestedRun>? _runs;

    public async ValueTask<IEnumerable<Entry>> InputAsync(
        TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Input, run, config, cancellationToken);

    public async ValueTask PrepareAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Prepare, run, config, cancellationToken);

    public async ValueTask StartAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Start, run, config, cancellationToken);

    public async ValueTask MetainfoAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Metainfo, run, config, cancellationToken);

    public async ValueTask FilterAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Filter, run, config, cancellationToken);

    public async ValueTask UrlrewriteAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Urlrewrite, run, config, cancellationToken);

    public async ValueTask DownloadAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Download, run, config, cancellationToken);

    public async ValueTask ModifyAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Modify, run, config, cancellationToken);

    public async ValueTask OutputAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Output, run, config, cancellationToken);

    public async ValueTask LearnAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Learn, run, config, cancellationToken);

    public async ValueTask ExitAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Exit, run, config, cancellationToken);

    public async ValueTask AbortAsync(TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAsync(Phase.Abort, run, config, cancellationToken);

    private async Task<List<Entry>> RunAsync(
        Phase phase, TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken)
    {
        _runs ??= [.. config.Select(plugins => plugins.Start())];
        var entries = new List<Entry>();
        foreach (var nested in _runs)
        {
            entries.AddRange(await nested.RunAsync(phase, run, cancellationToken));
        }

        return entries;
    }
}
