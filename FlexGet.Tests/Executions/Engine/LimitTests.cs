using FlexGet.Core.Entries;
using FlexGet.Core.Executions;
using FlexGet.Core.Executions.Engine;

namespace FlexGet.Tests.Executions.Engine;

internal sealed class LimitTests
{
    private static readonly EngineOptions Short = new()
    {
        PhaseTimeout = TimeSpan.FromMilliseconds(100),
        AbandonAfter = TimeSpan.FromMilliseconds(200),
    };

    [Test]
    public async Task Plugin_that_takes_too_long_is_cancelled_and_the_task_aborted_with_its_name()
    {
        using var engine = new EngineFixture(Short);

        var outcome = await engine.RunAsync([
            ("download_step", new Step(async (_, cancellationToken) => await Task.Delay(Timeout.Infinite, cancellationToken)))]);

        outcome.Result.Status.Should().Be(TaskResultStatus.Aborted);
        outcome.Result.AbortReason.Should().Be("download_step did not end its phase download within 0.1 seconds");
    }

    [Test]
    public async Task Task_that_takes_too_long_is_aborted()
    {
        using var engine = new EngineFixture(new EngineOptions { TaskTimeout = TimeSpan.FromMilliseconds(100) });

        var outcome = await engine.RunAsync([
            ("source", new Source(async (_, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return [];
            }))]);

        outcome.Result.AbortReason.Should().StartWith("the task ran longer than");
    }

    [Test]
    public async Task Plugin_that_ignores_cancellation_is_left_behind_and_can_change_nothing_any_more()
    {
        using var engine = new EngineFixture(Short);
        using var gate = new SemaphoreSlim(0);
        var late = new TaskCompletionSource<Exception?>();

        var outcome = await engine.RunAsync([
            ("source", Source.Of("a")),
            ("filter_step", new Step(async (run, _) =>
            {
                await gate.WaitAsync(CancellationToken.None);
                late.SetResult(Catch(() => run.All[0].Accept("too late")) ?? Catch(() => run.Add(new Entry("b", "http://example.org/b"))));
            })),
            ("abort_step", Step.Of(_ => { }))]);
        gate.Release();

        (await late.Task).Should().BeOfType<OperationCanceledException>();
        outcome.Result.AbortReason.Should().Contain("filter_step").And.Contain("left behind");
        outcome.Entries.Should().ContainSingle().Which.State.Should().Be(EntryState.Undecided);
        engine.Sink.Progress.Should().Contain(("abort", "abort_step"));
    }

    [Test]
    public async Task What_a_plugin_began_before_it_was_left_behind_does_not_change_the_run_afterwards()
    {
        using var engine = new EngineFixture(Short);
        using var gate = new SemaphoreSlim(0);
        var late = new TaskCompletionSource<Exception?>();

        var outcome = await engine.RunAsync([
            ("source", Source.Of("a", "b")),
            ("filter_step", Step.Of(run => late.SetResult(Catch(() => run.RemoveAll(_ =>
            {
                gate.Wait();
                return true;
            }))))),
            ("abort_step", Step.Of(_ =>
            {
                gate.Release(2);
                late.Task.Wait(TimeSpan.FromSeconds(10));
            }))]);

        (await late.Task).Should().BeOfType<OperationCanceledException>();
        outcome.Entries.Should().HaveCount(2);
    }

    [Test]
    public async Task Plugin_that_was_left_behind_writes_to_the_log_in_its_own_name()
    {
        using var engine = new EngineFixture(Short);
        using var gate = new SemaphoreSlim(0);
        var late = new TaskCompletionSource();
        await engine.RunAsync([
            ("filter_step", new Step(async (run, _) =>
            {
                await gate.WaitAsync(CancellationToken.None);
                run.Log.Info("still here");
                late.SetResult();
            })),
            ("abort_step", new Step(async (run, _) =>
            {
                run.Log.Info("ending");
                gate.Release();
                await late.Task;
            }))]);

        engine.Sink.Lines.Should().Contain("Info filter_step still here").And.Contain("Info abort_step ending");
    }

    [Test]
    public async Task Plugin_that_blocks_its_thread_holds_nobody()
    {
        using var engine = new EngineFixture(Short);
        using var gate = new ManualResetEventSlim();

        var outcome = await engine.RunAsync([("filter_step", Step.Of(_ => gate.Wait()))]);
        var issues = engine.Abandoned.Check().ToList();
        gate.Set();

        issues.Should().ContainSingle().Which.Message.Should().Contain("filter_step");
        outcome.Result.AbortReason.Should().Contain("left behind");
    }

    [Test]
    public async Task Cancelled_task_runs_the_abort_phase_and_keeps_what_was_known()
    {
        using var engine = new EngineFixture();
        using var cancellation = new CancellationTokenSource();
        string? reason = null;

        var outcome = await engine.RunAsync(
            [
                ("source", Source.Of("a", "b")),
                ("filter_step", Step.Of(task => task.All[0].Accept("liked"))),
                ("output_step", new Step(async (_, cancellationToken) =>
                {
                    await cancellation.CancelAsync();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                })),
                ("abort_step", Step.Of(task => reason = task.AbortReason)),
            ],
            cancellationToken: cancellation.Token);

        outcome.Result.Should().BeEquivalentTo(new { Status = TaskResultStatus.Aborted, Produced = 2, Accepted = 1, Undecided = 1 });
        outcome.Entries.Select(entry => entry.Title).Should().Equal("a", "b");
        reason.Should().Be("the execution was cancelled");
        engine.Sink.Progress.Should().NotContain(step => step.Phase == "exit");
    }

    [Test]
    public async Task Request_that_gives_up_by_itself_aborts_the_task_and_not_the_execution()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([("download_step", Step.Of(_ => throw new TaskCanceledException("no answer in 60 seconds")))]);

        outcome.Result.Should().BeEquivalentTo(new { Status = TaskResultStatus.Aborted, AbortReason = "no answer in 60 seconds" });
    }

    private static Exception? Catch(Action action)
    {
        try
        {
            action();
            return new InvalidOperationException("it was allowed");
        }
        catch (OperationCanceledException exception)
        {
            return exception;
        }
    }
}
