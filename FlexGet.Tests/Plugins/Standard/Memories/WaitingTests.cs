using FlexGet.Core.Entries;
using FlexGet.Core.Executions;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard;
using FlexGet.Plugins.Standard.Memories.Digests;
using FlexGet.Plugins.Standard.Memories.Failed;
using FlexGet.Plugins.Standard.Memories.Waiting;
using FlexGet.Tests.Executions.Engine;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Memories;

/// <summary>Entries that come back, under the options of the plugins that bring them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WaitingTests : IDisposable
{
    private static readonly Step AcceptAll = Step.Of(run => run.Undecided.ToList().ForEach(entry => entry.Accept()));
    private static readonly Step FailAll = Step.Of(run => run.Accepted.ToList().ForEach(entry => entry.Fail("no")));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly EngineFixture _engine;

    public WaitingTests() => _engine = new EngineFixture(time: _time, module: new StandardModule());

    public void Dispose() => _engine.Dispose();

    [Test]
    [Property("Rule", "9.3")]
    public async Task Backlog_with_a_time_brings_every_entry_back_for_that_long_and_none_twice()
    {
        (string, object)[] Task(params string[] titles) =>
            [("source", Source.Of(titles)), ("backlog", new Toggle<BacklogConfig>(true, new BacklogConfig { Keep = new Interval(TimeSpan.FromDays(4)) }))];

        await _engine.RunAsync(Task("a"));
        _time.Advance(TimeSpan.FromDays(3));
        var both = await _engine.RunAsync(Task("b", "a"));
        _time.Advance(TimeSpan.FromDays(3));
        var kept = await _engine.RunAsync(Task());
        _time.Advance(TimeSpan.FromDays(9));
        await _engine.RunAsync(Task());
        var none = await _engine.RunAsync(Task());

        both.Entries.Select(entry => entry.Title).Should().BeEquivalentTo("a", "b");
        kept.Entries.Select(entry => entry.Title).Should().BeEquivalentTo("a", "b");
        none.Entries.Should().BeEmpty();
    }

    [TestCase(2.0, 2)]
    [TestCase(1.0, 1)]
    [Property("Rule", "9.2")]
    public async Task Multiplier_of_the_config_sets_the_second_wait(double multiplier, int hours)
    {
        var config = new RetryFailedConfig { RetryTimeMultiplier = new(multiplier) };
        (string, object)[] task =
        [
            ("source", Source.Of("a")), ("retry_failed", new Toggle<RetryFailedConfig>(true, config)),
            ("filter_step", AcceptAll), ("download_step", FailAll),
        ];

        await _engine.RunAsync(task);
        _time.Advance(TimeSpan.FromMinutes(61));
        (await _engine.RunAsync(task)).Result.Failed.Should().Be(1);
        _time.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(1));
        (await _engine.RunAsync(task)).Result.Failed.Should().Be(0);
        _time.Advance(TimeSpan.FromMinutes(2));
        (await _engine.RunAsync(task)).Result.Failed.Should().Be(1);
    }

    [Test]
    [Property("Rule", "9.2")]
    public async Task Entry_is_given_up_at_once_when_no_retries_are_wanted()
    {
        (string, object)[] task =
        [
            ("source", Source.Of("a")), ("retry_failed", new Toggle<RetryFailedConfig>(true, new RetryFailedConfig { MaxRetries = 0 })),
            ("filter_step", AcceptAll), ("download_step", FailAll),
        ];

        await _engine.RunAsync(task);
        _time.Advance(TimeSpan.FromDays(2));

        (await _engine.RunAsync(task)).Entries.Single().Reason.Should().Be("Has already failed 1 times in the past. (failure reason: no)");
    }

    [Test]
    [Property("Rule", "9.10")]
    public async Task Limit_of_new_entries_is_off_when_a_run_only_learns()
    {
        (string, object)[] task = [("source", Source.Of("a", "b")), ("filter_step", AcceptAll), ("limit_new", new LimitNewConfig { Amount = 1 })];

        (await _engine.RunAsync(task, new ExecutionOptions { Learn = true })).Result.Accepted.Should().Be(2);
    }

    [Test]
    [Property("Rule", "9.4")]
    public async Task Digest_that_does_not_expire_stays_and_one_with_a_time_loses_what_is_older()
    {
        async Task Collect(string title) => await _engine.RunAsync(
            [("source", Source.Of(title)), ("filter_step", AcceptAll), ("digest", new DigestConfig { List = "daily" })]);
        async Task<IEnumerable<string>> Read(OneOf<bool, Interval> expire) =>
            (await _engine.RunAsync([("from_digest", new FromDigestConfig { List = "daily", Expire = expire })], task: "mail"))
            .Entries.Select(entry => entry.Title);

        await Collect("old");
        _time.Advance(TimeSpan.FromDays(3));
        await Collect("new");

        (await Read(new(false))).Should().Equal("new", "old");
        (await Read(new(false))).Should().Equal("new", "old");
        (await Read(new(new Interval(TimeSpan.FromDays(2))))).Should().Equal("new");
        (await Read(new(true))).Should().Equal("new");
        (await Read(new(true))).Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "9.4")]
    public async Task Entry_is_collected_as_often_as_it_comes_and_undecided_unless_its_state_is_restored()
    {
        (string, object)[] task = [("source", Source.Of("a")), ("filter_step", AcceptAll), ("digest", new DigestConfig { List = "daily" })];
        await _engine.RunAsync(task);
        await _engine.RunAsync(task);

        var emitted = await _engine.RunAsync([("from_digest", new FromDigestConfig { List = "daily" })], task: "mail");

        emitted.Entries.Select(entry => (entry.Title, entry.State)).Should().Equal(("a", EntryState.Undecided), ("a", EntryState.Undecided));
    }
}
