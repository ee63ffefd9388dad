using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FlexGet.Core.Http.Methods;

/// <summary>Tells what a path can do: in the header Allow of a 405, and in the answer to OPTIONS.</summary>
internal static class AllowedMethods
{
    public static IApplicationBuilder UseAllowedMethods(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } response)
        {
            return;
        }

        response.Headers.Allow = string.Join(", ", Complete(response.Headers.Allow.ToString()));
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status204NoContent;
        }
    });

    /// <summary>Routing knows the methods of actions only.</summary>
    private static IEnumerable<string> Complete(string allow)
    {
        var known = allow.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(HttpMethods.Options);
        return (known.Contains(HttpMethods.Get) ? known.Append(HttpMethods.Head) : known).Distinct().Order(StringComparer.Ordinal);
    }
}
