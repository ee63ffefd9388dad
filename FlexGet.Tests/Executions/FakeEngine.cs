using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Tests.Executions;

/// <summary>Tasks that do what the test says, by name; others end at once without entries.</summary>
internal sealed class FakeRunner : TaskRunner
{
    private readonly Dictionary<string, Func<TaskRunRequest, CancellationToken, Task<IReadOnlyList<Entry>>>> _tasks = [];

    public List<string> Started { get; } = [];

    public FakeRunner Does(string task, Func<TaskRunRequest, CancellationToken, Task<IReadOnlyList<Entry>>> run)
    {
        _tasks[task] = run;
        return this;
    }

    /// <summary>A task that runs until it is cancelled, or until the source is completed.</summary>
    public TaskCompletionSource Holds(string task)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Does(task, async (_, cancellationToken) =>
        {
            await source.Task.WaitAsync(cancellationToken);
            return [];
        });
        return source;
    }

    public override async Task<TaskOutcome> RunAsync(TaskDefinition task, TaskRunRequest request, CancellationToken cancellationToken)
    {
        lock (Started)
        {
            Started.Add(task.Name);
        }

        var entries = _tasks.TryGetValue(task.Name, out var run) ? await run(request, cancellationToken) : [];
        return new TaskOutcome(
            new TaskResult
            {
                Task = task.Name,
                Status = TaskResultStatus.Complete,
                Produced = entries.Count,
                Accepted = entries.Count(entry => entry.IsAccepted),
            },
            entries);
    }
}

internal sealed class FakeCatalog(params IEnumerable<TaskDefinition> tasks) : TaskCatalog
{
    public override TaskSet Current { get; } = new("hash", "/config", [.. tasks]);

    public static TaskDefinition Task(string name, int priority = 65535, string? error = null) => new()
    {
        Name = name,
        Source = new ConfigMapping(default, []),
        Config = new ConfigMapping(default, []),
        ConfigHash = "",
        Plugins = [],
        Builtins = new HashSet<string>(),
        Errors = error is null ? [] : [new ConfigError($"/tasks/{name}", error)],
        Priority = priority,
    };
}

internal sealed class SilentPublisher : EventPublisher
{
    public override Task AskAsync<TEvent>(TEvent pending, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task TellAsync<TEvent>(TEvent happened, CancellationToken cancellationToken) => Task.CompletedTask;
}

internal sealed class SilentStream : ServerEvents
{
    public override void Send(string type, object payload)
    {
    }
}
