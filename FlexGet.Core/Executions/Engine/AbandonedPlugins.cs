using System.Collections.Concurrent;
using FlexGet.Core.Health;

namespace FlexGet.Core.Executions.Engine;

/// <summary>The calls of plugins that were left behind because they ignored their cancellation, for as long as they go on.</summary>
internal sealed class AbandonedPlugins : IHealthSource
{
    private readonly ConcurrentDictionary<Task, HealthIssue> _calls = new();

    public void Add(string plugin, string task, Task call)
    {
        _calls[call] = new HealthIssue(
            "engine",
            HealthSeverity.Warning,
            $"the plugin {plugin} does not stop: it ran too long in the task {task} and was left behind",
            $"restart the server if this stays, and tell the author of {plugin}: it must end when its cancellation token says so");

        // What it throws at last is nobody's concern any more.
        call.ContinueWith(ended => ended.Exception is null & _calls.TryRemove(ended, out _), TaskScheduler.Default);
    }

    public IEnumerable<HealthIssue> Check() => _calls.Values;
}
