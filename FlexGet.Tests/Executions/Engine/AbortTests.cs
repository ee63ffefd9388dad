using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;

namespace FlexGet.Tests.Executions.Engine;

internal sealed class AbortTests
{
    [Test]
    [Property("Rule", "2.4")]
    public async Task Plugin_exception_ends_the_task_with_its_message_and_runs_the_abort_phase()
    {
        using var engine = new EngineFixture();
        string? reason = null;

        var outcome = await engine.RunAsync([
            ("source", Source.Of("a")),
            ("filter_step", Step.Of(_ => throw new PluginException("the list is not there"))),
            ("output_step", Step.Of(_ => { })),
            ("exit_step", Step.Of(_ => { })),
            ("abort_step", Step.Of(run => reason = run.AbortReason))]);

        outcome.Result.Should().BeEquivalentTo(
            new { Status = TaskResultStatus.Aborted, AbortReason = "the list is not there", Produced = 1, Undecided = 1 });
        engine.Sink.Progress.Select(step => step.Phase).Should().Equal("input", "filter", "abort");
        engine.Sink.Lines.Should().Contain("Critical filter_step the list is not there");
        reason.Should().Be("the list is not there");
    }

    [Test]
    [Property("Rule", "2.4")]
    public async Task Any_other_exception_is_reported_as_a_bug_of_the_plugin()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([("filter_step", Step.Of(_ => throw new InvalidOperationException("oops")))]);

        outcome.Result.Status.Should().Be(TaskResultStatus.Aborted);
        outcome.Result.AbortReason.Should().Contain("filter_step").And.Contain("oops");
    }

    [Test]
    [Property("Rule", "2.4")]
    public async Task Silent_abort_skips_the_task_and_is_no_warning()
    {
        using var engine = new EngineFixture();
        bool? isSkipped = null;

        var outcome = await engine.RunAsync([
            ("start_step", Step.Of(run => run.Abort("Interval not met", silent: true))),
            ("abort_step", Step.Of(run => isSkipped = run.IsSkipped))]);

        outcome.Result.Should().BeEquivalentTo(new { Status = TaskResultStatus.Skipped, AbortReason = "Interval not met" });
        engine.Sink.Lines.Should().ContainSingle(line => line.Contains("Interval not met")).Which.Should().StartWith("Debug");
        isSkipped.Should().BeTrue();
    }

    [Test]
    [Property("Rule", "2.4")]
    public async Task Error_in_the_abort_phase_does_not_hide_the_reason()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([
            ("filter_step", Step.Of(run => run.Abort("the first reason"))),
            ("abort_step", Step.Of(_ => throw new PluginException("another one")))]);

        outcome.Result.AbortReason.Should().Be("the first reason");
    }

    [Test]
    public async Task Failing_iterator_of_an_input_is_an_error_of_that_input()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([("source", new Source((_, _) => ValueTask.FromResult(Endless())))]);

        outcome.Result.AbortReason.Should().Be("half way");

        static IEnumerable<Core.Entries.Entry> Endless()
        {
            yield return new Core.Entries.Entry("a", "http://example.org/a");
            throw new PluginException("half way");
        }
    }
}
