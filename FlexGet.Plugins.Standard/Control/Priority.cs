using System.ComponentModel;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Orders the tasks of an execution. There is nothing to do in the run: the number is read from the config.</summary>
[TaskPlugin("priority")]
[Description("Tasks with a lower number run earlier; without one it is 65535.")]
[Example("10")]
internal sealed class Priority : IStartPlugin<int>
{
    public ValueTask StartAsync(TaskRun run, int config, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
