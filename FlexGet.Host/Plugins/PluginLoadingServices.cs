using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins;

/// <summary>Loads the plugins of the plugins directory.</summary>
internal static class PluginLoadingServices
{
    public static IServiceCollection AddPluginLoading(this IServiceCollection services) =>
        services.AddSingleton<PluginInstaller, NoPlugins>();

    /// <summary>After routing and authorization, before the endpoints.</summary>
    public static IApplicationBuilder UsePluginServices(this IApplicationBuilder app) => app;
}

/// <summary>Stands in until there is a loader.</summary>
internal sealed class NoPlugins : PluginInstaller
{
    public override Task InstallAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
