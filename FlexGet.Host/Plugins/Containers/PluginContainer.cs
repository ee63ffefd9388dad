using System.Reflection;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins.Containers;

/// <summary>A plugin's own service container: what it registers badly hurts nobody else, and it goes when the plugin goes.</summary>
internal sealed class PluginContainer : IAsyncDisposable
{
    private readonly ServiceProvider _own;
    private readonly OwnServices _services;

    private PluginContainer(ServiceProvider own, OwnServices services, IServiceProvider host)
    {
        _own = own;
        _services = services;
        Services = new PluginServiceProvider(own, host, services, sharesLists: false);
    }

    /// <summary>For everything that runs outside of requests.</summary>
    public PluginServiceProvider Services { get; }

    /// <summary>Builds the container; throws what the plugin throws, or what is wrong with its registrations.</summary>
    public static PluginContainer Build(
        PluginModule? module, PluginContext context, Assembly assembly, HostImports imports, IServiceProvider host)
    {
        var registered = new ServiceCollection();
        module?.ConfigureServices(registered, context);
        var services = new OwnServices(registered, assembly);
        imports.AddTo(registered);
        return new PluginContainer(registered.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true }), services, host);
    }

    /// <summary>The plugin's side of a request's services.</summary>
    public RequestScope BeginRequest(IServiceProvider request)
    {
        var scope = _own.CreateAsyncScope();
        return new RequestScope(scope, new PluginServiceProvider(scope.ServiceProvider, request, _services, sharesLists: true));
    }

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    /// <summary>Lives as long as the request; the server's part of it is not ours to dispose.</summary>
    internal readonly struct RequestScope(AsyncServiceScope scope, IServiceProvider services) : IAsyncDisposable
    {
        public IServiceProvider Services { get; } = services;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
