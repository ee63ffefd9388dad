using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlexGet.Plugins.Series.Library.Aging;

/// <summary>Removes old records once a day, a small batch at a time.</summary>
internal sealed partial class SeriesCleanup(AgingReleases releases, TimeProvider time, ILogger<SeriesCleanup> logger) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    // Not while the server starts and people wait for it.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstPause, time, stoppingToken);
        while (true)
        {
            try
            {
                while (releases.RemoveOld(Batch) > 0)
                {
                    stoppingToken.ThrowIfCancellationRequested();
                    await Task.Yield();
                }
            }
            catch (SqliteException exception)
            {
                LogFailure(exception);
            }

            await Task.Delay(Period, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "old records of series could not be removed; trying again in a day")]
    private partial void LogFailure(Exception exception);
}
