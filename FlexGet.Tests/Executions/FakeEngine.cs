using FlexGet.Core.Configuration;
using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Standard.Control;
using Microsoft.Extensions.DependencyInjection;

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

/// <summary>A task of the config: a name, and what matters to the queue.</summary>
internal sealed record FakeTask(string Name, int? Priority = null, bool IsBad = false)
{
    public static FakeTask Task(string name, int? priority = null, bool isBad = false) => new(name, priority, isBad);

    public override string ToString() =>
        $"  {Name}: {{{(Priority is null ? "" : $"priority: {Priority}")}{(IsBad ? "no_such_plugin: yes" : "")}}}";
}

/// <summary>A config that holds only these tasks.</summary>
internal sealed class FakeConfig(ConfigSnapshot snapshot) : ConfigAccess
{
    public override ConfigSnapshot Current { get; } = snapshot;

    public static TaskCatalog Catalog(IEnumerable<FakeTask> tasks)
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var assembly = typeof(Priority).Assembly;
        var plugins = TaskPluginDescriptor.Of(assembly, "standard", services).Where(plugin => plugin.Type == typeof(Priority)).ToList();
        var registry = new PluginRegistry();
        registry.Replace(new PluginSet([new ActivePlugin("standard", assembly, services, plugins)], []));
        var binder = new ConfigBinder();
        var reader = new TaskReader(binder, registry);
        var loader = new ConfigLoader(new RootSections(binder, () => []), [reader]);
        return new TaskCatalog(new FakeConfig(loader.Load($"tasks:\n{string.Join('\n', tasks)}\n", "/config/config.yml", 1)), reader);
    }

    public override Task<ConfigSnapshot> EditAsync(IReadOnlyList<ConfigEdit> edits, string comment, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
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
