using FlexGet.Core.Executions.Engine;
using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions;

/// <summary>An execution that is pending or running, as it stands now. Safe for several threads.</summary>
internal sealed class LiveExecution(Execution execution, ExecutionOrigin origin, ExecutionLog log) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskResult?[] _results = new TaskResult?[execution.Tasks.Count];
    private readonly int[] _percents = new int[execution.Tasks.Count];
    private Execution _execution = execution;
    private bool _isFinished;
    private string? _cancelReason;
    private volatile bool _isCut;

    public long Id { get; } = execution.Id;

    public ExecutionOrigin Origin { get; } = origin;

    public IReadOnlyList<string> Tasks { get; } = execution.Tasks;

    public ExecutionOptions Options { get; } = execution.Options;

    public ExecutionLog Log { get; } = log;

    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Why it was cancelled; null when it was not.</summary>
    public string? CancelReason => Volatile.Read(ref _cancelReason);

    /// <summary>True when a task was stopped or never begun because of the cancellation.</summary>
    public bool IsCut => _isCut;

    /// <summary>The results so far, by position.</summary>
    public IReadOnlyList<(int Position, TaskResult Result)> Results
    {
        get
        {
            lock (_lock)
            {
                return [.. _results.Index().Where(item => item.Item is not null).Select(item => (item.Index, item.Item!))]; // filtered
            }
        }
    }

    public Execution Snapshot()
    {
        lock (_lock)
        {
            return _execution with
            {
                Percent = (int)_percents.DefaultIfEmpty(0).Average(),
                Results = [.. _results.OfType<TaskResult>()],
            };
        }
    }

    /// <summary>True for the first caller only: an execution ends once.</summary>
    public bool TryFinish()
    {
        lock (_lock)
        {
            var isFirst = !_isFinished;
            _isFinished = true;
            return isFirst;
        }
    }

    public Execution Change(Func<Execution, Execution> change)
    {
        lock (_lock)
        {
            _execution = change(_execution);
        }

        return Snapshot();
    }

    /// <summary>True when phase or percent differ from before.</summary>
    public bool SetProgress(int position, Phase phase, string plugin, int percent)
    {
        var name = PhaseNames.Of(phase);
        lock (_lock)
        {
            var isNews = _execution.Phase != name || _percents[position] != percent;
            _percents[position] = percent;
            _execution = _execution with { Phase = name, Plugin = plugin };
            return isNews;
        }
    }

    public void SetResult(int position, TaskResult result)
    {
        lock (_lock)
        {
            _results[position] = result;
            _percents[position] = 100;
        }
    }

    public void MarkCut() => _isCut = true;

    public void Cancel(string reason)
    {
        Interlocked.CompareExchange(ref _cancelReason, reason, null);
        _cancellation.Cancel();
    }

    public void Dispose() => _cancellation.Dispose();
}
