using System.Globalization;
using Quartz;

namespace FlexGet.Plugins.Scheduler.Firing;

/// <summary>
/// Wakes up for schedules: Quartz with one trigger for each, in memory. The times are ours, since its cron knows neither weeks nor
/// our rules for daylight saving, and the truth is the config and the table. Started when the first schedule needs it.
/// </summary>
internal sealed class ScheduleTimer(TimeProvider time) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<long, (DateTimeOffset At, TriggerKey Trigger)> _armed = [];
    private StandaloneSchedulerFactory? _factory;
    private IScheduler? _scheduler;

    /// <summary>Called with the id of a schedule when its time has come; never twice at once for the same one.</summary>
    public Func<long, CancellationToken, Task> Fire { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Makes these the only ones to wake up for.</summary>
    public async Task AdjustAsync(IReadOnlyList<Schedule> schedules, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var wanted = schedules.Where(schedule => schedule.NextRun is not null).ToDictionary(schedule => schedule.Id);
            foreach (var id in _armed.Keys.Where(id => !wanted.ContainsKey(id)).ToList())
            {
                await DisarmAsync(id, cancellationToken);
            }

            foreach (var schedule in wanted.Values)
            {
                await ArmAsync(schedule, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits, by the same clock.</summary>
    public Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_scheduler is not null)
        {
            await _scheduler.Shutdown(waitForJobsToComplete: false, CancellationToken.None);
        }

        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        _turn.Dispose();
    }

    private async Task ArmAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        var at = schedule.NextRun.GetValueOrDefault();
        if (_armed.TryGetValue(schedule.Id, out var armed) && armed.At == at)
        {
            return;
        }

        await DisarmAsync(schedule.Id, cancellationToken);
        var scheduler = await StartAsync(cancellationToken);
        var now = time.GetUtcNow();
        var name = schedule.Id.ToString(CultureInfo.InvariantCulture);
        var job = JobBuilder.Create<ScheduleJob>().WithIdentity(name).StoreDurably().Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(string.Create(CultureInfo.InvariantCulture, $"{name} at {at:O}"))
            .ForJob(job)
            .StartAt(at > now ? at : now) // what was missed is due at once: Quartz has rules of its own for the past
            .Build();
        await scheduler.ScheduleJob(job, trigger, new ScheduleJobOptions { Replace = true }, cancellationToken);
        _armed[schedule.Id] = (at, trigger.Key);
    }

    private async Task WakeAsync(long id, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        _armed.Remove(id);
        _turn.Release();
        await Fire(id, cancellationToken);
    }

    private async Task DisarmAsync(long id, CancellationToken cancellationToken)
    {
        if (_armed.Remove(id, out var armed) && _scheduler is not null)
        {
            await _scheduler.UnscheduleJob(armed.Trigger, cancellationToken);
        }
    }

    private async Task<IScheduler> StartAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is null)
        {
            _factory = QuartzSchedulerBuilder.Create(quartz =>
            {
                quartz.UseTimeProvider(time);
                quartz.UseInMemoryStore();
                quartz.UseJobFactory(new ScheduleJobFactory(new ScheduleJob(WakeAsync)));
            }).Build();
            _scheduler = await _factory.GetScheduler(cancellationToken);
            await _scheduler.Start(cancellationToken);
        }

        return _scheduler;
    }
}
