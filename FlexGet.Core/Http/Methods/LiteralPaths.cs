using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;

namespace FlexGet.Core.Http.Methods;

/// <summary>
/// A literal segment wins over a name, whatever the method: routing alone would take GET /config/validate for a section of this name
/// because only POST has a literal route, and say 404 where 405 is true.
/// </summary>
internal sealed class LiteralPaths : MatcherPolicy, INodeBuilderPolicy
{
    /// <summary>Before the policy that looks at the method.</summary>
    public override int Order => -2000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => IsOutdone(endpoint, endpoints));

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) =>
        [new PolicyNodeEdge(nameof(LiteralPaths), [.. endpoints.Where(endpoint => !IsOutdone(endpoint, endpoints))])];

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) => new OnlyWay(edges[0].Destination);

    private static bool IsOutdone(Endpoint endpoint, IReadOnlyList<Endpoint> endpoints) =>
        endpoint is RouteEndpoint named && endpoints.OfType<RouteEndpoint>().Any(other => Outdoes(other, named));

    /// <summary>Both match the path, but for constraints: a route that has some may not match after all.</summary>
    private static bool Outdoes(RouteEndpoint literal, RouteEndpoint named)
    {
        var (wins, loses) = (literal.RoutePattern, named.RoutePattern);
        return literal.Order == named.Order
            && wins.ParameterPolicies.Count == 0
            && wins.PathSegments.Count == loses.PathSegments.Count
            && wins.PathSegments.Zip(loses.PathSegments).FirstOrDefault(pair => IsLiteral(pair.First) != IsLiteral(pair.Second))
                is { First: { } segment } && IsLiteral(segment);
    }

    private static bool IsLiteral(RoutePatternPathSegment segment) => segment is { IsSimple: true, Parts: [RoutePatternLiteralPart] };

    private sealed class OnlyWay(int destination) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext) => destination;
    }
}
