using System.Text;
using FlexGet.Core.Http.Fetching;

namespace FlexGet.Tests.Http.Fetching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FetchProxyTests : IAsyncDisposable
{
    private readonly Fetcher _fetcher = new(TimeProvider.System);
    private readonly TestSite _proxy = TestSite.StartAsync().GetAwaiter().GetResult();

    [SetUp]
    public void AskForCredentials() => _proxy.Serve("/feed", context =>
    {
        if (!context.Request.Headers.ContainsKey("Proxy-Authorization"))
        {
            context.Response.StatusCode = 407;
            context.Response.Headers.ProxyAuthenticate = "Basic realm=\"x\"";
        }

        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        await _proxy.DisposeAsync();
    }

    [Test]
    public async Task Tasks_with_the_same_proxy_keep_their_own_credentials()
    {
        await FetchAsync(new FetchProxy(ProxyOf("one:first@"), null));
        await FetchAsync(new FetchProxy(ProxyOf("two:second@"), null));
        await FetchAsync(new FetchProxy(ProxyOf("one:first@"), null));

        Credentials().Should().Equal("one:first", "two:second", "one:first");
    }

    [Test]
    public async Task User_that_stands_at_one_of_two_urls_of_a_proxy_is_that_of_the_proxy()
    {
        await FetchAsync(new FetchProxy(ProxyOf(""), ProxyOf("one:first@")));

        Credentials().Should().Equal("one:first");
    }

    [Test]
    public async Task User_of_the_scheme_comes_before_that_of_the_other()
    {
        await FetchAsync(new FetchProxy(ProxyOf("one:first@"), ProxyOf("two:second@")));

        Credentials().Should().Equal("one:first");
    }

    private Uri ProxyOf(string user) => new($"http://{user}{_proxy.Url.Authority}");

    private async Task FetchAsync(FetchProxy proxy)
    {
        using var body = new MemoryStream();
        await _fetcher.FetchAsync(new FetchRequest("http://site.invalid/feed") { Proxy = proxy }, body, CancellationToken.None);
    }

    private IEnumerable<string> Credentials() => _proxy.Requests
        .Select(request => request.Headers.ProxyAuthorization.ToString())
        .Where(header => header.Length > 0)
        .Select(header => Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])));
}
