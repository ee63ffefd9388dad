using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Http.Methods;
using FlexGet.Core.Http.Problems;
using Microsoft.AspNetCore.Builder;

namespace FlexGet.Core.Http;

internal static class HttpPipeline
{
    /// <summary>The same paths answer at the root and under this one.</summary>
    public const string PathBase = "/api";

    /// <summary>
    /// First in the pipeline. No UseRouting may follow: the routing that WebApplication puts before everything matches
    /// <c>api/foo</c> of a plugin, UsePathBase then routes again without the prefix.
    /// </summary>
    public static void UseHttpConventions(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseRelativeLocations();
        app.UseProblems();
        app.UseAllowedMethods();
        app.UseBodyLimits();
        app.UseHeadRequests();
        app.UsePathBase(PathBase);
    }
}
