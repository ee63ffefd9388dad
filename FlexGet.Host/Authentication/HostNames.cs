using System.Net;
using FlexGet.Core.Http;
using FlexGet.Host.StartUp;

namespace FlexGet.Host.Authentication;

/// <summary>
/// The names that this server answers to. A web site whose name is made to point here (DNS rebinding) could otherwise speak to us from
/// its visitor's browser.
/// </summary>
internal sealed class HostNames(StartOptions options)
{
    private readonly HashSet<string> _names = options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(url => BindingAddress.Parse(url).Host)
        .Append("localhost")
        .Append(Environment.MachineName)
        .Append(Environment.MachineName + ".local")
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Addresses need no name service, so nobody can redirect them.</summary>
    public bool Contains(string host) => _names.Contains(host) || IPAddress.TryParse(host, out _);
}

internal static class HostNameMiddleware
{
    public static IApplicationBuilder UseHostNames(this IApplicationBuilder app)
    {
        var names = app.ApplicationServices.GetRequiredService<HostNames>();
        return app.Use((context, next) => names.Contains(context.Request.Host.Host)
            ? next(context)
            : throw new ProblemException(
                StatusCodes.Status421MisdirectedRequest, "this server does not answer to this host name; start it with --urls http://that-name:port"));
    }
}
