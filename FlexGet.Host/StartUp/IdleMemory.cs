using Microsoft.Data.Sqlite;

namespace FlexGet.Host.StartUp;

/// <summary>
/// Gives memory back to the system once the work is done: what a task of thousands of entries or the start has left behind would
/// otherwise stay with a process that then waits for hours.
/// </summary>
internal sealed partial class IdleMemory(TimeProvider time, ILogger<IdleMemory> logger) : BackgroundService
{
    private const long MuchAllocated = 8 << 20;
    private static readonly TimeSpan MuchWork = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Idle = Period / 20;

    private long _collected;
    private TimeSpan _trimmed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        var used = TimeSpan.Zero;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = Environment.CpuUsage.TotalTime;
            if (now - used < Idle && now - _trimmed > MuchWork)
            {
                Trim();
                _trimmed = Environment.CpuUsage.TotalTime;
            }

            used = Environment.CpuUsage.TotalTime;
        }
    }

    private void Trim()
    {
        try
        {
            Collect();
            SqliteConnection.ClearAllPools(); // each connection has a cache of its own
            NativeMemory.GiveBack();
        }
        catch (Exception exception)
        {
            // Memory that stays for once is no reason never to give any back again.
            LogFailure(exception);
        }
    }

    private void Collect()
    {
        if (GC.GetTotalAllocatedBytes() - _collected > MuchAllocated)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            _collected = GC.GetTotalAllocatedBytes();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Memory could not be given back to the system")]
    private partial void LogFailure(Exception exception);
}
