using FlexGet.Core.Plugins;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FlexGet.Host.Plugins.Routes;

/// <summary>Finds the plugins whose routes cannot be served beside those of the server and of the plugins before them.</summary>
internal static class RouteReview
{
    /// <summary>Those that must stay out, each with the reason.</summary>
    public static IReadOnlyDictionary<PluginGeneration, PluginRejectedException> Check(
        IReadOnlyList<ApplicationPart> host, IReadOnlyList<PluginGeneration> plugins)
    {
        var rejected = new Dictionary<PluginGeneration, PluginRejectedException>();
        var endpoints = Try(() => RouteTrial.Build(host, plugins), out _) ?? OneByOne(host, plugins, rejected);
        var taken = endpoints.Where(endpoint => endpoint.Owner is null).ToList();
        foreach (var plugin in plugins.Where(plugin => !rejected.ContainsKey(plugin)))
        {
            var own = endpoints.Where(endpoint => endpoint.Owner == plugin).ToList();
            if (Collision(own, taken) is { } reason)
            {
                rejected[plugin] = reason;
            }
            else
            {
                taken.AddRange(own);
            }
        }

        return rejected;
    }

    // Only when all of them together fail: finds out whose fault it is.
    private static IReadOnlyList<PluginEndpoint> OneByOne(
        IReadOnlyList<ApplicationPart> host, IReadOnlyList<PluginGeneration> plugins, Dictionary<PluginGeneration, PluginRejectedException> rejected)
    {
        var accepted = new List<PluginGeneration>();
        var endpoints = RouteTrial.Build(host, accepted);
        foreach (var plugin in plugins)
        {
            if (Try(() => RouteTrial.Build(host, [.. accepted, plugin]), out var reason) is { } found)
            {
                accepted.Add(plugin);
                endpoints = found;
            }
            else
            {
                var alone = Try(() => RouteTrial.Build([], [plugin]), out _) is not null;
                rejected[plugin] = new PluginRejectedException(alone ? PluginState.Conflict : PluginState.Malfunctioned, reason);
            }
        }

        return endpoints;
    }

    private static PluginRejectedException? Collision(List<PluginEndpoint> own, List<PluginEndpoint> taken)
    {
        foreach (var endpoint in own)
        {
            if (endpoint.IsReserved)
            {
                return PluginRejectedException.Conflict($"its route {endpoint} is reserved for the server");
            }

            if (taken.Find(other => other.Path == endpoint.Path && other.SharesMethodWith(endpoint)) is { } first)
            {
                return PluginRejectedException.Conflict(
                    $"its route {endpoint} collides with {first} of {first.Owner?.Name ?? "the server"}");
            }

            if (own.Find(other => other != endpoint && other.ExactPath == endpoint.ExactPath && other.SharesMethodWith(endpoint)) is { } twin)
            {
                return PluginRejectedException.Malfunctioned($"its routes {endpoint} and {twin} are ambiguous");
            }
        }

        return null;
    }

    private static IReadOnlyList<PluginEndpoint>? Try(Func<IReadOnlyList<PluginEndpoint>> build, out string reason)
    {
        try
        {
            reason = "";
            return build();
        }
        catch (Exception exception)
        {
            reason = exception is RoutePatternException bad ? $"the route {bad.Pattern}: {bad.Message}" : exception.Message;
            return null;
        }
    }
}
