namespace FlexGet.Core.Executions.Engine;

/// <summary>
/// Makes the decisions of tasks that run side by side the same as if they had run one after another. Turns are in the order in
/// which the runs began. A run filters when every run before it has settled: it accepted nothing, or it has learned what it
/// accepted, or it ended; so it sees what the runs before it remember. It waits only so long for a slow download of another
/// (<see cref="EngineOptions.TurnPatience"/>); after that it filters without that run's memory, and the log says so.
/// Whatever the order, only one run at a time filters or learns.
/// </summary>
internal sealed class FilterTurns(EngineOptions options, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<FilterTurn> _open = [];
    private readonly SemaphoreSlim _deciding = new(1, 1);

    /// <summary>Takes the next turn; dispose it when the run has ended.</summary>
    public FilterTurn Take(string task)
    {
        var turn = new FilterTurn(task, this);
        lock (_lock)
        {
            _open.Add(turn);
        }

        return turn;
    }

    public void Dispose() => _deciding.Dispose();

    /// <summary>Waits for the runs before this one; returns the tasks it has stopped waiting for.</summary>
    internal async Task<IReadOnlyList<string>> WaitAsync(FilterTurn turn, CancellationToken cancellationToken)
    {
        var earlier = EarlierThan(turn);
        try
        {
            await Task.WhenAll(earlier.Select(other => other.Settled)).WaitAsync(options.TurnPatience, time, cancellationToken);
            return [];
        }
        catch (TimeoutException)
        {
            return [.. earlier.Where(other => !other.Settled.IsCompleted).Select(other => other.Task)];
        }
    }

    internal async Task<IDisposable> DecideAsync(CancellationToken cancellationToken)
    {
        await _deciding.WaitAsync(cancellationToken);
        return new Decision(_deciding);
    }

    internal void Close(FilterTurn turn)
    {
        lock (_lock)
        {
            _open.Remove(turn);
        }
    }

    private List<FilterTurn> EarlierThan(FilterTurn turn)
    {
        lock (_lock)
        {
            return [.. _open.TakeWhile(other => other != turn)];
        }
    }

    private sealed class Decision(SemaphoreSlim deciding) : IDisposable
    {
        public void Dispose() => deciding.Release();
    }
}

/// <summary>The place of one run in the order of decisions.</summary>
internal sealed class FilterTurn(string task, FilterTurns turns) : IDisposable
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Task { get; } = task;

    /// <summary>Done when nothing that later runs must know can come from this one.</summary>
    public Task Settled => _settled.Task;

    /// <inheritdoc cref="FilterTurns.WaitAsync"/>
    public Task<IReadOnlyList<string>> WaitAsync(CancellationToken cancellationToken) => turns.WaitAsync(this, cancellationToken);

    /// <summary>Keeps every other run from filtering and learning until the result is disposed.</summary>
    public Task<IDisposable> DecideAsync(CancellationToken cancellationToken) => turns.DecideAsync(cancellationToken);

    public void Settle() => _settled.TrySetResult();

    public void Dispose()
    {
        turns.Close(this);
        Settle();
    }
}
