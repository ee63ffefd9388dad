using FlexGet.Core.Entries;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Plugins;

/// <summary>
/// Task plugins inside the config of another: a mapping of keywords to their settings, as in a task. Use it as a part of a config
/// type; it is bound and checked with the rest, and mistakes in it have their place. Always-on plugins are not added.
/// </summary>
public sealed class NestedPlugins : INestedConfig
{
    private readonly IReadOnlyList<NestedPlugin> _plugins;

    internal NestedPlugins(IReadOnlyList<NestedPlugin> plugins) => _plugins = plugins;

    /// <summary>The keywords, in the order of the config.</summary>
    public IEnumerable<string> Names => _plugins.Select(plugin => plugin.Plugin.Name);

    /// <summary>Each of them alone: for plugins that go on when one of several fails.</summary>
    public IEnumerable<NestedPlugins> OneByOne => _plugins.Select(plugin => new NestedPlugins([plugin]));

    /// <summary>True when one of them takes part in the phase.</summary>
    public bool Has(Phase phase) => _plugins.Any(plugin => plugin.Priority(phase) is not null);

    /// <summary>Makes instances for one run of the task: keep the result in a field of the plugin that holds this config.</summary>
    public NestedRun Start() => new(_plugins);
}

/// <summary>A keyword with its bound config.</summary>
internal sealed record NestedPlugin(TaskPluginDescriptor Plugin, object? Config)
{
    /// <summary>Null when it takes no part in the phase.</summary>
    public int? Priority(Phase phase) => Plugin.Phases.FirstOrDefault(handler => handler.Phase == phase)?.Priority;
}

/// <summary>Nested plugins in one run of a task; each has one instance for all phases.</summary>
public sealed class NestedRun
{
    private readonly List<(NestedPlugin Plugin, Lazy<object> Instance)> _plugins;

    internal NestedRun(IReadOnlyList<NestedPlugin> plugins) =>
        _plugins = [.. plugins.Select(plugin => (plugin, new Lazy<object>(plugin.Plugin.Create)))];

    /// <summary>Runs a phase of all of them, by priority, then in the order of the config; returns the entries they made.</summary>
    /// <param name="phase">The phase that the task is in.</param>
    /// <param name="run">The task's run, or a part of it: see <see cref="TaskRun.Only"/>.</param>
    /// <param name="cancellationToken">That of the phase.</param>
    /// <exception cref="PluginException">What one of them threw.</exception>
    public async Task<IReadOnlyList<Entry>> RunAsync(Phase phase, TaskRun run, CancellationToken cancellationToken)
    {
        List<Entry> entries = [];
        foreach (var (plugin, instance) in _plugins
            .Where(item => item.Plugin.Priority(phase) is not null)
            .OrderByDescending(item => item.Plugin.Priority(phase)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var acting = run.ActAs(plugin.Plugin.Name);
            entries.AddRange(await plugin.Plugin.RunAsync(phase, instance.Value, run, plugin.Config, cancellationToken));
        }

        return entries;
    }
}
