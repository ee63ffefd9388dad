using FlexGet.Core.Health;

namespace FlexGet.Core.Plugins;

/// <summary>Tells of plugins that are there but do not work.</summary>
internal sealed class PluginHealth(PluginRegistry registry) : IHealthSource
{
    public IEnumerable<HealthIssue> Check() => registry.Current.Statuses
        .Where(status => status.State is not (PluginState.Active or PluginState.Disabled or PluginState.Superseded))
        .Select(status => new HealthIssue(
            "plugins",
            HealthSeverity.Warning,
            $"The plugin {status.Name} does not run: {status.Message}",
            status.State switch
            {
                PluginState.Incompatible => "Install a version that fits this server, or remove its folder.",
                PluginState.Conflict => "Remove one of the two plugins.",
                PluginState.RestartRequired => "Restart the server.",
                _ => "Mend or remove it; the server's log says more.",
            }));
}
