using FlexGet.Core.Http.Fetching;
using FlexGet.Plugins.Standard.Control;

namespace FlexGet.Tests.Plugins.Standard.Control;

[Property("Rule", "4")]
internal sealed class ProxyTests
{
    [Test]
    public async Task What_a_task_fetches_goes_through_its_proxy_with_the_credentials_of_the_proxy()
    {
        await using var proxy = await TestSite.StartAsync();
        proxy.Serve("/feed", async context =>
        {
            // Asked for credentials first, as proxies do.
            if (!context.Request.Headers.ContainsKey("Proxy-Authorization"))
            {
                context.Response.StatusCode = 407;
                context.Response.Headers.ProxyAuthenticate = "Basic realm=\"x\"";
                return;
            }

            context.Response.ContentType = "application/xml";
            await context.Response.Body.WriteAsync("<rss><channel><item><title>Show</title><link>http://site.invalid/1</link></item></channel></rss>"u8.ToArray());
        });
        await using var server = new FlexGetServer($$"""
            tasks:
              tv:
                rss: http://site.invalid/feed
                proxy: http://me:word@{{proxy.Url.Authority}}
                accept_all: yes
            """);

        var execution = await server.ExecuteAsync("tv");

        execution["results"]![0]!.Value<int>("accepted").Should().Be(1, execution.ToString());
        proxy.Requests.Last().Headers.ProxyAuthorization.ToString().Should().Be("Basic bWU6d29yZA==");
    }

    [TestCase("http://p:1", "http://p:1/", "http://p:1/")]
    [TestCase("{http: 'http://p:1', https: 'socks5h://s:2'}", "http://p:1/", "socks5://s:2/")]
    [TestCase("{https: 'http://p:1'}", null, "http://p:1/")]
    public void One_proxy_is_for_everything_several_are_for_their_schemes(string yaml, string? http, string? https)
    {
        var (config, errors) = ConfigText.Bind<ProxyConfig>(yaml);

        errors.Should().BeEmpty();
        config!.ToFetchProxy().Should().Be(new FetchProxy(http is null ? null : new Uri(http), https is null ? null : new Uri(https)));
    }

    [Test]
    public void A_proxy_that_cannot_be_one_is_a_mistake_of_the_config() =>
        ConfigText.Bind<ProxyConfig>("ftp://p:1").Errors.Should().ContainSingle().Which.Message.Should().Contain("found ftp://");
}
