using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Rejected;

/// <summary>
/// Lets each entry through once, until the task's config changes. The verdicts of the run stay as they are; only later runs reject.
/// </summary>
[TaskPlugin("only_new")]
[Description("Entries of earlier runs are rejected, whatever became of them.")]
[Example("yes")]
internal sealed class OnlyNew(RejectedRepository rejected) : ILearnPlugin<Toggle<object>>
{
    [Priority(PriorityAttribute.Last)]
    public ValueTask LearnAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        var entries = run.All.Where(IsProcessed).Select(entry =>
            new Verdict(entry, EntryState.Rejected, "only_new", "Already processed entry", IsRemembered: true)).ToList();
        if (entries.Count > 0 && run.Entries.Any())
        {
            rejected.Add(run.TaskName, entries);
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsProcessed(Entry entry) => entry.State != EntryState.Rejected && entry[EntryFields.Immortal] is not true;
}
