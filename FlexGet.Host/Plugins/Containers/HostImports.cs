using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FlexGet.Host.Plugins.Containers;

/// <summary>The server's services that a plugin's own services may take by constructor.</summary>
internal sealed class HostImports(IServiceProvider host, IServiceCollection descriptors)
{
    private readonly Lazy<IReadOnlyList<ServiceDescriptor>> _imports = new(() => [.. Collect(host, descriptors)]);

    /// <summary>Adds what the plugin did not register itself.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddOptions();
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(Logger<>)));
        foreach (var import in _imports.Value)
        {
            services.TryAdd(import);
        }
    }

    private static IEnumerable<ServiceDescriptor> Collect(IServiceProvider host, IServiceCollection descriptors) => descriptors
        .Where(descriptor => !descriptor.IsKeyedService && descriptor.ServiceType is { IsVisible: true, IsGenericTypeDefinition: false })
        .GroupBy(descriptor => descriptor.ServiceType)
        .Where(group => group.Count() == 1 && group.Key != typeof(IHostedService))
        .Select(group => Import(host, group.Single()))
        .OfType<ServiceDescriptor>();

    // A container disposes what its factories return, never instances that it was given: so the server's disposable services
    // come as instances. Only those of the contract are made for that; a request reaches the others through its own scope.
    private static ServiceDescriptor? Import(IServiceProvider host, ServiceDescriptor descriptor)
    {
        var type = descriptor.ServiceType;
        if (descriptor.Lifetime == ServiceLifetime.Transient)
        {
            return IsSafe(descriptor) ? ServiceDescriptor.Transient(type, _ => host.GetRequiredService(type)) : null;
        }

        if (descriptor.Lifetime == ServiceLifetime.Scoped)
        {
            return null;
        }

        if (descriptor.ImplementationInstance is { } instance)
        {
            return ServiceDescriptor.Singleton(type, instance);
        }

        if (IsSafe(descriptor))
        {
            return ServiceDescriptor.Singleton(type, _ => host.GetRequiredService(type));
        }

        return IsContract(type) ? ServiceDescriptor.Singleton(type, host.GetRequiredService(type)) : null;
    }

    private static bool IsSafe(ServiceDescriptor descriptor) =>
        descriptor.ImplementationType is { } implementation
        && !typeof(IDisposable).IsAssignableFrom(implementation)
        && !typeof(IAsyncDisposable).IsAssignableFrom(implementation);

    private static bool IsContract(Type type) =>
        type.Assembly == typeof(PluginModule).Assembly
        || type == typeof(ILoggerFactory)
        || type == typeof(IHttpClientFactory)
        || type == typeof(IHostApplicationLifetime);
}
