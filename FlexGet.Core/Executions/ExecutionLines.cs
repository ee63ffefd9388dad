namespace FlexGet.Core.Executions;

/// <summary>
/// Who stands in line, and what may start next: at most four tasks at once over all executions, the same task never twice at once.
/// Executions come in order (those of the API before those of a schedule, then as they were added), and so do the tasks of an
/// execution; one that waits for a task which runs elsewhere lets later ones pass. For one thread at a time.
/// </summary>
internal sealed class ExecutionLines
{
    public const int SideBySide = 4;

    private readonly SortedDictionary<(ExecutionOrigin Origin, long Id), ExecutionLine> _lines = [];
    private readonly Dictionary<long, ExecutionLine> _byId = [];
    private readonly HashSet<string> _busy = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of which a task has been taken.</summary>
    public IEnumerable<ExecutionLine> Begun => _lines.Values.Where(line => line.Next > 0);

    public int PendingCount => _lines.Values.Count(line => line.Next == 0);

    public ExecutionLine? Find(long id) => _byId.GetValueOrDefault(id);

    public void Add(LiveExecution execution)
    {
        var line = new ExecutionLine(execution);
        _lines.Add((execution.Origin, execution.Id), line);
        _byId.Add(execution.Id, line);
    }

    public void Remove(LiveExecution execution)
    {
        _lines.Remove((execution.Origin, execution.Id));
        _byId.Remove(execution.Id);
    }

    public ReadyTask? TakeReady()
    {
        if (_busy.Count >= SideBySide || _lines.Values.FirstOrDefault(line => line.IsWaiting && !_busy.Contains(line.NextTask)) is not { } line)
        {
            return null;
        }

        _busy.Add(line.NextTask);
        line.Running++;
        return new ReadyTask(line.Execution, line.Next++);
    }

    public void Release(ReadyTask task)
    {
        if (!task.IsReleased)
        {
            task.IsReleased = true;
            _busy.Remove(task.Name);
        }
    }

    public LiveExecution? TakeDone()
    {
        var line = _lines.Values.FirstOrDefault(line => line is { IsDone: true, IsTaken: false });
        if (line is not null)
        {
            line.IsTaken = true;
        }

        return line?.Execution;
    }
}
