using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;

namespace FlexGet.Core.Executions;

/// <summary>What a request to cancel an execution came to.</summary>
internal enum Cancellation
{
    Unknown,
    Removed,
    Stopping,
    AlreadyEnded,
}

/// <summary>Takes executions in, finds them, cancels them.</summary>
internal sealed class ExecutionQueue(
    LiveExecutions live, ExecutionRepository repository, TaskCatalog tasks, ExecutionEvents events, TimeProvider time) : IExecutionQueue
{
    private const int MaxPending = 1000;

    public async Task<Execution> AddAsync(ExecutionOptions options, ExecutionOrigin origin, CancellationToken cancellationToken)
    {
        if (live.Rest is { } reason)
        {
            throw new ProblemException(503, reason);
        }

        var chosen = TaskSelection.Resolve(tasks.Current, options.Tasks);
        if (live.PendingCount >= MaxPending)
        {
            throw new ProblemException(429, $"{MaxPending} executions are pending already; try again when some have run");
        }

        var execution = await repository.AddAsync(options, chosen, origin, cancellationToken);
        var snapshot = Enqueue(execution, origin).Snapshot();
        await events.AddedAsync(snapshot);
        return snapshot;
    }

    public async Task<Execution?> FindAsync(long id, CancellationToken cancellationToken) =>
        live.Find(id)?.Snapshot() ?? await repository.FindAsync(id, cancellationToken);

    /// <summary>Takes up what an earlier process left: what ran is over, what was pending still runs.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await repository.InterruptRunningAsync(ExecutionEnd.Interrupted, cancellationToken);
        foreach (var row in await repository.PendingAsync(cancellationToken))
        {
            Enqueue(row.ToExecution([]), row.Origin);
        }
    }

    /// <summary>Ends a pending execution at once, tells a running one to stop.</summary>
    public async Task<Cancellation> CancelAsync(long id, CancellationToken cancellationToken)
    {
        if (await repository.CancelPendingAsync(id, ExecutionEnd.Cancelled, time.GetUtcNow()))
        {
            await DropAsync(id);
            return Cancellation.Removed;
        }

        if (live.Find(id) is { } running && running.Snapshot().Finished is null)
        {
            live.Cancel(running, ExecutionEnd.Cancelled);
            return Cancellation.Stopping;
        }

        return await repository.FindAsync(id, cancellationToken) is null ? Cancellation.Unknown : Cancellation.AlreadyEnded;
    }

    private LiveExecution Enqueue(Execution execution, ExecutionOrigin origin)
    {
        var log = new ExecutionLog(execution.Id, execution.Options.Loglevel ?? TaskLogLevel.Verbose, time);
        var added = new LiveExecution(execution, origin, log);
        live.Add(added);
        return added;
    }

    /// <summary>The row says that it has ended; the worker finds that out by itself if it has just taken it.</summary>
    private async Task DropAsync(long id)
    {
        if (live.Find(id) is { } pending)
        {
            live.Remove(pending);
            pending.Log.Complete();
        }

        if (await repository.FindAsync(id, CancellationToken.None) is { } ended)
        {
            await events.FinishedAsync(ended);
        }
    }
}
