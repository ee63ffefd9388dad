using FlexGet.Core.Entries;
using FlexGet.Core.Executions;

namespace FlexGet.Tests.Executions.Engine;

internal sealed class RerunTests
{
    [Test]
    [Property("Rule", "2.5")]
    public async Task Rerun_repeats_all_phases_but_prepare_and_start_and_exits_once()
    {
        using var engine = new EngineFixture();
        var seen = new List<bool>();

        var outcome = await engine.RunAsync([
            ("prepare_step", Step.Of(_ => { })),
            ("start_step", Step.Of(_ => { })),
            ("source", Source.Of("a")),
            ("filter_step", Step.Of(run =>
            {
                seen.Add(run.IsRerun);
                if (!run.IsRerun)
                {
                    run.RequestRerun("once more");
                }
            })),
            ("learn_step", Step.Of(_ => { })),
            ("exit_step", Step.Of(_ => { }))]);

        seen.Should().Equal(false, true);
        engine.Sink.Progress.Select(step => step.Phase).Should().Equal(
            "prepare", "start", "input", "filter", "learn", "input", "filter", "learn", "exit");
        outcome.Result.Reruns.Should().Be(1);
        outcome.Entries.Should().ContainSingle();
    }

    [TestCase(null, 5)]
    [TestCase(2, 2)]
    [TestCase(1000, 100)]
    [Property("Rule", "2.5")]
    public async Task Reruns_end_at_the_limit(int? limit, int expected)
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([
            ("start_step", Step.Of(run => run.LimitReruns(limit ?? run.MaxReruns))),
            ("filter_step", Step.Of(run => run.RequestRerun("always")))]);

        outcome.Result.Reruns.Should().Be(expected);
        outcome.Result.Status.Should().Be(TaskResultStatus.Complete);
        engine.Sink.Lines.Should().Contain(line => line.Contains("this is the end of it"));
    }

    [Test]
    [Property("Rule", "2.5")]
    public async Task Limit_set_by_the_user_is_not_raised_by_a_plugin()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([
            ("start_step", Step.Of(run => run.LimitReruns(1, isFinal: true))),
            ("filter_step", Step.Of(run =>
            {
                run.LimitReruns(run.MaxReruns + 1);
                run.RequestRerun("always");
            }))]);

        outcome.Result.Reruns.Should().Be(1);
    }

    [Test]
    [Property("Rule", "2.5")]
    public async Task Entry_accepted_in_an_earlier_pass_stays_accepted_in_the_record()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([
            ("source", new Source((run, _) => ValueTask.FromResult(run.IsRerun ? Source.Entries("b", "a", "c") : Source.Entries("gone", "a", "b")))),
            ("filter_step", Step.Of(run =>
            {
                foreach (var entry in run.Entries)
                {
                    if (run.IsRerun)
                    {
                        entry.Reject("seen");
                    }
                    else if (entry.Title != "b")
                    {
                        entry.Accept();
                    }
                }

                if (!run.IsRerun)
                {
                    run.RequestRerun("better ones may follow");
                }
            }))]);

        outcome.Entries.Select(entry => (entry.Title, entry.State)).Should().Equal(
            ("gone", EntryState.Accepted), ("b", EntryState.Rejected), ("a", EntryState.Accepted), ("c", EntryState.Rejected));
        outcome.Result.Should().BeEquivalentTo(new { Produced = 4, Accepted = 2, Rejected = 2, Undecided = 0, Failed = 0 });
    }
}
