using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>The place of a task.</summary>
internal sealed record PriorityConfig : ITaskOrder
{
    [Shorthand]
    [Description("Tasks with a lower number run earlier; without one it is 65535.")]
    public required int Order { get; init; }
}

/// <summary>Orders the tasks of an execution. There is nothing to do in the run: the number is read before it begins.</summary>
[TaskPlugin("priority")]
[Description("Tasks with a lower number run earlier; without one it is 65535.")]
[Example("10")]
internal sealed class Priority : IStartPlugin<PriorityConfig>
{
    public ValueTask StartAsync(TaskRun run, PriorityConfig config, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
