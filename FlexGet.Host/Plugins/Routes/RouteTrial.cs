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
        var routes = new TrialRoutes(services);
        routes.MapControllers();
        return [.. routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => new PluginEndpoint(
            endpoint.Metadata.GetMetadata<PluginGeneration>(),
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [],
            endpoint.RoutePattern,
            endpoint.Metadata.GetMetadata<IRouteNameMetadata>()?.RouteName))];
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

    private sealed class TrialRoutes(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }
}
