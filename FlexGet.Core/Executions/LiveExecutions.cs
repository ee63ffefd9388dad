using System.Threading.Channels;

namespace FlexGet.Core.Executions;

/// <summary>The executions that are pending or running, for all threads; tells the worker when something may have become ready.</summary>
internal sealed class LiveExecutions
{
    private readonly Lock _lock = new();
    private readonly ExecutionLines _lines = new();
    private bool _isClosed;

    // Holds at most one note: "look again".
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Those of which a task has been taken.</summary>
    public IReadOnlyList<LiveExecution> Begun => Read(lines => lines.Begun.Select(line => line.Execution).ToList());

    /// <summary>True when nothing runs and nothing will be started.</summary>
    public bool IsOver => Read(lines => _isClosed && !lines.Begun.Any());

    public int PendingCount => Read(lines => lines.PendingCount);

    public LiveExecution? Find(long id) => Read(lines => lines.Find(id)?.Execution);

    public void Add(LiveExecution execution) => Change(lines => lines.Add(execution));

    public void Remove(LiveExecution execution) => Change(lines => lines.Remove(execution));

    /// <summary>Why nothing is taken in or started, and what to do about it; null when the queue works.</summary>
    public string? Rest { get; private set; }

    /// <summary>Takes the next task that may start; its name is busy until it is released.</summary>
    public ReadyTask? TakeReady() => Read(lines => _isClosed || Rest is not null ? null : lines.TakeReady());

    /// <summary>Leaves everything as it is until the next start of the server. For before the worker starts.</summary>
    public void RestBecause(string reason) => Rest = reason;

    /// <summary>Lets other executions run this task, and one more task run at all.</summary>
    public void Release(ReadyTask task) => Change(lines => lines.Release(task));

    /// <summary>The task's record is written.</summary>
    public void EndTask(ReadyTask task) => Change(lines =>
    {
        if (lines.Find(task.Execution.Id) is { } line)
        {
            line.Running--;
        }
    });

    /// <summary>Takes an execution whose tasks have all ended, or will not begin.</summary>
    public LiveExecution? TakeDone() => Read(lines => lines.TakeDone());

    /// <summary>Starts none of its tasks any more and stops those that run.</summary>
    public void Cancel(LiveExecution execution, string reason)
    {
        lock (_lock)
        {
            if (_lines.Find(execution.Id) is not { } line)
            {
                return;
            }

            if (line.IsWaiting)
            {
                execution.MarkCut();
                line.Next = execution.Tasks.Count;
            }
        }

        // Outside the lock: callbacks of the token run inside this call.
        execution.Cancel(reason);
        Tell();
    }

    /// <summary>Starts nothing more and stops what runs.</summary>
    public void Close(string reason)
    {
        Change(_ => _isClosed = true);
        foreach (var execution in Begun)
        {
            Cancel(execution, reason);
        }
    }

    /// <summary>Ends when something may have become ready.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _changes.Reader.ReadAsync(cancellationToken);

    private T Read<T>(Func<ExecutionLines, T> read)
    {
        lock (_lock)
        {
            return read(_lines);
        }
    }

    private void Change(Action<ExecutionLines> change)
    {
        lock (_lock)
        {
            change(_lines);
        }

        Tell();
    }

    private void Tell() => _changes.Writer.TryWrite(true);
}
