namespace FlexGet.Core.Executions.Logs;

/// <summary>Reads one log from a place on: what is stored, what is in memory, then what comes.</summary>
/// <param name="executionId">The execution.</param>
/// <param name="log">Its log while it is pending or running; null when it has ended.</param>
/// <param name="repository">The stored lines.</param>
/// <param name="after">The id of the last line that the reader has.</param>
internal sealed class LogReader(long executionId, ExecutionLog? log, LogRepository repository, long after)
{
    private const int Chunk = 500;

    /// <summary>The id of the last line that was read.</summary>
    public long Last { get; private set; } = after;

    /// <summary>The next lines that are there already; none when the reader is up to date.</summary>
    /// <returns>The lines, and true when none will follow them.</returns>
    public async Task<(IReadOnlyList<LogLine> Lines, bool IsEnd)> ReadAsync(CancellationToken cancellationToken)
    {
        // Asked before the lines: a line that is written in between must not be taken for the end.
        var isComplete = log?.IsComplete ?? true;
        var lines = log?.ReadAfter(Last, Chunk) ?? await ReadStoredAsync(cancellationToken);
        if (lines.Count > 0)
        {
            Last = lines[^1].Id;
        }

        return (lines, isComplete && lines.Count < Chunk);
    }

    /// <summary>Ends when there is more to read, or when the log is complete.</summary>
    public Task WaitAsync() => log?.WaitAsync(Last) ?? Task.CompletedTask;

    private async Task<IReadOnlyList<LogLine>> ReadStoredAsync(CancellationToken cancellationToken)
    {
        var lines = await repository.ReadAfterAsync(executionId, Last, Chunk, cancellationToken);
        if (lines.Count == 0 && log is not null)
        {
            // The disk took nothing and the memory was full: those lines are lost, go on with the oldest that is left.
            Last = Math.Max(Last, log.First - 1);
            return log.ReadAfter(Last, Chunk) ?? [];
        }

        return lines;
    }
}
