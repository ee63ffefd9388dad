using Microsoft.AspNetCore.Mvc.Infrastructure;
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
internal sealed class PluginStartup(PluginInstaller installer, IActionDescriptorCollectionProvider actions) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await installer.InstallAsync(cancellationToken);

        // Once read, MVC reads the controllers anew within each change of the plugins, and never while their parts are being exchanged.
        _ = actions.ActionDescriptors;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
