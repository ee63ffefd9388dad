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
                Hold(run, entry);
            }
        }

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
    private void Hold(TaskRun run, Entry entry)
    {
        var isNew = run.Options.Test == true || pending.Add(run.TaskName, entry);
        entry.Reject(isNew ? "new unapproved entry, caching and waiting for approval" : "waiting for approval");
    }

    private static bool IsApproved(Entry entry) => entry[Approved] is true;
}
