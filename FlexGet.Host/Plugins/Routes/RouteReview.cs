using FlexGet.Host.OpenApi;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FlexGet.Host.Plugins.Routes;

/// <summary>
/// Finds the plugins whose routes cannot be served beside those of the server and of the plugins before them. Endpoints that
/// were built once are known from then on, so that a swap costs no more than what is new.
/// </summary>
internal sealed class RouteReview(PluginParts parts, ControllerEndpoints controllers)
{
    // Served without asking routes.
    private static readonly string PageArea = OpenApiServices.PagePath.TrimStart('/');

    private IReadOnlyList<PluginEndpoint>? _host;
    private Dictionary<PluginGeneration, IReadOnlyList<PluginEndpoint>> _known = [];

    /// <summary>Those that must stay out, each with the reason.</summary>
    public IReadOnlyDictionary<PluginGeneration, PluginRejectedException> Check(IReadOnlyList<PluginGeneration> plugins)
    {
        if (_host is null && !plugins.Any(plugin => plugin.HasForeignParts))
        {
            LearnAll(plugins);
        }

        var rejected = new Dictionary<PluginGeneration, PluginRejectedException>();
        _known = _known.Where(known => plugins.Contains(known.Key)).ToDictionary();
        var strangers = plugins.Where(plugin => !_known.ContainsKey(plugin)).ToList();
        _host ??= RouteTrial.Build(parts.HostParts(), []);
        if (strangers.Count > 0)
        {
            Learn(strangers, rejected);
        }

        List<PluginEndpoint> taken = [.. _host];
        foreach (var plugin in plugins.Where(plugin => !rejected.ContainsKey(plugin)))
        {
            if (Collision(_known[plugin], taken) is { } reason)
            {
                rejected[plugin] = reason;
            }
            else
            {
                taken.AddRange(_known[plugin]);
            }
        }

        return rejected;
    }

    // At the start nobody asks yet, so that MVC's own reading is the trial: if all goes well, every controller is read only once.
    private void LearnAll(IReadOnlyList<PluginGeneration> plugins)
    {
        parts.Replace(plugins);
        if (Try(() => PluginEndpoint.Of(controllers.Endpoints), out _) is { } endpoints)
        {
            var owned = endpoints.ToLookup(endpoint => endpoint.Owner);
            _host = [.. owned[null]];
            _known = plugins.ToDictionary(plugin => plugin, plugin => (IReadOnlyList<PluginEndpoint>)[.. owned[plugin]]);
        }
        else
        {
            parts.Replace([]);
        }
    }

    private void Learn(List<PluginGeneration> plugins, Dictionary<PluginGeneration, PluginRejectedException> rejected)
    {
        if (plugins.Count > 1 && Try(() => RouteTrial.Build([], plugins), out _) is { } endpoints && endpoints.All(IsOwned))
        {
            foreach (var plugin in plugins)
            {
                _known[plugin] = [.. endpoints.Where(endpoint => endpoint.Owner == plugin)];
            }

            return;
        }

        // One alone, or together they fail: finds out whose fault it is.
        foreach (var plugin in plugins)
        {
            if (Try(() => RouteTrial.Build([], [plugin]), out var reason) is not { } own)
            {
                rejected[plugin] = PluginRejectedException.Malfunctioned(reason);
            }
            else if (own.FirstOrDefault(endpoint => !IsOwned(endpoint)) is { } strange)
            {
                // It would be taken for the server's, and be open where the server's are.
                rejected[plugin] = PluginRejectedException.Malfunctioned($"its route {strange} is one of a controller in another DLL than its own");
            }
            else
            {
                _known[plugin] = own;
            }
        }
    }

    private static bool IsOwned(PluginEndpoint endpoint) => endpoint.Owner is not null;

    private static PluginRejectedException? Collision(IReadOnlyList<PluginEndpoint> own, List<PluginEndpoint> taken)
    {
        foreach (var endpoint in own)
        {
            // Below the server's own paths, too: a literal there would go before its parameters, and it may grow.
            if (endpoint.Area == PageArea || taken.Exists(other => other.Owner is null && other.Area == endpoint.Area))
            {
                return PluginRejectedException.Conflict($"its route {endpoint} is reserved: /{endpoint.Area} belongs to the server");
            }

            if (taken.Find(other => other.Path == endpoint.Path && other.SharesMethodWith(endpoint)) is { } first)
            {
                return PluginRejectedException.Conflict($"its route {endpoint} collides with {first} of {first.Owner?.Name}");
            }

            if (taken.Find(endpoint.DiffersUnderTheNameOf) is { } namesake)
            {
                return PluginRejectedException.Conflict(
                    $"its route {endpoint} has the name {endpoint.Name}, which {namesake} of {namesake.Owner?.Name ?? "the server"} has too");
            }

            if (own.FirstOrDefault(other => other != endpoint && other.ExactPath == endpoint.ExactPath && other.SharesMethodWith(endpoint)) is { } twin)
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
