using FlexGet.Core.Executions;
using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Http;
using static FlexGet.Tests.Executions.FakeTask;

namespace FlexGet.Tests.Executions;

internal sealed class ExecutionQueueTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("flexget-queue-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Execution_runs_its_tasks_by_priority_and_then_as_in_the_config()
    {
        var runner = new FakeRunner();
        await using var server = await QueueServer.StartAsync(_folder, runner, Task("a"), Task("b", priority: 1), Task("c"));

        var execution = await server.AddAsync("*");
        var ended = await server.WaitAsync(execution, ExecutionStatus.Complete);

        ended.Tasks.Should().Equal("b", "a", "c");
        ended.Results.Select(result => result.Task).Should().Equal("b", "a", "c");
        ended.Percent.Should().Be(100);
    }

    [Test]
    public async Task Names_and_globs_find_tasks_whatever_their_case_and_globs_skip_disabled_ones()
    {
        await using var server = await QueueServer.StartAsync(_folder, new FakeRunner(), Task("TV"), Task("tv bad", isBad: true), Task("movies"));

        (await server.AddAsync("tv*")).Tasks.Should().Equal("TV");
        (await server.AddAsync("tv", "MOVIES")).Tasks.Should().Equal("TV", "movies");
    }

    [Test]
    public async Task Unknown_task_is_refused_with_a_suggestion_and_a_disabled_one_with_its_errors()
    {
        await using var server = await QueueServer.StartAsync(_folder, new FakeRunner(), Task("movies"), Task("bad", isBad: true));

        var unknown = (await server.Invoking(s => s.AddAsync("movise")).Should().ThrowAsync<ProblemException>()).Which;
        var disabled = (await server.Invoking(s => s.AddAsync("bad")).Should().ThrowAsync<ProblemException>()).Which;

        (unknown.Status, unknown.Message).Should().Be((404, "there is no task 'movise'; did you mean 'movies'?"));
        disabled.Status.Should().Be(422);
        disabled.Errors.Should().ContainSingle().Which.Path.Should().Be("/tasks/bad/no_such_plugin");
    }

    [Test]
    public async Task Same_task_never_runs_twice_at_once_and_does_not_hold_up_others()
    {
        var runner = new FakeRunner();
        var slow = runner.Holds("slow");
        await using var server = await QueueServer.StartAsync(_folder, runner, Task("slow"), Task("quick"));

        var first = await server.AddAsync("slow");
        var second = await server.AddAsync("slow");
        var other = await server.AddAsync("quick");
        await server.WaitAsync(other, ExecutionStatus.Complete);

        (await server.WaitAsync(first, ExecutionStatus.Running)).Status.Should().Be(ExecutionStatus.Running);
        (await server.WaitAsync(second, ExecutionStatus.Pending)).Status.Should().Be(ExecutionStatus.Pending);
        slow.SetResult();
        await server.WaitAsync(second, ExecutionStatus.Complete);
    }

    [Test]
    public async Task Executions_of_the_api_start_before_those_of_a_schedule()
    {
        var runner = new FakeRunner();
        var holds = new[] { "h1", "h2", "h3", "h4" }.Select(runner.Holds).ToList();
        await using var server = await QueueServer.StartAsync(
            _folder, runner, [.. new[] { "h1", "h2", "h3", "h4", "scheduled", "asked" }.Select(name => Task(name))]);
        await server.WaitAsync(await server.AddAsync("h*"), ExecutionStatus.Running);

        var scheduled = await server.AddAsync(ExecutionOrigin.Schedule, "scheduled");
        await server.AddAsync("asked");
        holds[0].SetResult();
        await server.WaitAsync(scheduled, ExecutionStatus.Complete);

        runner.Started.Should().ContainInOrder("asked", "scheduled");
    }

    [Test]
    public async Task Pending_execution_is_cancelled_at_once_and_a_running_one_is_stopped()
    {
        var runner = new FakeRunner();
        runner.Holds("slow");
        await using var server = await QueueServer.StartAsync(_folder, runner, Task("slow"));
        var running = await server.AddAsync("slow");
        await server.WaitAsync(running, ExecutionStatus.Running);
        var pending = await server.AddAsync("slow");

        (await server.Queue.CancelAsync(pending.Id, CancellationToken.None)).Should().Be(Cancellation.Removed);
        (await server.Queue.CancelAsync(running.Id, CancellationToken.None)).Should().Be(Cancellation.Stopping);

        (await server.WaitAsync(running, ExecutionStatus.Aborted)).Message.Should().Be("cancelled");
        (await server.WaitAsync(pending, ExecutionStatus.Aborted)).Started.Should().BeNull();
        (await server.Queue.CancelAsync(running.Id, CancellationToken.None)).Should().Be(Cancellation.AlreadyEnded);
        (await server.Queue.CancelAsync(99, CancellationToken.None)).Should().Be(Cancellation.Unknown);
        runner.Started.Should().Equal("slow");
    }

    [Test]
    public async Task Log_of_an_execution_that_is_cancelled_as_the_worker_takes_it_comes_to_an_end()
    {
        var runner = new FakeRunner();
        var slow = runner.Holds("slow");
        await using var server = await QueueServer.StartAsync(_folder, runner, Task("slow"));
        await server.WaitAsync(await server.AddAsync("slow"), ExecutionStatus.Running);
        var pending = await server.AddAsync("slow");
        var log = server.Get<LiveExecutions>().Find(pending.Id)!.Log; // it waits for the first

        // The first half of a cancellation: the worker takes it before the second.
        await server.Get<ExecutionRepository>().CancelPendingAsync(pending.Id, "cancelled", DateTimeOffset.UnixEpoch);
        slow.SetResult();
        await server.WaitAsync(pending, ExecutionStatus.Aborted);

        await log.WaitAsync(0).WaitAsync(TimeSpan.FromSeconds(20));
        log.IsComplete.Should().BeTrue();
        runner.Started.Should().Equal("slow");
    }

    [Test]
    public async Task Stopping_the_server_aborts_what_runs_and_keeps_what_is_pending_for_the_next_start()
    {
        var runner = new FakeRunner();
        runner.Holds("slow");
        long running;
        long pending;
        await using (var server = await QueueServer.StartAsync(_folder, runner, Task("slow")))
        {
            var first = await server.AddAsync("slow");
            await server.WaitAsync(first, ExecutionStatus.Running);
            (running, pending) = (first.Id, (await server.AddAsync("slow")).Id);
        }

        await using var next = await QueueServer.StartAsync(_folder, new FakeRunner(), Task("slow"));

        (await next.Queue.FindAsync(running, CancellationToken.None))!.Message.Should().Be("interrupted: the server stopped while it ran");
        await next.WaitAsync((await next.Queue.FindAsync(pending, CancellationToken.None))!, ExecutionStatus.Complete);
    }

    [Test]
    public async Task Fault_of_one_task_ends_that_task_only()
    {
        var runner = new FakeRunner().Does("broken", (_, _) => throw new InvalidOperationException("out of luck"));
        await using var server = await QueueServer.StartAsync(_folder, runner, Task("broken"), Task("fine"));

        var both = await server.WaitAsync(await server.AddAsync("*"), ExecutionStatus.Complete);
        var alone = await server.WaitAsync(await server.AddAsync("broken"), ExecutionStatus.Aborted);

        both.Results.Select(result => result.Status).Should().Equal(TaskResultStatus.Aborted, TaskResultStatus.Complete);
        alone.Message.Should().Be("internal error: out of luck");
    }

    [Test]
    public async Task Log_is_stored_and_read_again_after_the_end()
    {
        var runner = new FakeRunner().Does("talk", (request, _) =>
        {
            for (var i = 1; i <= 3000; i++)
            {
                request.Sink.Write(FlexGet.Core.Plugins.TaskLogLevel.Info, "talk", "mock", $"line {i}");
            }

            return System.Threading.Tasks.Task.FromResult<IReadOnlyList<FlexGet.Core.Entries.Entry>>([]);
        });
        await using var server = await QueueServer.StartAsync(_folder, runner, Task("talk"));
        var execution = await server.WaitAsync(await server.AddAsync("talk"), ExecutionStatus.Complete);

        var lines = await server.Get<LogRepository>().ReadAfterAsync(execution.Id, 0, 5000, CancellationToken.None);

        lines.Select(line => line.Id).Should().Equal(Enumerable.Range(1, 3002).Select(id => (long)id));
        lines[1].Message.Should().Be("line 1");
    }
}
