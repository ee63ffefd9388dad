using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;

namespace FlexGet.Core.Executions.Engine;

/// <summary>
/// The plugins of one run and their order: by priority, higher first; then in the order of the config; those that are not
/// configured come last, by name.
/// </summary>
internal sealed class RunPlugins(TaskDefinition task) : IAsyncDisposable
{
    private readonly List<RunPlugin> _plugins = [.. task.Plugins
        .Select(plugin => new RunPlugin(plugin, isConfigured: !task.Builtins.Contains(plugin.Plugin.Name)))
        .OrderBy(plugin => !plugin.IsConfigured)
        .ThenBy(plugin => plugin.IsConfigured ? "" : plugin.Name, StringComparer.Ordinal)];

    /// <summary>Those that take part in a phase, in order.</summary>
    public IReadOnlyList<RunPlugin> Of(Phase phase) =>
        [.. _plugins
            .Where(plugin => !plugin.IsDisabled && plugin.Priority(phase) is not null)
            .OrderByDescending(plugin => plugin.Priority(phase))];

    public bool IsAnyConfigured(Phase phase) => _plugins.Exists(plugin => plugin.IsConfigured && plugin.Priority(phase) is not null);

    public void Disable(string name) => Disable(plugin => plugin.Name == name);

    public void DisableAlwaysOn() => Disable(plugin => plugin.IsAlwaysOn);

    public void SetPriority(string name, int priority)
    {
        foreach (var plugin in _plugins.Where(plugin => plugin.Name == name))
        {
            plugin.SetPriority(priority);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var plugin in _plugins)
        {
            await plugin.DisposeAsync();
        }
    }

    private void Disable(Predicate<RunPlugin> match)
    {
        foreach (var plugin in _plugins.FindAll(match))
        {
            plugin.IsDisabled = true;
        }
    }
}

/// <summary>A plugin in one run: one instance, made when it is first called.</summary>
internal sealed class RunPlugin(ConfiguredPlugin plugin, bool isConfigured) : IAsyncDisposable
{
    private object? _instance;
    private int? _priority;

    public string Name => plugin.Plugin.Name;

    public bool IsConfigured { get; } = isConfigured;

    public bool IsAlwaysOn => plugin.Plugin.IsAlwaysOn;

    public bool IsDisabled { get; set; }

    /// <summary>True when it was left behind: it must not be touched again.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>Null when it takes no part in the phase.</summary>
    public int? Priority(Phase phase)
    {
        foreach (var handler in plugin.Plugin.Phases)
        {
            if (handler.Phase == phase)
            {
                return _priority ?? handler.Priority;
            }
        }

        return null;
    }

    public void SetPriority(int priority) => _priority = priority;

    public async Task<IReadOnlyList<Entry>> RunAsync(Phase phase, TaskRun run, CancellationToken cancellationToken)
    {
        _instance ??= plugin.Plugin.Create();
        var entries = await plugin.Plugin.RunAsync(phase, _instance, run, plugin.Config, cancellationToken);

        // An input may be an iterator: its code must run here, where it can be cancelled, and not in the engine.
        return entries as IReadOnlyList<Entry> ?? [.. entries];
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsAbandoned && _instance is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync();
        }
        else if (!IsAbandoned && _instance is IDisposable disposable)
        {
            disposable.Dispose();
        }
    }
}
