using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Standard.Memories.Waiting;

/// <summary>How many entries a run may accept.</summary>
internal sealed record LimitNewConfig
{
    [Shorthand]
    [Range(1, int.MaxValue)]
    [Description("Entries that one run may accept.")]
    public required int Amount { get; init; }
}

/// <summary>Lets only some of the accepted entries through, the others in later runs.</summary>
[TaskPlugin("limit_new")]
[Description("The most entries that one run accepts; the others are put off to the next.")]
[Example("5")]
internal sealed class LimitNew(TaskBacklog backlog) : IFilterPlugin<LimitNewConfig>
{
    [Priority(PriorityAttribute.Last)]
    public ValueTask FilterAsync(TaskRun run, LimitNewConfig config, CancellationToken cancellationToken)
    {
        if (run.Options.Learn == true)
        {
            return ValueTask.CompletedTask;
        }

        var surplus = run.Accepted.Skip(config.Amount).ToList();
        surplus.ForEach(entry => entry.Reject("limit exceeded"));
        if (surplus.Count > 0 && run.Options.Test != true)
        {
            run.Log.Verbose($"{surplus.Count} entries are put off to the next run");
            backlog.Add(run.TaskName, surplus, TimeSpan.Zero);
        }

        return ValueTask.CompletedTask;
    }
}
