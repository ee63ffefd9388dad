using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Logs;

/// <summary>
/// The log of an execution that is pending or running. Writers only append; readers come and fetch what follows the last line
/// they have, at their own pace, so that none of them can hold a writer up or make the buffer grow.
/// </summary>
internal sealed class ExecutionLog(long executionId, TaskLogLevel minimum, TimeProvider time)
{
    private const int MaxLength = 16_384;

    private readonly Lock _lock = new();
    private readonly LineBuffer _lines = new();
    private TaskCompletionSource? _waiting;
    private bool _isWriterTold;

    public long ExecutionId { get; } = executionId;

    /// <summary>True when no line will follow.</summary>
    public bool IsComplete { get; private set; }

    public bool IsEnabled(TaskLogLevel level) => level >= minimum;

    /// <summary>Appends a line; true when whoever stores the lines has to be told of it.</summary>
    public bool Write(TaskLogLevel level, string task, string plugin, string message)
    {
        var text = SecretMask.InText(message.Length > MaxLength ? string.Concat(message.AsSpan(0, MaxLength), " …") : message);
        var now = time.GetUtcNow();
        TaskCompletionSource? waiting;
        bool tellWriter;
        lock (_lock)
        {
            if (IsComplete)
            {
                return false;
            }

            _lines.Add(new LogLine(_lines.Next, now, level, task, plugin, text));
            tellWriter = !_isWriterTold;
            _isWriterTold = true;
            (waiting, _waiting) = (_waiting, null);
        }

        waiting?.SetResult();
        return tellWriter;
    }

    /// <summary>Lines after this id; null when some of them are only in the store.</summary>
    public IReadOnlyList<LogLine>? ReadAfter(long id, int limit)
    {
        lock (_lock)
        {
            return _lines.After(id, limit);
        }
    }

    /// <summary>The id of the oldest line in memory.</summary>
    public long First
    {
        get
        {
            lock (_lock)
            {
                return _lines.First;
            }
        }
    }

    /// <summary>Ends when there is a line after this id, or when the log is complete.</summary>
    public Task WaitAsync(long id)
    {
        lock (_lock)
        {
            if (IsComplete || _lines.Next > id + 1)
            {
                return Task.CompletedTask;
            }

            // Readers go on in threads of their own, never in the one that writes the line.
            _waiting ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiting.Task;
        }
    }

    /// <summary>Lines that are not stored yet; from here on the next line is told again.</summary>
    public IReadOnlyList<LogLine> TakeUnstored(int limit)
    {
        lock (_lock)
        {
            _isWriterTold = false;
            return _lines.Unstored(limit);
        }
    }

    /// <summary>The lines could not be stored: the next line is told again.</summary>
    public void MarkUnstored()
    {
        lock (_lock)
        {
            _isWriterTold = false;
        }
    }

    public void MarkStored(long id)
    {
        lock (_lock)
        {
            _lines.MarkStored(id);
        }
    }

    public void Complete()
    {
        TaskCompletionSource? waiting;
        lock (_lock)
        {
            IsComplete = true;
            (waiting, _waiting) = (_waiting, null);
        }

        waiting?.SetResult();
    }
}
