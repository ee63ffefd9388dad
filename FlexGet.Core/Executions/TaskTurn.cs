using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;

namespace FlexGet.Core.Executions;

/// <summary>One task of an execution: runs it with the config in force.</summary>
internal sealed class TaskTurn(
    TaskCatalog catalog, TaskRunner runner, LogWriter log, ExecutionEvents events, TimeProvider time)
{
    public async Task<TaskOutcome> RunAsync(ReadyTask task)
    {
        var started = time.GetUtcNow();
        var tasks = catalog.Current;
        var execution = task.Execution;
        if (tasks.Find(task.Name) is not { } definition)
        {
            return Aborted(task, started, "the task is no longer in the config");
        }

        if (!definition.IsEnabled)
        {
            return Aborted(task, started, $"the task is disabled by errors in its config: {definition.Errors[0].Message}");
        }

        try
        {
            var outcome = await runner.RunAsync(definition, RequestFor(task, tasks), execution.Cancellation);
            var result = outcome.Result with { Started = started, Finished = time.GetUtcNow() };
            return outcome with { Result = result.Status == TaskResultStatus.Aborted ? result with { AbortReason = CutReason(execution) ?? result.AbortReason } : result };
        }
        catch (OperationCanceledException) when (execution.Cancellation.IsCancellationRequested)
        {
            return Aborted(task, started, CutReason(execution) ?? ExecutionEnd.Cancelled);
        }
    }

    /// <summary>The result of a task that met a fault of the server or of a plugin that the engine did not see.</summary>
    public TaskOutcome Broken(ReadyTask task, Exception exception)
    {
        var reason = $"internal error: {exception.Message}";
        log.Write(task.Execution.Log, TaskLogLevel.Critical, task.Name, "", reason);
        return Aborted(task, time.GetUtcNow(), reason);
    }

    /// <summary>Why a task that did not complete was stopped, also when a plugin failed because of it; null when it was not.</summary>
    private static string? CutReason(LiveExecution execution)
    {
        if (!execution.Cancellation.IsCancellationRequested)
        {
            return null;
        }

        execution.MarkCut();
        return execution.CancelReason;
    }

    private TaskRunRequest RequestFor(ReadyTask task, TaskSet tasks) => new()
    {
        ExecutionId = task.Execution.Id,
        Options = task.Execution.Options,
        IsManual = task.Execution.Origin == ExecutionOrigin.Api,
        IsNamed = TaskSelection.IsNamed(task.Execution.Options, task.Name),
        ConfigDirectory = tasks.ConfigDirectory,
        Sink = new TaskSink(task, log, events),
    };

    private TaskOutcome Aborted(ReadyTask task, DateTimeOffset started, string reason) => new(
        new TaskResult
        {
            Task = task.Name,
            Status = TaskResultStatus.Aborted,
            AbortReason = reason,
            Started = started,
            Finished = time.GetUtcNow(),
        },
        []);
}
