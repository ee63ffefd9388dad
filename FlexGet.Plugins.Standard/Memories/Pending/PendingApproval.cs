using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Pending;

/// <summary>Lets nothing through that nobody has approved.</summary>
[TaskPlugin("pending_approval")]
[Description("Entries wait until somebody approves them at /pending.")]
[Example("yes")]
internal sealed class PendingApproval(PendingRepository pending) :
    IInputPlugin<Toggle<object>>, IFilterPlugin<Toggle<object>>, ILearnPlugin<Toggle<object>>
{
    private const string Approved = "approved";

    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        var entries = pending.Approved(run.TaskName);
        foreach (var entry in entries)
        {
            entry[Approved] = true;
            entry[EntryFields.Immortal] = true;
        }

        return ValueTask.FromResult<IEnumerable<Entry>>(entries);
    }

    [Priority(PriorityAttribute.Last)]
    public ValueTask FilterAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        // The inputs may bring an entry again that has just come back as approved.
        var approved = run.Entries.Where(IsApproved).Select(entry => (entry.Title, entry.Url)).ToHashSet();
        var held = new List<Entry>();
        foreach (var entry in run.Entries)
        {
            if (IsApproved(entry))
            {
                entry.Accept("entry is marked as approved");
            }
            else if (approved.Contains((entry.Title, entry.Url)))
            {
                entry.Reject("the same entry is approved already");
            }
            else
            {
                held.Add(entry);
            }
        }

        Hold(run, held);
        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Accepted.Where(IsApproved))
        {
            pending.Remove(run.TaskName, entry);
        }

        return ValueTask.CompletedTask;
    }

    // FlexGet rejects an entry in its first run only, so that one which another filter accepts passes in the second without approval.
    private void Hold(TaskRun run, List<Entry> entries)
    {
        var known = entries.Count == 0 ? [] : pending.Known(run.TaskName);
        var added = new List<Entry>();
        foreach (var entry in entries)
        {
            if (known.Add((entry.Title, entry.Url)))
            {
                added.Add(entry);
                entry.Reject("new unapproved entry, caching and waiting for approval");
            }
            else
            {
                entry.Reject("waiting for approval");
            }
        }

        if (added.Count > 0 && run.Options.Test != true)
        {
            pending.Add(run.TaskName, added);
        }
    }

    private static bool IsApproved(Entry entry) => entry[Approved] is true;
}
