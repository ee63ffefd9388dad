using System.Reflection;

namespace FlexGet.Host.Plugins.Containers;

/// <summary>Which services are the plugin's own; everything else is the server's.</summary>
internal sealed class OwnServices(IServiceCollection registered, Assembly assembly)
{
    private readonly HashSet<Type> _types = TypesOf(registered.Where(descriptor => !descriptor.IsKeyedService));
    private readonly HashSet<Type> _keyed = TypesOf(registered.Where(descriptor => descriptor.IsKeyedService));

    public bool Has(Type type) =>
        Has(_types, type) || (type.IsConstructedGenericType && Array.Exists(type.GetGenericArguments(), IsOfPlugin));

    public bool HasKeyed(Type type) => Has(_keyed, type);

    /// <summary>True for an <c>IEnumerable</c> of services; its elements' type is what counts.</summary>
    public static bool IsList(Type type) => type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private static HashSet<Type> TypesOf(IEnumerable<ServiceDescriptor> descriptors) => [.. descriptors.Select(descriptor => descriptor.ServiceType)];

    private static bool Has(HashSet<Type> types, Type type) =>
        types.Contains(type) || (type.IsConstructedGenericType && types.Contains(type.GetGenericTypeDefinition()));

    // IOptions<Own> and ILogger<Own> are made by the plugin's container, which knows how they are configured.
    private bool IsOfPlugin(Type type) =>
        type.Assembly == assembly || (type.IsConstructedGenericType && Array.Exists(type.GetGenericArguments(), IsOfPlugin));
}
