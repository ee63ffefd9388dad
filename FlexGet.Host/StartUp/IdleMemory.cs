namespace FlexGet.Host.StartUp;

/// <summary>
/// Gives memory back to the system once the work is done: what a task of thousands of entries or the start has left behind would
/// otherwise stay with a process that then waits for hours.
/// </summary>
internal sealed class IdleMemory(TimeProvider time) : BackgroundService
{
    private const long WorthIt = 8 << 20;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Idle = Period / 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        var (used, collected) = (TimeSpan.Zero, 0L);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var isIdle = Environment.CpuUsage.TotalTime - used < Idle;
            if (isIdle && GC.GetTotalAllocatedBytes() - collected > WorthIt)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                collected = GC.GetTotalAllocatedBytes();
            }

            used = Environment.CpuUsage.TotalTime;
        }
    }
}
