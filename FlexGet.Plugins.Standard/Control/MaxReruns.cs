using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>How often a task may run again.</summary>
internal sealed record MaxRerunsConfig
{
    [Shorthand]
    [Range(0, 100)]
    [Description("Passes after the first; 0 for none.")]
    public required int Count { get; init; }
}

/// <summary>Limits how often other plugins can make the task run again.</summary>
[TaskPlugin("max_reruns")]
[Description("How often the task may run again when a plugin asks for it.")]
[Example("0")]
[Example("10")]
internal sealed class MaxReruns : IStartPlugin<MaxRerunsConfig>
{
    public ValueTask StartAsync(TaskRun run, MaxRerunsConfig config, CancellationToken cancellationToken)
    {
        run.LimitReruns(config.Count, isFinal: true);
        return ValueTask.CompletedTask;
    }
}
