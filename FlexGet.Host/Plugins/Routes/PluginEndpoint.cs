using Microsoft.AspNetCore.Routing.Patterns;

namespace FlexGet.Host.Plugins.Routes;

/// <summary>What can be asked for at an endpoint: its methods and path.</summary>
/// <param name="Owner">The plugin, or null for the server.</param>
/// <param name="Methods">Empty for all.</param>
/// <param name="Pattern">The route.</param>
/// <param name="Name">The route's name, by which links to it are made; mostly null.</param>
internal sealed record PluginEndpoint(PluginGeneration? Owner, IReadOnlyList<string> Methods, RoutePattern Pattern, string? Name)
{
    /// <summary>The path with every parameter alike: two endpoints of different plugins with the same one get in each other's way.</summary>
    public string Path { get; } = Normal(Pattern, withPolicies: false);

    /// <summary>The path as routing tells it apart within one plugin.</summary>
    public string ExactPath { get; } = Normal(Pattern, withPolicies: true);

    /// <summary>The first segment of the path, by which it is clear whose it is.</summary>
    public string Area => Path.Split('/')[0];

    /// <summary>What MVC made of controllers.</summary>
    public static IReadOnlyList<PluginEndpoint> Of(IEnumerable<Endpoint> endpoints) =>
        [.. endpoints.OfType<RouteEndpoint>().Select(endpoint => new PluginEndpoint(
            endpoint.Metadata.GetMetadata<PluginGeneration>(),
            endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [],
            endpoint.RoutePattern,
            endpoint.Metadata.GetMetadata<IRouteNameMetadata>()?.RouteName))];

    public bool SharesMethodWith(PluginEndpoint other) =>
        Methods.Count == 0 || other.Methods.Count == 0 || Methods.Intersect(other.Methods, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>True when MVC would refuse both together: one name stands for one route.</summary>
    public bool DiffersUnderTheNameOf(PluginEndpoint other) => Name is not null
        && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(Pattern.RawText, other.Pattern.RawText, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{(Methods.Count == 0 ? "any" : string.Join(',', Methods))} /{Pattern.RawText?.TrimStart('/')}";

    // The same paths answer under /api, so the prefix makes no difference.
    private static string Normal(RoutePattern pattern, bool withPolicies)
    {
        var segments = pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Normal(part, withPolicies)))).ToList();
        return string.Join('/', segments is ["api", ..] ? segments.Skip(1) : segments);
    }

    private static string Normal(RoutePatternPart part, bool withPolicies) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToLowerInvariant(),
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsCatchAll: true } => "{*}",
        RoutePatternParameterPart parameter when withPolicies =>
            $"{{{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content))}}}",
        _ => "{}",
    };
}
