using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Keeps a task from running unless somebody asked for it by name.</summary>
[TaskPlugin("manual")]
[Description("The task runs only when it is asked for by name, never by a schedule.")]
[Example("yes")]
[Example("no")]
internal sealed class Manual : IStartPlugin<Toggle<object>>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask StartAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        if (!run.IsManual || !run.IsNamed)
        {
            run.Abort("manual task: it runs only when asked for by name", silent: true);
        }

        return ValueTask.CompletedTask;
    }
}
