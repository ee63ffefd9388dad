using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Leaves phases of a task out.</summary>
[TaskPlugin("disable_phases")]
[Description("The phases that are left out.")]
[Example("download")]
[Example("[download, output]")]
internal sealed class DisablePhases : IStartPlugin<OneOrMany<Phase>>
{
    [Priority(PriorityAttribute.First - 1)]
    public ValueTask StartAsync(TaskRun run, OneOrMany<Phase> config, CancellationToken cancellationToken)
    {
        foreach (var phase in config)
        {
            run.DisablePhase(phase);
        }

        return ValueTask.CompletedTask;
    }
}
