namespace FlexGet.Host.Authentication;

/// <summary>
/// Signs of a proxy before this server. None of them is believed for what it says of the client: anybody can write these headers. But
/// whoever comes with them need not be on this machine, though the connection does.
/// </summary>
internal static class Proxies
{
    private static readonly string[] Headers = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public static bool Passed(HttpRequest request) => Array.Exists(Headers, request.Headers.ContainsKey);

    /// <summary>True when the browser speaks https, be it to a proxy. To claim it in vain only costs the claimant the cookie.</summary>
    public static bool IsHttps(HttpRequest request) =>
        request.IsHttps || string.Equals(request.Headers["X-Forwarded-Proto"], Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
}
