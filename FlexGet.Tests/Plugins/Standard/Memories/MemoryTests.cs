using FlexGet.Core.Entries;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard;
using FlexGet.Plugins.Standard.Memories.Digests;
using FlexGet.Plugins.Standard.Memories.Failed;
using FlexGet.Plugins.Standard.Memories.Pending;
using FlexGet.Plugins.Standard.Memories.Waiting;
using FlexGet.Tests.Executions.Engine;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Memories;

internal sealed class MemoryTests
{
    private static readonly Toggle<object> On = new();
    private static readonly Step AcceptAll = Step.Of(run => run.Undecided.ToList().ForEach(entry => entry.Accept()));

    [Test]
    [Property("Rule", "9.1")]
    public async Task Remembered_reject_is_repeated_until_the_config_changes()
    {
        using var engine = Engine(out _);
        (string, object)[] rejecting = [("source", Source.Of("a", "b")), ("remember_rejected", On), ("filter_step", Step.Of(run =>
            run.Entries.Single(entry => entry.Title == "a").RejectAndRemember("too large")))];
        (string, object)[] accepting = [("source", Source.Of("a", "b")), ("remember_rejected", On), ("filter_step", AcceptAll)];

        await engine.RunAsync(rejecting, hash: "1");
        var second = await engine.RunAsync(accepting, hash: "1");
        var changed = await engine.RunAsync(accepting, hash: "2");

        second.Entries[0].Reason.Should().Be("Rejected on behalf of filter_step plugin: too large");
        second.Entries[1].State.Should().Be(EntryState.Accepted);
        changed.Result.Accepted.Should().Be(2);
    }

    [Test]
    [Property("Rule", "9.1")]
    public async Task Reject_remembered_for_a_time_is_forgotten_after_it()
    {
        using var engine = Engine(out var time);
        await engine.RunAsync([("source", Source.Of("a")), ("remember_rejected", On), ("filter_step", Step.Of(run =>
            run.All[0].RejectAndRemember("no seeds", TimeSpan.FromHours(1))))]);
        (string, object)[] accepting = [("source", Source.Of("a")), ("remember_rejected", On), ("filter_step", AcceptAll)];

        (await engine.RunAsync(accepting)).Result.Accepted.Should().Be(0);
        time.Advance(TimeSpan.FromHours(2));
        (await engine.RunAsync(accepting)).Result.Accepted.Should().Be(1);
    }

    [Test]
    [Property("Rule", "9.2")]
    public async Task Failed_entry_waits_longer_each_time_and_is_given_up_in_the_end()
    {
        using var engine = Engine(out var time);
        (string, object)[] task =
        [
            ("source", Source.Of("a")), ("retry_failed", new Toggle<RetryFailedConfig>()), ("filter_step", AcceptAll),
            ("download_step", Step.Of(run => run.Accepted.ToList().ForEach(entry => entry.Fail("no connection")))),
        ];

        var first = await engine.RunAsync(task);
        first.Result.Should().BeEquivalentTo(new { Failed = 1, Rejected = 0, Reruns = 1 });

        foreach (var hours in new[] { 1, 1.5, 2.25 })
        {
            time.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(1));
            (await engine.RunAsync(task)).Entries.Single().Reason.Should().StartWith("Waiting before retrying").And.Contain("no connection");
            time.Advance(TimeSpan.FromMinutes(2));
            (await engine.RunAsync(task)).Result.Failed.Should().Be(1);
        }

