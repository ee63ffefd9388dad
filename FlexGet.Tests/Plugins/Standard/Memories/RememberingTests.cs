using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard;
using FlexGet.Plugins.Standard.Memories.Digests;
using FlexGet.Plugins.Standard.Memories.Failed;
using FlexGet.Plugins.Standard.Memories.Waiting;
using FlexGet.Tests.Executions.Engine;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Memories;

/// <summary>When memories are written, and what ends them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RememberingTests : IDisposable
{
    private static readonly Toggle<object> On = new();
    private static readonly Step AcceptAll = Step.Of(run => run.Undecided.ToList().ForEach(entry => entry.Accept()));
    private static readonly Step FailAll = Step.Of(run => run.Accepted.ToList().ForEach(entry => entry.Fail("no")));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly EngineFixture _engine;

    public RememberingTests() => _engine = new EngineFixture(time: _time, module: new StandardModule());

    public void Dispose() => _engine.Dispose();

    [Test]
    [Property("Rule", "9.1")]
    public async Task Rejects_of_a_run_that_aborts_before_it_learns_are_not_remembered()
    {
        (string, object)[] Task(Step filter, Step download) =>
            [("source", Source.Of("a")), ("remember_rejected", On), ("filter_step", filter), ("download_step", download)];

        await _engine.RunAsync(Task(Step.Of(run => run.All[0].RejectAndRemember("no")), Step.Of(_ => throw new PluginException("broken"))));
        var second = await _engine.RunAsync(Task(AcceptAll, Step.Of(_ => { })));

        second.Result.Accepted.Should().Be(1);
    }

    [Test]
    [Property("Rule", "9.1")]
    [Property("Rule", "7.2")]
    public async Task Expired_rejects_let_the_config_count_as_modified_in_this_run_only()
    {
        var modified = new List<bool>();
        (string, object)[] task =
        [
            ("source", Source.Of("a")), ("remember_rejected", On), ("filter_step", Step.Of(run =>
            {
                modified.Add(run.IsConfigModified);
                run.Entries.ToList().ForEach(entry => entry.RejectAndRemember("no seeds", TimeSpan.FromHours(1)));
            })),
        ];

        await _engine.RunAsync(task);
        await _engine.RunAsync(task);
        _time.Advance(TimeSpan.FromHours(2));
        await _engine.RunAsync(task);
        await _engine.RunAsync(task);

        modified.Should().Equal(true, false, true, false);
    }

    [Test]
    [Property("Rule", "9.2")]
    public async Task A_success_does_not_take_back_earlier_failures()
    {
        (string, object)[] Task(Step download) =>
        [
            ("source", Source.Of("a")), ("retry_failed", new Toggle<RetryFailedConfig>()), ("filter_step", AcceptAll), ("download_step", download),
        ];

        await _engine.RunAsync(Task(FailAll));
        _time.Advance(TimeSpan.FromMinutes(61));
        (await _engine.RunAsync(Task(Step.Of(_ => { })))).Result.Accepted.Should().Be(1);
        await _engine.RunAsync(Task(FailAll));

        (await _engine.RunAsync(Task(AcceptAll))).Entries.Single().Reason.Should().StartWith("Waiting before retrying");
        _engine.Get<FailedRepository>().All().Values.Single().Count.Should().Be(2);
    }

    [Test]
    [Property("Rule", "9.2")]
    public async Task A_wait_is_thirty_days_at_most_and_attempts_are_counted_to_a_hundred()
    {
        var config = new RetryFailedConfig { RetryTime = new Interval(TimeSpan.FromDays(20)), MaxRetries = 100, RetryTimeMultiplier = new(2.0) };
        (string, object)[] task =
        [
            ("source", Source.Of("a")), ("retry_failed", new Toggle<RetryFailedConfig>(true, config)), ("filter_step", AcceptAll), ("download_step", FailAll),
        ];

        await _engine.RunAsync(task);
        for (var run = 0; run < 101; run++)
        {
            _time.Advance(TimeSpan.FromDays(31));
            (await _engine.RunAsync(task)).Result.Failed.Should().Be(1);
        }

        _engine.Get<FailedRepository>().All().Values.Single().Count.Should().Be(100);
    }

    [Test]
    [Property("Rule", "9.3")]
    public async Task An_entry_that_is_kept_already_only_stays_longer()
    {
        (string, object)[] Task(TimeSpan keep, Source source) =>
            [("source", source), ("backlog", new Toggle<BacklogConfig>(true, new BacklogConfig { Keep = new Interval(keep) }))];

        await _engine.RunAsync(Task(TimeSpan.FromDays(4), Source.Of("a")));
        await _engine.RunAsync(Task(TimeSpan.FromDays(1), Source.Of("a")));
        _time.Advance(TimeSpan.FromDays(3));

        (await _engine.RunAsync(Task(TimeSpan.FromDays(1), Source.Of()))).Entries.Should().ContainSingle();
    }

    [Test]
    [Property("Rule", "9.4")]
    public async Task A_digest_with_a_limit_keeps_the_newest_and_tells_nobody_of_restored_states()
    {
        (string, object)[] task = [("source", Source.Of("a", "b", "c")), ("filter_step", AcceptAll), ("digest", new DigestConfig { List = "daily" })];
        await _engine.RunAsync(task);

        var told = new List<Verdict>();

        var emitted = await _engine.RunAsync(
            [
                ("start_step", Step.Of(run => run.WhenDecided(told.Add))),
                ("from_digest", new FromDigestConfig { List = "daily", Limit = 2, RestoreState = true }),
            ],
            task: "mail");

        emitted.Entries.Select(entry => (entry.Title, entry.State)).Should().Equal(("c", EntryState.Accepted), ("b", EntryState.Accepted));
        told.Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "9.9")]
    public async Task Only_new_forgets_nothing_of_runs_in_which_all_was_rejected_and_lets_immortal_entries_through()
    {
        (string, object)[] Task(Step filter) =>
            [("source", Source.Of("a", "b")), ("remember_rejected", On), ("only_new", On), ("filter_step", filter)];
        var immortal = Step.Of(run =>
        {
            run.All[0]["immortal"] = true;
            run.Entries.ToList().ForEach(entry => entry.Accept());
        });

        await _engine.RunAsync(Task(Step.Of(run => run.All.ToList().ForEach(entry => entry.Reject()))));
        (await _engine.RunAsync(Task(immortal))).Result.Accepted.Should().Be(2);
        var third = await _engine.RunAsync(Task(immortal));

        third.Entries.Select(entry => entry.State).Should().Equal(EntryState.Accepted, EntryState.Rejected);
    }
}
