using FlexGet.Core.Executions;
using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static FlexGet.Tests.Executions.FakeTask;

namespace FlexGet.Tests.Executions;

/// <summary>What goes wrong in the server itself ends one execution, and nothing else.</summary>
internal sealed class ServerFaultTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("flexget-fault-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Execution_that_cannot_be_begun_is_aborted_and_the_next_one_runs()
    {
        var runner = new FakeRunner();
        var slow = runner.Holds("slow");
        await using var server = await StartAsync(runner, Task("slow"), Task("tv"));
        await server.WaitAsync(await server.AddAsync("slow"), ExecutionStatus.Running);
        var second = await server.AddAsync("slow");

        server.Get<MoodyDatabase>().Fail(nameof(ExecutionRepository.BeginAsync));
        slow.SetResult();

        (await server.WaitAsync(second, ExecutionStatus.Aborted)).Message.Should().Contain("a fault of the server");
        await server.WaitAsync(await server.AddAsync("tv"), ExecutionStatus.Complete);
        server.Get<LiveExecutions>().Begun.Should().BeEmpty();
    }

    [Test]
    public async Task Execution_whose_end_cannot_be_stored_is_aborted_and_does_not_run_for_ever()
    {
        var runner = new FakeRunner();
        var slow = runner.Holds("slow");
        await using var server = await StartAsync(runner, Task("slow"));
        var execution = await server.AddAsync("slow");
        await server.WaitAsync(execution, ExecutionStatus.Running);
        var log = server.Get<LiveExecutions>().Find(execution.Id)!.Log; // it runs

        server.Get<MoodyDatabase>().Fail(nameof(ExecutionRepository.FinishAsync));
        slow.SetResult();

        (await server.WaitAsync(execution, ExecutionStatus.Aborted)).Message.Should().Contain("a fault of the server");
        await log.WaitAsync(long.MaxValue - 1).WaitAsync(Patience);
        (await server.Get<ExecutionRepository>().FindAsync(execution.Id, CancellationToken.None))!.Status.Should().Be(ExecutionStatus.Aborted);
    }

    [Test]
    public async Task Lines_are_stored_again_after_something_else_than_sqlite_went_wrong()
    {
        var runner = new FakeRunner();
        var slow = runner.Holds("slow");
        await using var server = await StartAsync(runner, Task("slow"));
        var execution = await server.AddAsync("slow");
        await server.WaitAsync(execution, ExecutionStatus.Running);
        var log = server.Get<LiveExecutions>().Find(execution.Id)!.Log; // it runs
        var writer = server.Get<LogWriter>();
        var file = Path.Combine(_folder, "activity.db");

        // Nothing is left to be stored while the file is exchanged.
        writer.Write(log, TaskLogLevel.Info, "slow", "", "before");
        await UntilAsync(() => IsStoredAsync("before"));

        // A damaged file that cannot be made anew: a folder stands in the place of its journal.
        SqliteConnection.ClearAllPools();
        foreach (var old in Directory.EnumerateFiles(_folder, "activity.db*"))
        {
            File.Delete(old);
        }

        Directory.CreateDirectory(file + "-shm");
        await File.WriteAllTextAsync(file, new string('x', 10_000));
        writer.Write(log, TaskLogLevel.Info, "slow", "", "while it is damaged");
        await UntilAsync(() => System.Threading.Tasks.Task.FromResult(!File.Exists(file)));
        Directory.Delete(file + "-shm");
        writer.Write(log, TaskLogLevel.Info, "slow", "", "afterwards");

        await UntilAsync(() => IsStoredAsync("afterwards"));
        slow.SetResult();

        async Task<bool> IsStoredAsync(string message) =>
            (await server.Get<LogRepository>().ReadAfterAsync(execution.Id, 0, 100, CancellationToken.None)).Any(line => line.Message == message);
    }

    private Task<QueueServer> StartAsync(FakeRunner runner, params FakeTask[] tasks) => QueueServer.StartAsync(
        _folder,
        runner,
        services => services
            .AddSingleton<MoodyDatabase>()
            .AddSingleton<IDatabase>(provider => provider.GetRequiredService<MoodyDatabase>()),
        tasks);

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            await System.Threading.Tasks.Task.Delay(5, limit.Token);
        }
    }

    /// <summary>Fails once, for one method of the repository, in a way that SQLite itself never does.</summary>
    private sealed class MoodyDatabase(MainDatabase database) : IDatabase
    {
        private string? _method;

        public void Fail(string method) => Volatile.Write(ref _method, method);

        public SqliteConnection Open() => Volatile.Read(ref _method) is { } method
            && Environment.StackTrace.Contains($"{nameof(ExecutionRepository)}.{method}", StringComparison.Ordinal)
            && Interlocked.Exchange(ref _method, null) is not null
            ? throw new InvalidOperationException("not today")
            : database.Open();
    }
}
