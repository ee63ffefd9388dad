using System.Reflection;

namespace FlexGet.Core.Plugins;

/// <summary>What became of a plugin's folder.</summary>
internal enum PluginState
{
    Active,
    Disabled,
    Incompatible,
    Conflict,
    Malfunctioned,
    RestartRequired,
    Superseded,
}

/// <summary>A plugin that is loaded and works.</summary>
/// <param name="Name">Its folder and DLL.</param>
/// <param name="Assembly">Its assembly.</param>
/// <param name="Services">Its own container, which falls back to the server's.</param>
/// <param name="TaskPlugins">The keywords it brings.</param>
internal sealed record ActivePlugin(
    string Name, Assembly Assembly, IServiceProvider Services, IReadOnlyList<TaskPluginDescriptor> TaskPlugins)
{
    /// <summary>What it adds to the browser's UI.</summary>
    public IReadOnlyList<PluginPage> Pages { get; init; } = [];

    /// <summary>Where the files of its pages lie; null when it has none.</summary>
    public string? PagesDirectory { get; init; }

    /// <summary>Who is at work with it.</summary>
    public PluginUse Use { get; } = new();
}

/// <summary>What is known of a plugin's folder, whether it could be loaded or not.</summary>
internal sealed record PluginStatus(
    string Name, string? Version, PluginState State, string? Stage, string? Message, DateTimeOffset Since)
{
    /// <summary>The names of its task plugins as its DLL declares them, loaded or not.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
}

/// <summary>The plugins of this process: one immutable set, swapped as a whole.</summary>
internal sealed class PluginRegistry
{
    private volatile PluginSet _current = PluginSet.Empty;

    public PluginSet Current => _current;

    /// <summary>Called after a swap, in the thread that swapped.</summary>
    public event Action? Changed;

    /// <summary>Keeps the plugins in force alive until the hold is disposed, whatever replaces them meanwhile.</summary>
    public PluginHold Hold()
    {
        while (true)
        {
            var plugins = _current;
            var begun = plugins.Active.TakeWhile(plugin => plugin.Use.TryBegin()).ToList();
            var hold = new PluginHold(begun);
            if (begun.Count == plugins.Active.Count)
            {
                return hold;
            }

            // One of them has just been replaced and is over.
            hold.Dispose();
        }
    }

    public void Replace(PluginSet plugins)
    {
        _current = plugins;
        Changed?.Invoke();
    }
}

/// <summary>One generation of plugins.</summary>
internal sealed class PluginSet(IReadOnlyList<ActivePlugin> active, IReadOnlyList<PluginStatus> statuses)
{
    private readonly Dictionary<string, TaskPluginDescriptor> _taskPlugins = active
        .SelectMany(plugin => plugin.TaskPlugins)
        .GroupBy(plugin => plugin.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public static PluginSet Empty { get; } = new([], []);

    public IReadOnlyList<ActivePlugin> Active { get; } = active;

    public IReadOnlyList<PluginStatus> Statuses { get; } = statuses;

    /// <summary>Every task plugin by its keyword, in the order of loading.</summary>
    public IReadOnlyDictionary<string, TaskPluginDescriptor> TaskPlugins => _taskPlugins;
}
