using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Containers;
using FlexGet.Host.Plugins.Inspection;
using FlexGet.Host.Plugins.Routes;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace FlexGet.Host.Plugins;

/// <summary>Loads the plugins of the plugins directory.</summary>
internal static class PluginLoadingServices
{
    /// <summary>After everything else is registered: plugins are given what stands here, and their background work starts last.</summary>
    public static IServiceCollection AddPluginLoading(this IServiceCollection services)
    {
        var contract = typeof(PluginModule).Assembly;
        var manager = services.AddMvcCore().PartManager;
        return services
            .AddSingleton<HostAssemblies>()
            .AddSingleton<ReferenceCheck>()
            .AddSingleton(new ContractCheck(new Lazy<ContractIndex>(() => new ContractIndex(contract.Location)), VersionOf(contract)))
            .AddSingleton<PluginInspector>()
            .AddSingleton<PluginAssemblyLoader>()
            .AddSingleton(host => new HostImports(host, services))
            .AddSingleton<PluginPreparation>()
            .AddSingleton(new PluginParts(manager))
            .AddSingleton<IActionDescriptorChangeProvider>(host => host.GetRequiredService<PluginParts>())
            .AddSingleton<IApplicationModelProvider>(host => new PluginApplicationModel(host.GetRequiredService<PluginParts>().GenerationOf))
            .AddSingleton<PluginAdmission>()
            .AddSingleton<PluginSwitch>()
            .AddSingleton<PluginInstaller, FolderPluginInstaller>()
            .AddSingleton<PluginBackground>()
            .AddHostedService(host => host.GetRequiredService<PluginBackground>());
    }

    /// <summary>After routing and authorization, before the endpoints.</summary>
    public static IApplicationBuilder UsePluginServices(this IApplicationBuilder app) => app.UseMiddleware<PluginRequests>();

    private static string VersionOf(System.Reflection.Assembly assembly) =>
        System.Diagnostics.FileVersionInfo.GetVersionInfo(assembly.Location).ProductVersion ?? "";
}
