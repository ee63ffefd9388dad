using FlexGet.Core;
using FlexGet.Core.Executions;
using FlexGet.Core.Health;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Containers;
using FlexGet.Host.Plugins.Inspection;
using FlexGet.Host.Plugins.Lifetime;
using FlexGet.Host.Plugins.Routes;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace FlexGet.Host.Plugins;

/// <summary>Loads the plugins of the plugins directory.</summary>
internal static class PluginLoadingServices
{
    /// <summary>After everything else is registered: plugins are given what stands here, and their background work starts last.</summary>
    /// <param name="services">The server's.</param>
    /// <param name="isSafe">True starts without plugins.</param>
    public static IServiceCollection AddPluginLoading(this IServiceCollection services, bool isSafe)
    {
        var contract = typeof(PluginModule).Assembly;
        var manager = services.AddMvcCore().PartManager;
        return services
            .AddSingleton<HostAssemblies>()
            .AddSingleton<ReferenceCheck>()
            .AddSingleton(new ContractCheck(new Lazy<ContractIndex>(() => new ContractIndex(contract.Location)), ServerVersion.Text))
            .AddSingleton<PluginInspector>()
            .AddSingleton<PluginAssemblyLoader>()
            .AddSingleton(host => new HostImports(host, services))
            .AddSingleton<PluginContainers>()
            .AddSingleton<PluginPreparation>()
            .AddLifetime(isSafe)
            .AddSingleton(new PluginParts(manager))
            .AddSingleton<IActionDescriptorChangeProvider>(host => host.GetRequiredService<PluginParts>())
            .AddSingleton<IApplicationModelProvider>(host => new PluginApplicationModel(host.GetRequiredService<PluginParts>().GenerationOf))
            .AddSingleton<ControllerEndpoints>()
            .AddSingleton<RouteReview>()
            .AddSingleton<PluginAdmission>()
            .AddSingleton<PluginNews>()
            .AddSingleton<PluginSwitch>()
            .AddSingleton<FolderPluginInstaller>()
            .AddSingleton<PluginInstaller>(host => host.GetRequiredService<FolderPluginInstaller>())
            .AddSingleton<PluginBackground>()
            .AddHostedService(host => host.GetRequiredService<PluginBackground>())
            .AddHostedService<PluginWatcher>();
    }

    /// <summary>After routing and authorization, before the endpoints.</summary>
    public static IApplicationBuilder UsePluginServices(this IApplicationBuilder app) => app.UseMiddleware<PluginRequests>();

    private static IServiceCollection AddLifetime(this IServiceCollection services, bool isSafe) => services
        .AddSingleton<BootGuard>()
        .AddSingleton(host => new StartRules(
            host.GetRequiredService<BootGuard>(),
            host.GetRequiredService<PluginRegistry>(),
            host.GetRequiredService<LiveExecutions>(),
            host.GetRequiredService<TimeProvider>(),
            isSafe))
        .AddHostedService(host => host.GetRequiredService<StartRules>())
        .AddSingleton<IHealthSource>(host => host.GetRequiredService<StartRules>())
        .AddSingleton<PluginSwitches>()
        .AddSingleton<IHealthSource>(host => host.GetRequiredService<PluginSwitches>())
        .AddSingleton<PluginRules>()
        .AddSingleton<PluginRetirement>();
}
