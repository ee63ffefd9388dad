using System.Collections.Concurrent;
using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Scheduler;
using FlexGet.Plugins.Scheduler.Config;
using FlexGet.Plugins.Scheduler.Firing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Scheduler;

/// <summary>The scheduler with a clock that stands still, a real table, and a queue that only remembers.</summary>
internal sealed class SchedulerHouse : IAsyncDisposable
{
    private readonly TestDatabase _database = new(typeof(ScheduleRepository));
    private ScheduleTimer? _timer;
    private readonly WallClock _wall;
    private ScheduleLoop? _loop;
    private ClockWatch? _watch;

    public SchedulerHouse() => _wall = new WallClock(Clock);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>How much the clock is ahead of the time that passes.</summary>
    public TimeSpan ClockError
    {
        set => _wall.Error = value;
    }

    public FakeQueue Queue { get; } = new();

    public FakeConfig Config { get; } = new();

    public FakeEvents Events { get; } = new();

    public ScheduleBook Book { get; private set; } = null!; // made by Start

    private ScheduleTimer Timer => _timer ?? throw new InvalidOperationException("start first");

    private ScheduleLoop Loop => _loop ?? throw new InvalidOperationException("start first");

    /// <summary>Starts with the schedules given as YAML; called again, it is a restart.</summary>
    public async Task StartAsync(string schedules)
    {
        await StopAsync();
        Config.Set(schedules);
        Book = new ScheduleBook(new ScheduleRepository(_database), _wall);
        _timer = new ScheduleTimer(_wall);
        var news = new ScheduleNews(Events, NullLogger<ScheduleNews>.Instance);
        var runner = new ScheduleRunner(Config, Queue, news, _wall);
        _loop = new ScheduleLoop(Config, Book, _timer, runner, news);
        await _loop.StartAsync(CancellationToken.None);
        _watch = new ClockWatch(Config, _loop, _wall, NullLogger<ClockWatch>.Instance);
        await _watch.StartAsync(CancellationToken.None);
    }

    /// <summary>The file was changed.</summary>
    public async Task ChangeAsync(string schedules)
    {
        Config.Set(schedules);
        await Loop.HandleAsync(new ConfigChanged(Config.Current), CancellationToken.None);
    }

    /// <summary>Runs what is due, as the timer would.</summary>
    public async Task FireAsync()
    {
        foreach (var schedule in Book.Current)
        {
            await Timer.Fire(schedule.Id, CancellationToken.None);
        }
    }

    public Task EnableAsync(long id, bool isEnabled) => Loop.EnableAsync(id, isEnabled, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _database.Dispose();
    }

    public async Task StopAsync()
    {
        if (_loop is not null && _watch is not null)
        {
            await _watch.StopAsync(CancellationToken.None);
            _watch.Dispose();
            await _loop.StopAsync(CancellationToken.None);
            await Timer.DisposeAsync();
            _loop.Dispose();
            Book.Dispose();
            _loop = null;
        }
    }
}

/// <summary>A config with the tasks tv and movies.</summary>
internal sealed class FakeConfig : ConfigAccess
{
    private ConfigSnapshot? _current;

    public override ConfigSnapshot Current => _current ?? throw new InvalidOperationException("set the config first");

    public void Set(string schedules) => _current = ConfigText.Load(
        $"tasks: {{tv: {{}}, movies: {{}}}}\nschedules: {schedules}",
        sections: [new ConfigSection("schedules", typeof(Toggle<IReadOnlyList<ScheduleConfig>>))]).Snapshot;

    public override Task<ConfigSnapshot> EditAsync(IReadOnlyList<ConfigEdit> edits, string comment, CancellationToken cancellationToken) =>
        throw new NotSupportedException("edits are tested through the server");
}

/// <summary>Remembers what was added; executions are pending until told otherwise.</summary>
internal sealed class FakeQueue : IExecutionQueue
{
    private readonly SemaphoreSlim _arrived = new(0);

    public List<Execution> Added { get; } = [];

    public ExecutionStatus Status { get; set; } = ExecutionStatus.Complete;

    public Task<Execution> AddAsync(ExecutionOptions options, ExecutionOrigin origin, CancellationToken cancellationToken)
    {
        origin.Should().Be(ExecutionOrigin.Schedule);
        var execution = new Execution
        {
            Id = Added.Count + 1,
            Status = Status,
            Tasks = options.Tasks ?? [],
            Options = options,
            Created = default,
        };
        Added.Add(execution);
        _arrived.Release();
        return Task.FromResult(execution);
    }

    public Task<Execution?> FindAsync(long id, CancellationToken cancellationToken) =>
        Task.FromResult(Added.Find(execution => execution.Id == id) is { } found ? found with { Status = Status } : null);

    public Task<bool> ArrivalAsync() => _arrived.WaitAsync(TimeSpan.FromMinutes(2));
}

/// <summary>Remembers the types of what was sent.</summary>
internal sealed class FakeEvents : ServerEvents
{
    private readonly ConcurrentQueue<string> _sent = [];

    public IEnumerable<string> Sent => _sent;

    public override void Send(string type, object payload) => _sent.Enqueue(type);

    public void Forget() => _sent.Clear();
}

/// <summary>A clock that somebody may set, while time passes as it does.</summary>
internal sealed class WallClock(TimeProvider passing) : TimeProvider
{
    public TimeSpan Error { get; set; }

    public override long TimestampFrequency => passing.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => passing.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => passing.GetUtcNow() + Error;

    public override long GetTimestamp() => passing.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        passing.CreateTimer(callback, state, dueTime, period);
}
