namespace FlexGet.Host.Plugins.Routes;

/// <summary>Where <c>MapControllers</c> can leave its endpoints without an application around it.</summary>
internal sealed class ControllerRoutes(IServiceProvider services) : IEndpointRouteBuilder
{
    public IServiceProvider ServiceProvider => services;

    public ICollection<EndpointDataSource> DataSources { get; } = [];

    public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);

    /// <summary>The routes of all controllers that the services know.</summary>
    public static ControllerRoutes Map(IServiceProvider services)
    {
        var routes = new ControllerRoutes(services);
        routes.MapControllers();
        return routes;
    }
}
