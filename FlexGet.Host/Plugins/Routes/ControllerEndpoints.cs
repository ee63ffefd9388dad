using Microsoft.Extensions.Primitives;

namespace FlexGet.Host.Plugins.Routes;

/// <summary>
/// The endpoints of all controllers, made when they are first asked for: <c>MapControllers</c> itself reads every controller,
/// and before the plugins are there that would be in vain.
/// </summary>
internal sealed class ControllerEndpoints(IServiceProvider services) : EndpointDataSource
{
    private readonly Lazy<CompositeEndpointDataSource> _controllers = new(
        () => new CompositeEndpointDataSource(ControllerRoutes.Map(services).DataSources));

    public override IReadOnlyList<Endpoint> Endpoints => _controllers.Value.Endpoints;

    public override IChangeToken GetChangeToken() => _controllers.Value.GetChangeToken();
}
