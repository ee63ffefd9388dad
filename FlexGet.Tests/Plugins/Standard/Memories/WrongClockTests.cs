using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Standard;
using FlexGet.Plugins.Standard.Control;
using FlexGet.Plugins.Standard.Memories.Failed;
using FlexGet.Tests.Executions.Engine;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Memories;

/// <summary>What was remembered while the clock was years ahead must not hold anything up until those years have passed.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WrongClockTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Step AcceptAll = Step.Of(run => run.Undecided.ToList().ForEach(entry => entry.Accept()));
    private static readonly Step FailAll = Step.Of(run => run.Accepted.ToList().ForEach(entry => entry.Fail("no")));

    private readonly FakeTimeProvider _time = new(Now.AddYears(10));
    private readonly EngineFixture _engine;

    public WrongClockTests() => _engine = new EngineFixture(time: _time, module: new StandardModule());

    public void Dispose() => _engine.Dispose();

    [Test]
    public async Task Interval_of_a_task_does_not_wait_for_a_time_of_the_future()
    {
        using var database = new TestDatabase();
        var plugin = new MinimumInterval(new TaskMemory(database, _time), _time);
        async Task StartAsync() => await plugin.StartAsync(new FakeRun([]), new Interval(TimeSpan.FromHours(2)), CancellationToken.None);
        await StartAsync();
        _time.AdjustTime(Now);

        await StartAsync();

        var again = StartAsync;
        await again.Should().ThrowAsync<TaskAbortedException>("the last run was just now");
    }

    [Test]
    public async Task Entry_that_failed_is_tried_again()
    {
        (string, object)[] task =
        [
            ("source", Source.Of("a")), ("retry_failed", new Toggle<RetryFailedConfig>(true, new RetryFailedConfig())),
            ("filter_step", AcceptAll), ("download_step", FailAll),
        ];
        await _engine.RunAsync(task);
        _time.AdjustTime(Now);

        (await _engine.RunAsync(task)).Result.Failed.Should().Be(1);
        (await _engine.RunAsync(task)).Result.Rejected.Should().Be(1);
    }

    [Test]
    public async Task Entry_is_held_back_no_longer_than_the_delay()
    {
        (string, object)[] Task(params string[] titles) => [("source", Source.Of(titles)), ("delay", new Interval(TimeSpan.FromHours(2)))];
        await _engine.RunAsync(Task("a"));
        _time.AdjustTime(Now);
        await _engine.RunAsync(Task());

        _time.Advance(TimeSpan.FromHours(2));

        (await _engine.RunAsync(Task())).Entries.Select(entry => entry.Title).Should().Equal("a");
    }
}
