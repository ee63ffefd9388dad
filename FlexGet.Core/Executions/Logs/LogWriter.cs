using System.Threading.Channels;
using FlexGet.Core.Plugins;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Executions.Logs;

/// <summary>Takes lines for the logs of executions and for the server's own, and stores them in batches, off the tasks' path.</summary>
internal sealed partial class LogWriter(LogRepository repository, ILogger<LogWriter> logger) : BackgroundService
{
    // Long enough to make batches, short enough that little is lost with the process.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Channel<ExecutionLog> _changed = Channel.CreateUnbounded<ExecutionLog>();

    public void Write(ExecutionLog log, TaskLogLevel level, string task, string plugin, string message)
    {
        if (log.IsEnabled(level) && log.Write(level, task, plugin, message))
        {
            _changed.Writer.TryWrite(log);
        }

        var serverLevel = ServerLevel(level);
        if (logger.IsEnabled(serverLevel))
        {
            var masked = SecretMask.InText(message);
            var origin = string.Join(' ', new[] { $"[{log.ExecutionId}]", task, plugin }.Where(part => part.Length > 0));
            LogLineWritten(serverLevel, origin, masked);
        }
    }

    /// <summary>Stores what is left of a log at its end.</summary>
    public async Task FlushAsync(ExecutionLog log)
    {
        try
        {
            await repository.StoreAsync(log, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The lines stay in memory for the next try; whoever writes them must not end with one.
            log.MarkUnstored();
            LogNotStored(log.ExecutionId, exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _changed.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(Pause, stoppingToken);
            while (_changed.Reader.TryRead(out var log))
            {
                await FlushAsync(log);
            }
        }
    }

    private static LogLevel ServerLevel(TaskLogLevel level) => level switch
    {
        TaskLogLevel.Trace => LogLevel.Trace,
        TaskLogLevel.Debug or TaskLogLevel.Verbose => LogLevel.Debug,
        TaskLogLevel.Info => LogLevel.Information,
        TaskLogLevel.Warning => LogLevel.Warning,
        TaskLogLevel.Error => LogLevel.Error,
        TaskLogLevel.Critical => LogLevel.Critical,
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    [LoggerMessage(Message = "{Origin}: {Text}")]
    private partial void LogLineWritten(LogLevel level, string origin, string text);

    [LoggerMessage(Level = LogLevel.Warning, Message = "lines of the log of execution {ExecutionId} could not be stored")]
    private partial void LogNotStored(long executionId, Exception exception);
}
