using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlexGet.Plugins.Standard.Memories;

/// <summary>Removes old records once a day, a small batch at a time, those of tasks that no longer run too.</summary>
internal sealed partial class MemoryCleanup(IEnumerable<IAgingMemory> memories, TimeProvider time, ILogger<MemoryCleanup> logger) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    // Not while the server starts and people wait for it.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    /// <summary>Removes all that is too old now; answers how much it was.</summary>
    public async Task<int> RemoveOldAsync(CancellationToken cancellationToken)
    {
        var sum = 0;
        foreach (var memory in memories)
        {
            int removed;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                removed = memory.RemoveOld(Batch);
                sum += removed;
                await Task.Yield();
            }
            while (removed == Batch);
        }

        return sum;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstPause, time, stoppingToken);
        while (true)
        {
            try
            {
                var count = await RemoveOldAsync(stoppingToken);
                LogRemoved(count);
            }
            catch (SqliteException exception)
            {
                LogFailure(exception);
            }

            await Task.Delay(Period, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} old records were removed")]
    private partial void LogRemoved(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "old records could not be removed; trying again in a day")]
    private partial void LogFailure(Exception exception);
}
