using FlexGet.Core.Executions.Records;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Executions;

/// <summary>Starts the tasks of executions as their turn comes, and ends executions whose tasks have ended.</summary>
internal sealed partial class ExecutionWorker(
    LiveExecutions live, ExecutionStates states, TaskTurn turn, TaskRecord record, ILogger<ExecutionWorker> logger) : BackgroundService, IHostedLifecycleService
{
    // The host gives all services together 8 s.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    /// <summary>Before requests are waited for: streams of logs end with their executions.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        live.Close(ExecutionEnd.Interrupted);
        return Task.CompletedTask;
    }

    /// <summary>What runs is cancelled and recorded; what is pending stays so. A plugin that does not stop is left behind.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        live.Close(ExecutionEnd.Interrupted);
        await Task.WhenAny(ExecuteTask ?? Task.CompletedTask, Task.Delay(StopLimit, cancellationToken));
        await base.StopAsync(cancellationToken);
        foreach (var execution in live.Begun)
        {
            execution.MarkCut();
            await states.FinishAsync(execution, new CancellationToken(canceled: true));
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!live.IsOver)
        {
            while (live.TakeReady() is { } task)
            {
                await StartAsync(task, stoppingToken);
            }

            while (live.TakeDone() is { } done)
            {
                _ = Task.Run(() => EndAsync(done, stoppingToken), CancellationToken.None);
            }

            await live.WaitAsync(stoppingToken);
        }
    }

    /// <summary>Begins tasks one after another: the engine decides in the order of these calls.</summary>
    private async Task StartAsync(ReadyTask task, CancellationToken stopping)
    {
        try
        {
            if (await states.BeginAsync(task.Execution, stopping))
            {
                _ = FollowAsync(task, turn.RunAsync(task), stopping);
                return;
            }

            // It was cancelled before: whoever did so has told of its end, but may not have found its log any more.
            live.Remove(task.Execution);
            task.Execution.Log.Complete();
        }
        catch (Exception exception)
        {
            LogBroken(task.Execution.Id, exception);
            await AbandonAsync(task.Execution);
        }

        live.Release(task);
    }

    private async Task FollowAsync(ReadyTask task, Task<TaskOutcome> running, CancellationToken stopping)
    {
        try
        {
            await states.TellStartedAsync(task);
            var outcome = await OutcomeAsync(task, running);

            // Others may go on while this one's entries are written.
            live.Release(task);
            await RecordAsync(task, outcome);
            await states.AddResultAsync(task, outcome.Result, stopping);
        }
        catch (Exception exception)
        {
            // The result is kept in memory and written again at the end.
            LogBroken(task.Execution.Id, exception);
        }
        finally
        {
            live.Release(task);
            live.EndTask(task);
        }
    }

    private async Task<TaskOutcome> OutcomeAsync(ReadyTask task, Task<TaskOutcome> running)
    {
        try
        {
            return await running;
        }
        catch (Exception exception)
        {
            LogFailure(task.Name, task.Execution.Id, exception);
            return turn.Broken(task, exception);
        }
    }

    private async Task RecordAsync(ReadyTask task, TaskOutcome outcome)
    {
        try
        {
            await record.WriteAsync(task, outcome);
        }
        catch (Exception exception)
        {
            // What the task did stands; only the record of it is missing.
            LogNotRecorded(task.Name, task.Execution.Id, exception);
        }
    }

    private async Task EndAsync(LiveExecution execution, CancellationToken stopping)
    {
        try
        {
            await states.FinishAsync(execution, stopping);
            live.Remove(execution);
            await states.TellFinishedAsync(execution);
        }
        catch (Exception exception)
        {
            LogBroken(execution.Id, exception);
            await AbandonAsync(execution);
        }
    }

    /// <summary>Ends an execution that the server cannot take to its proper end: nobody must wait for it.</summary>
    private async Task AbandonAsync(LiveExecution execution)
    {
        await states.AbandonAsync(execution);
        live.Remove(execution);
        await states.TellFinishedAsync(execution);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "the task {Task} of execution {Id} ended by a fault of the server")]
    private partial void LogFailure(string task, long id, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "execution {Id} met a fault of the server")]
    private partial void LogBroken(long id, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "the entries of the task {Task} of execution {Id} could not be recorded")]
    private partial void LogNotRecorded(string task, long id, Exception exception);
}
