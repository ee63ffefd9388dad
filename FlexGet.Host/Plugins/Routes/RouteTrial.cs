using System.Diagnostics;
using FlexGet.Core.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace FlexGet.Host.Plugins.Routes;

/// <summary>Builds MVC's endpoints in a container that is thrown away: what a plugin's controllers break, they break here.</summary>
internal static class RouteTrial
{
    /// <summary>The endpoints of the parts and plugins together; throws what MVC would throw.</summary>
    public static IReadOnlyList<PluginEndpoint> Build(IReadOnlyList<ApplicationPart> host, IReadOnlyList<PluginGeneration> plugins)
    {
        using var services = Services(host, plugins).BuildServiceProvider();
        return PluginEndpoint.Of(ControllerRoutes.Map(services).DataSources.SelectMany(source => source.Endpoints));
    }

    private static ServiceCollection Services(IReadOnlyList<ApplicationPart> host, IReadOnlyList<PluginGeneration> plugins)
    {
        var generations = plugins.ToDictionary(plugin => plugin.Assembly);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new DiagnosticListener("trial"));
        services.AddSingleton<IApplicationModelProvider>(new PluginApplicationModel(assembly => generations.GetValueOrDefault(assembly)));
        var mvc = services.AddControllers();
        mvc.PartManager.FeatureProviders.Clear();
        mvc.PartManager.FeatureProviders.Add(new InternalControllers());
        foreach (var part in host.Concat(plugins.SelectMany(plugin => plugin.Parts)))
        {
            mvc.PartManager.ApplicationParts.Add(part);
        }

        return services;
    }
}
