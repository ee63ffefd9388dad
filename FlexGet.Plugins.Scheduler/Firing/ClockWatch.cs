using FlexGet.Core.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlexGet.Plugins.Scheduler.Firing;

/// <summary>Reckons the schedules anew when the clock was put back: their timers would wait for a time that the wrong clock gave.</summary>
internal sealed partial class ClockWatch(ConfigAccess config, ScheduleLoop loop, TimeProvider time, ILogger<ClockWatch> log) : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Noticeable = TimeSpan.FromMinutes(1);

    private DateTimeOffset _clock = time.GetUtcNow();
    private long _passed = time.GetTimestamp();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var expected = _clock + time.GetElapsedTime(_passed);
            (_clock, _passed) = (time.GetUtcNow(), time.GetTimestamp());
            if (expected - _clock > Noticeable)
            {
                await AdjustAsync(stoppingToken);
            }
        }
    }

    private async Task AdjustAsync(CancellationToken cancellationToken)
    {
        try
        {
            await loop.ApplyAsync(config.Current, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A full disk, for instance; the watch goes on.
            LogFailure(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock was put back, and the schedules could not be reckoned anew; a restart of the server does it.")]
    private partial void LogFailure(Exception exception);
}
