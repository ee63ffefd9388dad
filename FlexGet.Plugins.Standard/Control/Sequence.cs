using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Runs plugins that stand several times in a task, which a mapping cannot hold, in the order of the list.</summary>
[TaskPlugin("sequence")]
[Description("Uses a plugin several times in a task, in the order of the list.")]
[Example("[{regexp: {accept: [a]}}, {regexp: {reject: [b]}}]")]
internal sealed class Sequence : IInputPlugin<IReadOnlyList<NestedPlugins>>, IEveryPhasePlugin<IReadOnlyList<NestedPlugins>>
{
    private List<NestedRun>? _runs;

    public async ValueTask<IEnumerable<Entry>> InputAsync(
        TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAllAsync(Phase.Input, run, config, cancellationToken);

    public async ValueTask RunAsync(Phase phase, TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken) =>
        await RunAllAsync(phase, run, config, cancellationToken);

    private async Task<List<Entry>> RunAllAsync(
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
