using FlexGet.Core.Http.Problems;
using Microsoft.AspNetCore.Authorization;

namespace FlexGet.Host.Authentication;

/// <summary>
/// Denies by default: <c>[AllowAnonymous]</c> alone opens nothing, the path must be listed too. A browser that opens a page is led to
/// the sign-in page.
/// </summary>
internal sealed class AccessMiddleware(RequestDelegate next)
{
    // Not Basic: browsers would ask for a password and then send it with requests of other sites.
    private const string Challenge = "Bearer";

    public Task InvokeAsync(HttpContext context, AccessChecks checks)
    {
        if (context.User.Identity?.IsAuthenticated == true || IsOpen(context))
        {
            return next(context);
        }

        if (Credential.Of(context.Request) is not null)
        {
            return RefuseKeyAsync(context, checks);
        }

        if (WantsPage(context.Request))
        {
            var from = Uri.EscapeDataString(context.Request.PathBase + context.Request.Path + context.Request.QueryString);
            context.Response.Redirect($"{context.Request.PathBase}/auth?return={from}");
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = Challenge;
        return Task.CompletedTask;
    }

    private static Task RefuseKeyAsync(HttpContext context, AccessChecks checks)
    {
        if (checks.MustWait(context))
        {
            return new Problem(StatusCodes.Status429TooManyRequests, "this is not the key, and there were too many wrong ones; try again later")
                .WriteAsync(context);
        }

        context.Response.Headers.WWWAuthenticate = Challenge;
        return new Problem(StatusCodes.Status401Unauthorized, "this is not the key of this server; the page at /auth says where it lies")
            .WriteAsync(context);
    }

    private static bool IsOpen(HttpContext context) =>
        AnonymousPaths.Contains(context.Request.Path)
        && (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Authorization.Count == 0
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
