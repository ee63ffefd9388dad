using Microsoft.AspNetCore.Authorization;

namespace FlexGet.Host.Authentication;

/// <summary>
/// Denies by default: <c>[AllowAnonymous]</c> alone opens nothing, the path must be listed too. A browser that opens a page is led to
/// the sign-in page.
/// </summary>
internal sealed class AccessMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, FailedAttempts attempts)
    {
        if (context.User.Identity?.IsAuthenticated == true || IsOpen(context))
        {
            return next(context);
        }

        if (attempts.Delay(context) is { } delay)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(delay.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        else if (WantsPage(context.Request))
        {
            var from = Uri.EscapeDataString(context.Request.PathBase + context.Request.Path + context.Request.QueryString);
            context.Response.Redirect($"{context.Request.PathBase}/auth?return={from}");
        }
        else
        {
            // No WWW-Authenticate: browsers would ask for a password and then send it with requests of other sites.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static bool IsOpen(HttpContext context) =>
        AnonymousPaths.Contains(context.Request.Path)
        && (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Authorization.Count == 0
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
