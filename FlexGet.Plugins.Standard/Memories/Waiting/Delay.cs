using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Waiting;

/// <summary>Holds the entries of the inputs back for a time.</summary>
[TaskPlugin("delay")]
[Description("The time that passes before the task sees an entry of its inputs.")]
[Example("2 hours")]
internal sealed class Delay(DelayedRepository delayed) : IInputPlugin<Interval>
{
    [Priority(-1)]
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Interval config, CancellationToken cancellationToken)
    {
        var isTest = run.Options.Test == true;
        var incoming = run.Entries.ToList();
        run.Log.Verbose($"Holding back {incoming.Count} entries");
        if (!isTest)
        {
            delayed.Add(run.TaskName, incoming, config.Span);
        }

        run.RemoveAll(entry => entry.IsAlive);
        var due = delayed.Due(run.TaskName);
        foreach (var entry in due)
        {
            entry["passed_delay"] = true;
        }

        if (due.Count > 0 && !isTest)
        {
            delayed.RemoveDue(run.TaskName);
        }

        return ValueTask.FromResult<IEnumerable<Entry>>(due);
    }
}
