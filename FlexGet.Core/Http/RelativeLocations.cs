using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FlexGet.Core.Http;

internal static class RelativeLocations
{
    /// <summary>
    /// Location is a path, whoever sets it: MVC writes scheme and host of the request into it, which behind a proxy are not those that
    /// the client knows.
    /// </summary>
    public static IApplicationBuilder UseRelativeLocations(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state => Shorten((HttpContext)state), context);
        return next(context);
    });

    private static Task Shorten(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        if (headers.Location is [{ } location]
            && location.StartsWith($"{request.Scheme}://{request.Host.ToUriComponent()}/", StringComparison.OrdinalIgnoreCase))
        {
            headers.Location = new Uri(location).PathAndQuery;
        }

        return Task.CompletedTask;
    }
}
