using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Plugins;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Executions;

/// <summary>
/// Moves executions from pending over running to their one end. An execution is shown as ended only when the results are in the
/// database and log and entries in activity.db; <c>finished</c> is when its last task ended, just before that writing.
/// </summary>
internal sealed partial class ExecutionStates(
    ExecutionRepository repository, ExecutionEvents events, LogWriter log, TimeProvider time, ILogger<ExecutionStates> logger)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    /// <summary>Marks an execution as running before its first task; false when it was cancelled before.</summary>
    public async Task<bool> BeginAsync(LiveExecution execution, CancellationToken stopping)
    {
        if (execution.Snapshot().Status == ExecutionStatus.Running)
        {
            return true;
        }

        var started = time.GetUtcNow();
        var isPending = false;
        if (!await PersistAsync(async () => isPending = await repository.BeginAsync(execution.Id, started), execution.Id, stopping) || !isPending)
        {
            return false;
        }

        execution.Change(pending => pending with { Status = ExecutionStatus.Running, Started = started });
        log.Write(execution.Log, TaskLogLevel.Info, "", "", $"execution {execution.Id} has started: {string.Join(", ", execution.Tasks)}");
        return true;
    }

    /// <summary>Tells of the start, once for all tasks of an execution.</summary>
    public Task TellStartedAsync(ReadyTask task) =>
        task.Position == 0 ? TellAsync(events.StartedAsync, task.Execution) : Task.CompletedTask;

    /// <summary>Keeps the result of a task; the last one is written together with the end of the execution.</summary>
    public async Task AddResultAsync(ReadyTask task, TaskResult result, CancellationToken stopping)
    {
        var execution = task.Execution;
        execution.SetResult(task.Position, result);
        if (execution.Results.Count < execution.Tasks.Count)
        {
            await PersistAsync(() => repository.AddResultAsync(execution.Id, task.Position, result), execution.Id, stopping);
        }
    }

    /// <summary>Ends a running execution; further calls do nothing.</summary>
    public async Task FinishAsync(LiveExecution execution, CancellationToken stopping)
    {
        if (!execution.TryFinish())
        {
            return;
        }

        var results = execution.Results;
        var end = execution.Snapshot() with
        {
            Status = ExecutionEnd.StatusOf(execution),
            Message = ExecutionEnd.MessageOf(execution),
            Finished = results.Count == 0 ? time.GetUtcNow() : results.Max(item => item.Result.Finished) ?? time.GetUtcNow(),
            Phase = null,
            Plugin = null,
        };
        var level = end.Status == ExecutionStatus.Complete ? TaskLogLevel.Info : TaskLogLevel.Warning;
        log.Write(execution.Log, level, "", "", $"execution {end.Id} is {(end.Status == ExecutionStatus.Complete ? "complete" : "aborted")}: {end.Message}");
        await log.FlushAsync(execution.Log);
        await PersistAsync(() => repository.FinishAsync(end, results), end.Id, stopping);
        execution.Change(_ => end with { Percent = end.Status == ExecutionStatus.Complete ? 100 : end.Percent });
    }

    /// <summary>Ends an execution as aborted, whatever state it is in and without its results; what fails now is only logged.</summary>
    public async Task AbandonAsync(LiveExecution execution)
    {
        execution.TryFinish();
        var end = execution.Change(broken => broken with
        {
            Status = ExecutionStatus.Aborted,
            Message = ExecutionEnd.Broken,
            Finished = time.GetUtcNow(),
            Phase = null,
            Plugin = null,
        });
        log.Write(execution.Log, TaskLogLevel.Critical, "", "", $"execution {end.Id} is aborted: a fault of the server, see its own log");
        await log.FlushAsync(execution.Log);
        try
        {
            await repository.AbandonAsync(end.Id, ExecutionEnd.Broken, time.GetUtcNow());
        }
        catch (Exception exception)
        {
            // The next start finds it running and ends it.
            LogNotAbandoned(end.Id, exception);
        }
    }

    /// <summary>Closes the log's readers and tells of the end, once the execution is no longer among the live ones.</summary>
    public async Task TellFinishedAsync(LiveExecution execution)
    {
        execution.Log.Complete();
        await TellAsync(events.FinishedAsync, execution);
    }

    /// <summary>Whoever cannot hear of an execution is no reason for it to go wrong.</summary>
    private async Task TellAsync(Func<Execution, Task> tell, LiveExecution execution)
    {
        try
        {
            await tell(execution.Snapshot());
        }
        catch (Exception exception)
        {
            LogNotTold(execution.Id, exception);
        }
    }

    /// <summary>Tries until the database takes it, for instance when a full disk has room again; false when the server stops first.</summary>
    private async Task<bool> PersistAsync(Func<Task> write, long id, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await write();
                return true;
            }
            catch (SqliteException exception)
            {
                LogNotPersisted(id, exception);
            }

            try
            {
                await Task.Delay(RetryPause, stopping);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "not everybody could be told of execution {Id}")]
    private partial void LogNotTold(long id, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "the end of execution {Id} could not be stored")]
    private partial void LogNotAbandoned(long id, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "the state of execution {Id} could not be stored; trying again")]
    private partial void LogNotPersisted(long id, Exception exception);
}
