using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Rejected;

/// <summary>Keeps the rejects that plugins want to last, and repeats them in later runs until the task's config changes.</summary>
[TaskPlugin("remember_rejected", AlwaysOn = true)]
[Description("Repeats rejects that plugins marked to be remembered, until the task's config changes.")]
[Example("no")]
internal sealed class RememberRejected(RejectedRepository rejected) :
    IStartPlugin<Toggle<object>>, IFilterPlugin<Toggle<object>>, ILearnPlugin<Toggle<object>>
{
    private readonly List<Verdict> _verdicts = [];

    // A test changes nothing: what a real run would have forgotten is then only left out.
    private bool _isForgotten;

    [Priority(0)]
    public ValueTask StartAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        run.WhenDecided(Note);
        _isForgotten = run.IsConfigModified;
        if (run.Options.Test == true)
        {
            return ValueTask.CompletedTask;
        }

        if (run.IsConfigModified)
        {
            rejected.Forget(run.TaskName);
        }
        else if (rejected.RemoveExpired(run.TaskName))
        {
            run.MarkConfigModified();
        }

        return ValueTask.CompletedTask;
    }

    [Priority(PriorityAttribute.First)]
    public ValueTask FilterAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        if (_isForgotten && !run.IsRerun)
        {
            return ValueTask.CompletedTask;
        }

        var known = rejected.Of(run.TaskName);
        foreach (var entry in known.Count == 0 ? [] : run.Entries)
        {
            if (known.TryGetValue((entry.OriginalTitle, entry.OriginalUrl), out var earlier))
            {
                entry.Reject($"Rejected on behalf of {earlier.RejectedBy} plugin: {earlier.Reason}");
            }
        }

        return ValueTask.CompletedTask;
    }

    [Priority(PriorityAttribute.Last)]
    public ValueTask LearnAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        if (_verdicts.Count > 0)
        {
            rejected.Add(run.TaskName, _verdicts);
            _verdicts.Clear();
        }

        return ValueTask.CompletedTask;
    }

    private void Note(Verdict verdict)
    {
        if (verdict.IsRemembered)
        {
            _verdicts.Add(verdict);
        }
    }
}
