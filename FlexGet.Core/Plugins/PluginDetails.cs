using System.ComponentModel;

namespace FlexGet.Core.Plugins;

/// <summary>A plugin as /plugins shows it.</summary>
internal sealed record PluginDetails
{
    [Description("The name of its folder and DLL.")]
    public required string Name { get; init; }

    [Description("Its version; null when its DLL cannot be read.")]
    public string? Version { get; init; }

    [Description("What became of it; only an active one works.")]
    public required PluginState State { get; init; }

    [Description("The step that it did not come past.")]
    public string? Stage { get; init; }

    [Description("Why it is not active.")]
    public string? Message { get; init; }

    [Description("Since when it is in this state.")]
    public required DateTimeOffset Since { get; init; }

    [Description("The keywords that it brings.")]
    public required IReadOnlyList<TaskPluginDetails> TaskPlugins { get; init; }

    [Description("The pages that it adds to the browser's UI.")]
    public required IReadOnlyList<PluginPage> Pages { get; init; }

    /// <summary>Everything that is known of the plugins, in the order of loading.</summary>
    public static IEnumerable<PluginDetails> Of(PluginSet plugins)
    {
        var active = plugins.Active.ToDictionary(plugin => plugin.Name, StringComparer.Ordinal);
        return plugins.Statuses.Select(status => Of(status, active.GetValueOrDefault(status.Name)));
    }

    private static PluginDetails Of(PluginStatus status, ActivePlugin? plugin) => new()
    {
        Name = status.Name,
        Version = status.Version,
        State = status.State,
        Stage = status.Stage,
        Message = status.Message,
        Since = status.Since,
        TaskPlugins = [.. plugin?.TaskPlugins.Select(TaskPluginDetails.Of) ?? []],
        Pages = plugin?.Pages ?? [],
    };
}

/// <summary>A task plugin as /plugins shows it.</summary>
internal sealed record TaskPluginDetails(string Name, string Description, IReadOnlyList<PhaseHandler> Phases)
{
    public static TaskPluginDetails Of(TaskPluginDescriptor plugin) => new(plugin.Name, plugin.Description, plugin.Phases);
}
