using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Http;

/// <summary>
/// The server's own controllers, named by their slices. To look for them, as MVC would, loads every type of every assembly that
/// knows MVC: time at each start, and memory for good.
/// </summary>
internal sealed class OwnControllers : ApplicationPart, IApplicationPartTypeProvider
{
    private readonly List<TypeInfo> _types = [];

    public override string Name => "FlexGet";

    public IEnumerable<TypeInfo> Types => _types;

    public void Add(IEnumerable<Type> controllers) => _types.AddRange(controllers.Select(type => type.GetTypeInfo()));
}

internal static class OwnControllersServices
{
    /// <summary>Adds controllers of the server; those of plugins are found by themselves.</summary>
    public static IServiceCollection AddOwnControllers(this IServiceCollection services, params IEnumerable<Type> controllers)
    {
        var parts = PartsOf(services);
        var own = parts.ApplicationParts.OfType<OwnControllers>().FirstOrDefault();
        if (own is null)
        {
            own = new OwnControllers();
            parts.ApplicationParts.Add(own);
        }

        own.Add(controllers);
        return services;
    }

    // The same instance that MVC uses; one that is there already keeps MVC from looking for parts.
    private static ApplicationPartManager PartsOf(IServiceCollection services)
    {
        var found = services.LastOrDefault(service => service.ServiceType == typeof(ApplicationPartManager))?.ImplementationInstance;
        if (found is not ApplicationPartManager parts)
        {
            parts = new ApplicationPartManager();
            services.AddSingleton(parts);
        }

        return parts;
    }
}
