using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Executions.Activity;

/// <summary>Forgets old executions every hour.</summary>
internal sealed partial class Housekeeping(ActivityRetention retention, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    // Not while the server starts and people wait for it.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstPause, time, stoppingToken);
        while (true)
        {
            try
            {
                await retention.ForgetAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // A full disk has room again some time; what else went wrong must not keep everything for ever.
                LogFailure(exception);
            }

            await Task.Delay(Period, time, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "old executions could not be forgotten; trying again in an hour")]
    private partial void LogFailure(Exception exception);
}
