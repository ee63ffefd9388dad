using System.ComponentModel;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Changes the order of the plugins of a task.</summary>
[TaskPlugin("plugin_priority")]
[Description("The priority of each named plugin in all of its phases; higher runs earlier, the usual one is 128.")]
[Example("{seen: 100, accept_all: 300}")]
internal sealed class PluginPriority : IStartPlugin<IReadOnlyDictionary<string, int>>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask StartAsync(TaskRun run, IReadOnlyDictionary<string, int> config, CancellationToken cancellationToken)
    {
        foreach (var (plugin, priority) in config)
        {
            run.SetPriority(plugin, priority);
        }

        return ValueTask.CompletedTask;
    }
}
