using Microsoft.Extensions.Hosting;

namespace FlexGet.Core.Plugins;

/// <summary>Finds, checks and loads the plugins, and puts them into the <see cref="PluginRegistry"/>. The host has the implementation.</summary>
internal abstract class PluginInstaller
{
    /// <summary>Loads every plugin of the plugins directory; a broken one gets a state, it never throws.</summary>
    public abstract Task InstallAsync(CancellationToken cancellationToken);

    /// <summary>Switches a plugin on or off, for good; false when there is none of this name.</summary>
    public abstract Task<bool> SetEnabledAsync(string name, bool isEnabled, CancellationToken cancellationToken);

    /// <summary>Loads a plugin anew from its folder; false when there is none of this name.</summary>
    public abstract Task<bool> ReloadAsync(string name, CancellationToken cancellationToken);
}

/// <summary>Loads the plugins after the databases are up to date and before the config is read.</summary>
internal sealed class PluginStartup(PluginInstaller installer) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => installer.InstallAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