        time.Advance(TimeSpan.FromDays(2));
        (await engine.RunAsync(task)).Entries.Single().Reason.Should().StartWith("Has already failed 4 times");
    }

    [Test]
    [Property("Rule", "9.2")]
    public async Task Failed_entry_comes_back_when_its_input_no_longer_has_it()
    {
        using var engine = Engine(out var time);
        (string, object)[] Task(Source source, Step download) =>
        [
            ("source", source), ("backlog", new Toggle<BacklogConfig>()), ("retry_failed", new Toggle<RetryFailedConfig>()),
            ("filter_step", AcceptAll), ("download_step", download),
        ];

        await engine.RunAsync(Task(Source.Of("a"), Step.Of(run => run.Accepted.ToList().ForEach(entry => entry.Fail()))));
        time.Advance(TimeSpan.FromMinutes(61));
        var second = await engine.RunAsync(Task(Source.Of(), Step.Of(_ => { })));

        second.Entries.Single().Should().BeEquivalentTo(new { Title = "a", State = EntryState.Accepted });
    }

    [Test]
    [Property("Rule", "9.3")]
    public async Task Entry_put_off_comes_back_as_its_input_made_it()
    {
        using var engine = Engine(out _);
        (string, object)[] Task(Source source, Step filter) =>
            [("source", source), ("backlog", new Toggle<BacklogConfig>()), ("metainfo_step", Step.Of(Rename)), ("filter_step", filter)];

        await engine.RunAsync(Task(Source.Of("a"), Step.Of(run => throw new PluginException("not today"))));
        var second = await engine.RunAsync(Task(Source.Of(), Step.Of(_ => { })));
        var third = await engine.RunAsync(Task(Source.Of(), Step.Of(_ => { })));

        second.Entries.Single().Title.Should().Be("a, named once");
        third.Entries.Should().BeEmpty();

        static void Rename(TaskRun run) => run.Entries.ToList().ForEach(entry => entry.Title += ", named once");
    }

    [Test]
    [Property("Rule", "9.10")]
    public async Task Entries_over_the_limit_are_taken_in_later_runs()
    {
        using var engine = Engine(out _);
        var taken = new HashSet<string>();
        (string, object)[] Task(Source source) =>
        [
            ("source", source), ("backlog", new Toggle<BacklogConfig>()), ("filter_step", AcceptAll), ("limit_new", new LimitNewConfig { Amount = 2 }),
            ("learn_step", Step.Of(run => taken.UnionWith(run.Accepted.Select(entry => entry.Title)))),
        ];

        var first = await engine.RunAsync(Task(Source.Of("a", "b", "c")));
        await engine.RunAsync(Task(Source.Of()));

        first.Result.Should().BeEquivalentTo(new { Accepted = 2, Rejected = 1 });
        taken.Should().BeEquivalentTo("a", "b", "c");
    }

    [Test]
    [Property("Rule", "9.11")]
    public async Task Delayed_entry_comes_when_its_time_has_passed()
    {
        using var engine = Engine(out var time);
        (string, object)[] Task(params string[] titles) => [("source", Source.Of(titles)), ("delay", new Interval(TimeSpan.FromHours(2)))];

        (await engine.RunAsync(Task("a"))).Entries.Should().BeEmpty();
        time.Advance(TimeSpan.FromHours(1));
        (await engine.RunAsync(Task("a", "b"))).Entries.Should().BeEmpty();
        time.Advance(TimeSpan.FromMinutes(61));
        var third = await engine.RunAsync(Task());

        third.Entries.Select(entry => entry.Title).Should().Equal("a");
        third.Entries[0]["passed_delay"].Should().Be(true);
    }

    [Test]
    [Property("Rule", "9.9")]
    public async Task Only_new_lets_each_entry_through_once_and_leaves_its_verdict_alone()
    {
        using var engine = Engine(out _);
        (string, object)[] Task(params string[] titles) =>
            [("source", Source.Of(titles)), ("remember_rejected", On), ("only_new", On), ("filter_step", AcceptAll)];

        var first = await engine.RunAsync(Task("a"));
        var second = await engine.RunAsync(Task("a", "b"));

        first.Result.Accepted.Should().Be(1);
        second.Entries.Select(entry => entry.State).Should().Equal(EntryState.Rejected, EntryState.Accepted);
        second.Entries[0].Reason.Should().Be("Rejected on behalf of only_new plugin: Already processed entry");
    }

    [Test]
    [Property("Rule", "9.4")]
    public async Task Digest_is_emitted_once_newest_first_with_its_states()
    {
        using var engine = Engine(out _);
        await engine.RunAsync([
            ("source", Source.Of("a", "b", "c")),
            ("filter_step", Step.Of(run =>
            {
                run.All[0].Accept();
                run.All[1].Reject();
            })),
            ("digest", new DigestConfig { List = "daily", State = [EntryState.Accepted, EntryState.Rejected] })]);
        (string, object)[] reading = [("from_digest", new FromDigestConfig { List = "daily", RestoreState = true })];

        var emitted = await engine.RunAsync(reading, task: "mail");
        var again = await engine.RunAsync(reading, task: "mail");

        emitted.Entries.Select(entry => (entry.Title, entry.State, entry.Text("digest_task"))).Should().Equal(
            ("b", EntryState.Rejected, "test"), ("a", EntryState.Accepted, "test"));
        again.Entries.Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "9.6")]
    public async Task Entry_waits_for_approval_however_often_it_comes_and_passes_then()
    {
        using var engine = Engine(out _);
        (string, object)[] task = [("source", Source.Of("a")), ("filter_step", AcceptAll), ("pending_approval", On)];

        (await engine.RunAsync(task)).Entries.Single().Reason.Should().StartWith("new unapproved entry");
        (await engine.RunAsync(task)).Result.Rejected.Should().Be(1);
        (await engine.Get<PendingList>().ApproveAsync(new PendingFilter(), CancellationToken.None)).Should().ContainSingle();
        var approved = await engine.RunAsync(task);
        (await engine.RunAsync(task)).Entries.Single().Reason.Should().StartWith("new unapproved entry");

        approved.Entries.Should().ContainSingle(entry => entry.IsAccepted).Which["approved"].Should().Be(true);
    }

    [Test]
    [Property("Rule", "2.6")]
    public async Task Test_leaves_the_memories_as_they_are()
    {
        using var engine = Engine(out _);
        (string, object)[] task =
        [
            ("source", Source.Of("a", "b")), ("retry_failed", new Toggle<RetryFailedConfig>()), ("backlog", new Toggle<BacklogConfig>()),
            ("remember_rejected", On), ("filter_step", Step.Of(run =>
            {
                run.All[0].RejectAndRemember("no");
                run.All[1].Fail();
            })),
        ];

        await engine.RunAsync(task, new ExecutionOptions { Test = true });
        var after = await engine.RunAsync([("source", Source.Of("a", "b")), .. task[1..4], ("filter_step", AcceptAll)]);

        after.Result.Accepted.Should().Be(2);
    }

    private static EngineFixture Engine(out FakeTimeProvider time)
    {
        time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return new EngineFixture(time: time, module: new StandardModule());
    }
}
