using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Waiting;

/// <summary>
/// Holds the entries of the inputs back for a time. Those whose time has passed are there in every pass of a run, as the entries of
/// other inputs are, and are forgotten only when it has ended well.
/// </summary>
[TaskPlugin("delay")]
[Description("The time that passes before the task sees an entry of its inputs.")]
[Example("2 hours")]
internal sealed class Delay(DelayedRepository delayed) : IInputPlugin<Interval>, IExitPlugin<Interval>
{
    private readonly HashSet<long> _emitted = [];

    [Priority(-1)]
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Interval config, CancellationToken cancellationToken)
    {
        var incoming = run.Entries.ToList();
        run.Log.Verbose($"Holding back {incoming.Count} entries");
        if (run.Options.Test != true)
        {
            delayed.Add(run.TaskName, incoming, config.Span);
        }

        run.RemoveAll(entry => entry.IsAlive);
        var due = delayed.Due(run.TaskName);
        foreach (var (id, entry) in due)
        {
            _emitted.Add(id);
            entry["passed_delay"] = true;
        }

        return ValueTask.FromResult(due.Select(row => row.Entry));
    }

    public ValueTask ExitAsync(TaskRun run, Interval config, CancellationToken cancellationToken)
    {
        if (_emitted.Count > 0 && run.Options.Test != true)
        {
            delayed.Remove(_emitted);
        }

        return ValueTask.CompletedTask;
    }
}
