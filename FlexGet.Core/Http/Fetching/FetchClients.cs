using System.Collections.Concurrent;
using System.Net;

namespace FlexGet.Core.Http.Fetching;

/// <summary>One client for the usual way, and one for each set of proxies that a task has.</summary>
internal sealed class FetchClients : IDisposable
{
    private readonly HttpClient _direct = Make(null);

    // By their texts: two urls that differ in nothing but the user are equal, and the one would get the credentials of the other.
    private readonly ConcurrentDictionary<(string? Http, string? Https), HttpClient> _proxied = new();

    public HttpClient Of(FetchProxy? proxy) => proxy is null
        ? _direct
        : _proxied.GetOrAdd((proxy.Http?.OriginalString, proxy.Https?.OriginalString), (_, own) => Make(own), proxy);

    public void Dispose()
    {
        _direct.Dispose();
        foreach (var client in _proxied.Values)
        {
            client.Dispose();
        }
    }

    private static HttpClient Make(FetchProxy? proxy) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None, // unpacked by us, with an eye on the size
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
        Proxy = proxy is null ? null : new TaskProxy(proxy), // null: that of the environment
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The task's proxies, and those of the environment for what it says nothing of.</summary>
    private sealed class TaskProxy(FetchProxy proxy) : IWebProxy, ICredentials
    {
        public ICredentials? Credentials { get => this; set => throw new NotSupportedException(); }

        public Uri? GetProxy(Uri destination) => Own(destination) ?? HttpClient.DefaultProxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => Own(host) is null && HttpClient.DefaultProxy.IsBypassed(host);

        public NetworkCredential? GetCredential(Uri uri, string authType)
        {
            var own = new[] { uri, proxy.Http, proxy.Https }.FirstOrDefault(one => one?.Authority == uri.Authority && one.UserInfo.Length > 0);
            return own?.UserInfo.Split(':', 2) is [var user, .. var password]
                ? new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password is [var word] ? word : ""))
                : HttpClient.DefaultProxy.Credentials?.GetCredential(uri, authType);
        }

        private Uri? Own(Uri destination) => destination.Scheme == Uri.UriSchemeHttps ? proxy.Https : proxy.Http;
    }
}
