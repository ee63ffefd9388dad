using System.Threading.Channels;

namespace FlexGet.Core.Executions;

/// <summary>
/// The executions that are pending or running, and what may start next: at most four tasks at once over all executions, the same
/// task never twice at once. Executions come in order (those of the API before those of a schedule, then as they were added), and
/// so do the tasks of an execution; an execution that waits for a task which runs elsewhere lets later ones pass.
/// </summary>
internal sealed class LiveExecutions
{
    public const int SideBySide = 4;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<(ExecutionOrigin Origin, long Id), ExecutionLine> _lines = [];
    private readonly Dictionary<long, ExecutionLine> _byId = [];
    private readonly HashSet<string> _busy = new(StringComparer.OrdinalIgnoreCase);
    private bool _isClosed;

    // Holds at most one note: "look again".
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Those of which a task has been taken.</summary>
    public IReadOnlyList<LiveExecution> Begun
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines.Values.Where(line => line.Next > 0).Select(line => line.Execution)];
            }
        }
    }

    /// <summary>True when nothing runs and nothing will be started.</summary>
    public bool IsOver
    {
        get
        {
            lock (_lock)
            {
                return _isClosed && _lines.Values.All(line => line.Next == 0);
            }
        }
    }

    public int PendingCount
    {
        get
        {
            lock (_lock)
            {
                return _lines.Values.Count(line => line.Next == 0);
            }
        }
    }

    public LiveExecution? Find(long id)
    {
        lock (_lock)
        {
            return _byId.GetValueOrDefault(id)?.Execution;
        }
    }

    public void Add(LiveExecution execution)
    {
        lock (_lock)
        {
            var line = new ExecutionLine(execution);
            _lines.Add((execution.Origin, execution.Id), line);
            _byId.Add(execution.Id, line);
        }

        _changes.Writer.TryWrite(true);
    }

    public void Remove(LiveExecution execution)
    {
        lock (_lock)
        {
            _lines.Remove((execution.Origin, execution.Id));
            _byId.Remove(execution.Id);
        }

        _changes.Writer.TryWrite(true);
    }

    /// <summary>Takes the next task that may start; its name is busy until it is released.</summary>
    public ReadyTask? TakeReady()
    {
        lock (_lock)
        {
            if (_isClosed || _busy.Count >= SideBySide)
            {
                return null;
            }

            var line = _lines.Values.FirstOrDefault(line => line.IsWaiting && !_busy.Contains(line.NextTask));
            if (line is null)
            {
                return null;
            }

            _busy.Add(line.NextTask);
            line.Running++;
            return new ReadyTask(line.Execution, line.Next++);
        }
    }

    /// <summary>Lets other executions run this task, and one more task run at all.</summary>
    public void Release(ReadyTask task)
    {
        lock (_lock)
        {
            if (!task.IsReleased)
            {
                task.IsReleased = true;
                _busy.Remove(task.Name);
            }
        }

        _changes.Writer.TryWrite(true);
    }

    /// <summary>The task's record is written.</summary>
    public void EndTask(ReadyTask task)
    {
        lock (_lock)
        {
            if (_byId.GetValueOrDefault(task.Execution.Id) is { } line)
            {
                line.Running--;
            }
        }

        _changes.Writer.TryWrite(true);
    }

    /// <summary>Takes an execution whose tasks have all ended, or will not begin.</summary>
    public LiveExecution? TakeDone()
    {
        lock (_lock)
        {
            var line = _lines.Values.FirstOrDefault(line => line is { IsDone: true, IsTaken: false });
            if (line is not null)
            {
                line.IsTaken = true;
            }

            return line?.Execution;
        }
    }

    /// <summary>Starts none of its tasks any more and stops those that run.</summary>
    public void Cancel(LiveExecution execution, string reason)
    {
        lock (_lock)
        {
            if (_byId.GetValueOrDefault(execution.Id) is not { } line)
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
        _changes.Writer.TryWrite(true);
    }

    /// <summary>Starts nothing more and stops what runs.</summary>
    public void Close(string reason)
    {
        lock (_lock)
        {
            _isClosed = true;
        }

        _changes.Writer.TryWrite(true);

        foreach (var execution in Begun)
        {
            Cancel(execution, reason);
        }
    }

    /// <summary>Ends when something may have become ready.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _changes.Reader.ReadAsync(cancellationToken);
}
