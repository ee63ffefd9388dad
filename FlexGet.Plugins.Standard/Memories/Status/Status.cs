using System.ComponentModel;
using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Status;

/// <summary>Keeps the statistics of a task; how a run ended is known when its execution has.</summary>
[TaskPlugin("status", AlwaysOn = true)]
[Description("Keeps statistics of the task's runs, shown at /status.")]
[Example("no")]
internal sealed class Status(StatusRepository status) : IStartPlugin<Toggle<object>>
{
    public ValueTask StartAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        if (run.Options.Test != true)
        {
            status.Begin(run.TaskName, run.ExecutionId);
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>Completes the statistics when an execution has ended.</summary>
internal sealed class StatusAtEnd(StatusRepository status) : IEventHandler<ExecutionFinished>
{
    public Task HandleAsync(ExecutionFinished happened, CancellationToken cancellationToken)
    {
        status.End(happened.Execution);
        return Task.CompletedTask;
    }
}
