using FlexGet.Core.Executions.Engine;
using FlexGet.Core.Plugins;

namespace FlexGet.Tests.Executions.Engine;

internal sealed class SideBySideTests
{
    [Test]
    public async Task Later_task_sees_what_the_task_before_it_learned_however_slow_that_one_was()
    {
        using var engine = new EngineFixture();
        var memory = new HashSet<string>();
        var laterIsReady = new TaskCompletionSource();

        var first = engine.RunAsync(Task(memory, input: (_, _) => new ValueTask(laterIsReady.Task)), task: "first");
        var second = engine.RunAsync(Task(memory, input: (_, _) =>
        {
            laterIsReady.SetResult();
            return ValueTask.CompletedTask;
        }), task: "second");

        (await first).Result.Accepted.Should().Be(1);
        (await second).Result.Should().BeEquivalentTo(new { Accepted = 0, Rejected = 1 });
    }

    [Test]
    public async Task Task_that_accepted_nothing_holds_nobody_while_it_goes_on()
    {
        using var engine = new EngineFixture();
        var secondEnded = new TaskCompletionSource();

        var first = engine.RunAsync(
            [("source", Source.Of("a")), ("output_step", new Step((_, _) => new ValueTask(secondEnded.Task)))], task: "first");
        var second = await engine.RunAsync(Task([], (_, _) => ValueTask.CompletedTask), task: "second");
        secondEnded.SetResult();

        second.Result.Accepted.Should().Be(1);
        (await first).Result.Undecided.Should().Be(1);
    }

    [Test]
    public async Task Hanging_download_holds_another_task_only_for_a_while()
    {
        using var engine = new EngineFixture(new EngineOptions { TurnPatience = TimeSpan.FromMilliseconds(100) });
        var secondEnded = new TaskCompletionSource();

        var first = engine.RunAsync(
            [("source", Source.Of("a")), ("filter_step", Step.Of(AcceptAll)), ("download_step", new Step((_, _) => new ValueTask(secondEnded.Task)))],
            task: "first");
        var second = await engine.RunAsync(Task([], (_, _) => ValueTask.CompletedTask), task: "second");
        secondEnded.SetResult();
        await first;

        second.Result.Accepted.Should().Be(1);
        engine.Sink.Lines.Should().Contain(line => line.Contains("Not waiting any longer for task first"));
    }

    [Test]
    public async Task Filters_of_two_tasks_never_run_at_the_same_time()
    {
        using var engine = new EngineFixture(new EngineOptions { TurnPatience = TimeSpan.Zero });
        var inside = 0;
        var most = 0;
        (string, object)[] plugins =
        [
            ("source", Source.Of("a")),
            ("filter_step", new Step(async (_, cancellationToken) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await System.Threading.Tasks.Task.Delay(5, cancellationToken);
                Interlocked.Decrement(ref inside);
            })),
        ];

        await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 8).Select(number => engine.RunAsync(plugins, task: $"task {number}")));

        most.Should().Be(1);
    }

    private static (string, object)[] Task(HashSet<string> memory, Func<TaskRun, CancellationToken, ValueTask> input) =>
    [
        ("source", new Source(async (run, cancellationToken) =>
        {
            await input(run, cancellationToken);
            return Source.Entries("shared");
        })),
        ("early_filter", Step.Of(run =>
        {
            foreach (var entry in run.Entries.Where(entry => memory.Contains(entry.Url)))
            {
                entry.Reject("seen");
            }
        })),
        ("filter_step", Step.Of(AcceptAll)),
        ("learn_step", Step.Of(run => memory.UnionWith(run.Accepted.Select(entry => entry.Url)))),
    ];

    private static void AcceptAll(TaskRun run)
    {
        foreach (var entry in run.Undecided)
        {
            entry.Accept();
        }
    }
}
