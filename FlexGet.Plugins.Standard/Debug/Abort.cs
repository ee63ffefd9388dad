using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Debug;

/// <summary>Ends a task in its output phase, to see how other plugins take it.</summary>
[TaskPlugin("abort")]
[Description("Aborts the task in its output phase; for debugging.")]
[Example("yes")]
internal sealed class Abort : IOutputPlugin<Toggle<object>>
{
    public ValueTask OutputAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        if (config.IsEnabled)
        {
            run.Abort("abort plugin");
        }

        return ValueTask.CompletedTask;
    }
}
