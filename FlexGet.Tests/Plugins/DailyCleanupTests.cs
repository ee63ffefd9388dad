using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DailyCleanupTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly PluginRegistry _registry = new();
    private readonly ServiceProvider _server = new ServiceCollection().BuildServiceProvider();
    private readonly DailyCleanup _cleanup;

    public DailyCleanupTests()
    {
        var contributions = new Contributions(_server, _registry, NullLogger<Contributions>.Instance);
        _cleanup = new DailyCleanup(contributions, _time, NullLogger<DailyCleanup>.Instance);
    }

    public void Dispose()
    {
        _cleanup.Dispose();
        _server.Dispose();
    }

    [Test]
    public async Task Memory_is_asked_until_nothing_old_is_left()
    {
        var memory = new Memory(old: 1200);
        Load(Plugin("one", memory));

        (await _cleanup.RemoveOldAsync(CancellationToken.None)).Should().Be(1200);

        memory.Old.Should().Be(0);
        memory.Limits.Should().OnlyContain(limit => limit == 500);
    }

    [Test]
    public async Task Memory_that_fails_keeps_no_other_from_being_asked()
    {
        var memory = new Memory(old: 3);
        Load(Plugin("bad", new Broken()), Plugin("good", memory));

        (await _cleanup.RemoveOldAsync(CancellationToken.None)).Should().Be(3);
    }

    [Test]
    public async Task Memory_that_never_comes_to_an_end_is_left_after_ten_minutes()
    {
        var endless = new Endless();
        var memory = new Memory(old: 3);
        Load(Plugin("bad", endless), Plugin("good", memory));

        var cleaning = _cleanup.RemoveOldAsync(CancellationToken.None);
        await endless.Begun;
        _time.Advance(DailyCleanup.Patience);

        (await cleaning).Should().Be(3);
        endless.Give();
    }

    [Test]
    public async Task Plugin_that_was_replaced_is_asked_no_more()
    {
        var before = new Memory(old: 1);
        var after = new Memory(old: 1);
        Load(Plugin("one", before));
        await _cleanup.RemoveOldAsync(CancellationToken.None);

        Load(Plugin("one", after));
        before.Old = 1;

        (await _cleanup.RemoveOldAsync(CancellationToken.None)).Should().Be(1);
        before.Old.Should().Be(1);
        after.Old.Should().Be(0);
    }

    [Test]
    public async Task Plugin_is_kept_while_it_cleans_up()
    {
        var endless = new Endless();
        var plugin = Plugin("one", endless);
        Load(plugin);

        var cleaning = _cleanup.RemoveOldAsync(CancellationToken.None);
        await endless.Begun;
        var end = plugin.Use.EndAsync();
        end.IsCompleted.Should().BeFalse();
        endless.Give();

        await cleaning;
        await end;
    }

    [Test]
    public async Task Everything_is_cleaned_five_minutes_after_the_start_and_then_every_day()
    {
        var memory = new Memory(old: 1);
        Load(Plugin("one", memory));
        await _cleanup.StartAsync(CancellationToken.None);

        await PassAsync(DailyCleanup.FirstPause - TimeSpan.FromSeconds(1));
        memory.Old.Should().Be(1);
        await PassAsync(TimeSpan.FromSeconds(1), until: memory);
        memory.Old = 1;
        await PassAsync(DailyCleanup.Period, until: memory);

        await _cleanup.StopAsync(CancellationToken.None);
    }

    [Test]
    public async Task Everything_is_cleaned_the_next_day_when_it_could_not_be_begun_today()
    {
        var memory = new Memory(old: 1);
        var isBroken = true;
        await using var server = new ServiceCollection()
            .AddTransient<IAgingMemory>(_ => isBroken ? throw new InvalidOperationException("no memory today") : memory)
            .BuildServiceProvider();
        using var cleanup = new DailyCleanup(
            new Contributions(server, _registry, NullLogger<Contributions>.Instance), _time, NullLogger<DailyCleanup>.Instance);
        await cleanup.StartAsync(CancellationToken.None);

        await PassAsync(DailyCleanup.FirstPause);
        await FluentActions.Awaiting(() => cleanup.RemoveOldAsync(CancellationToken.None)).Should().ThrowAsync<InvalidOperationException>();
        isBroken = false;
        await PassAsync(DailyCleanup.Period, until: memory);

        await cleanup.StopAsync(CancellationToken.None);
    }

    private static ActivePlugin Plugin(string name, IAgingMemory memory) => new(
        name, typeof(DailyCleanupTests).Assembly, new ServiceCollection().AddSingleton(memory).BuildServiceProvider(), []);

    private void Load(params ActivePlugin[] plugins) => _registry.Replace(new PluginSet(plugins, []));

    /// <summary>Lets time pass; with a memory, again and again until it has been cleaned: in the other thread nobody may have waited yet.</summary>
    private async Task PassAsync(TimeSpan span, Memory? until = null)
    {
        _time.Advance(span);
        while (until is { Old: > 0 })
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
            _time.Advance(span);
        }
    }

    private sealed class Memory(int old) : IAgingMemory
    {
        private volatile int _old = old;

        public int Old
        {
            get => _old;
            set => _old = value;
        }

        public List<int> Limits { get; } = [];

        public Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
        {
            var removed = Math.Min(limit, _old);
            _old -= removed;
            Limits.Add(limit);
            return Task.FromResult(removed);
        }
    }

    private sealed class Broken : IAgingMemory
    {
        public Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken) => throw new InvalidOperationException("no cleanup today");
    }

    /// <summary>Does not listen to its token.</summary>
    private sealed class Endless : IAgingMemory
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<int> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public void Give() => _end.TrySetResult(0);

        public Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
        {
            _begun.TrySetResult();
            return _end.Task;
        }
    }
}
