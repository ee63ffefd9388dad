using FlexGet.Core.Http;

namespace FlexGet.Host.Authentication;

/// <summary>Refuses what another site makes a browser do here: each write that is not authenticated by a header only a program sends.</summary>
internal static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use((context, next) =>
        IsSafe(context.Request.Method) || AccessHandler.KindOf(context.User) == AccessKind.Key || IsOwn(context.Request)
            ? next(context)
            : throw new ProblemException(StatusCodes.Status403Forbidden, "this request comes from another site"));

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site)
        {
            return site.ToString() is "same-origin" or "none";
        }

        // Without both it is no browser: each sends at least Origin with a write.
        return request.Headers.Origin is not { Count: > 0 } origin
            || string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
