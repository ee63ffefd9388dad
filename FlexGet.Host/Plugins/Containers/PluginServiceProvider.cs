namespace FlexGet.Host.Plugins.Containers;

/// <summary>The plugin's services first, then the server's; both of one scope.</summary>
/// <param name="own">The plugin's container, or a scope of it.</param>
/// <param name="host">The server's container, or a scope of it.</param>
/// <param name="services">Which of them is asked for what.</param>
/// <param name="sharesLists">
/// True lets a list of services that the plugin has none of be the server's: MVC asks for such while it answers a request.
/// False outside of requests, where whoever asks every plugin for its handlers must not get the server's from each.
/// </param>
internal sealed class PluginServiceProvider(IServiceProvider own, IServiceProvider host, OwnServices services, bool sharesLists)
    : IKeyedServiceProvider, IServiceProviderIsService, IServiceScopeFactory
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(IServiceProvider)
            || serviceType == typeof(IServiceProviderIsService)
            || serviceType == typeof(IServiceScopeFactory))
        {
            return this;
        }

        if (OwnServices.IsList(serviceType))
        {
            return services.Has(serviceType.GetGenericArguments()[0]) || !sharesLists
                ? own.GetService(serviceType)
                : host.GetService(serviceType);
        }

        return services.Has(serviceType) ? own.GetService(serviceType) : host.GetService(serviceType);
    }

    public object? GetKeyedService(Type serviceType, object? serviceKey) =>
        (services.HasKeyed(serviceType) ? own : host) is IKeyedServiceProvider provider
            ? provider.GetKeyedService(serviceType, serviceKey)
            : null;

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        GetKeyedService(serviceType, serviceKey)
        ?? throw new InvalidOperationException($"No service for type '{serviceType}' and key '{serviceKey}' has been registered.");

    /// <summary>What an action's parameter is taken from the services for; a list counts as its elements do.</summary>
    public bool IsService(Type serviceType)
    {
        var asked = OwnServices.IsList(serviceType) ? serviceType.GetGenericArguments()[0] : serviceType;
        return services.Has(asked) || host.GetService<IServiceProviderIsService>()?.IsService(asked) == true;
    }

    public IServiceScope CreateScope() => new Scope(own.CreateAsyncScope(), host.CreateAsyncScope(), services, sharesLists);

    private sealed class Scope(AsyncServiceScope own, AsyncServiceScope host, OwnServices services, bool sharesLists)
        : IServiceScope, IAsyncDisposable
    {
        public IServiceProvider ServiceProvider { get; } =
            new PluginServiceProvider(own.ServiceProvider, host.ServiceProvider, services, sharesLists);

        public void Dispose()
        {
            own.Dispose();
            host.Dispose();
        }

        public async ValueTask DisposeAsync()
        {
            await own.DisposeAsync();
            await host.DisposeAsync();
        }
    }
}
