using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Plugins;

/// <summary>What the server and the active plugins registered under one type, with who it was.</summary>
internal sealed class Contributions(IServiceProvider services, PluginRegistry plugins)
{
    public const string Server = "server";

    /// <summary>The server's first, then those of each plugin in the order of loading.</summary>
    public IEnumerable<(string Owner, TService Service)> Of<TService>()
        where TService : class
    {
        var own = services.GetServices<TService>().ToList();
        return own.Select(service => (Server, service)).Concat(OfPlugins(own));
    }

    private List<(string Owner, TService Service)> OfPlugins<TService>(IEnumerable<TService> own)
        where TService : class
    {
        // A plugin's container falls back to the server's: what came from there is known already.
        var known = own.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return [.. plugins.Current.Active.SelectMany(plugin => plugin.Services.GetServices<TService>()
            .Where(known.Add)
            .Select(service => (plugin.Name, service)))];
    }
}
