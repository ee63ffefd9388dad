using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Downloads;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "17.2")]
internal sealed class DownloadHttpTests : IAsyncDisposable
{
    private readonly TestSite _site = TestSite.StartAsync().GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Test]
    public async Task Credentials_of_a_feed_do_not_go_to_the_other_hosts_that_an_item_names()
    {
        var other = new UriBuilder(_site.At("/mirror")) { Host = "localhost" }.Uri;
        _site.Serve("/feed", $"""
            <rss><channel><item><title>A</title><link>{_site.At("/gone")}</link><enclosure url="{other}" length="1" type="a/b"/></item></channel></rss>
            """);
        _site.Serve("/mirror", "content", "application/octet-stream");
        await using var server = new FlexGetServer($$"""
            tasks:
              t:
                rss: {url: "{{_site.At("/feed")}}", username: me, password: secret, group_links: yes}
                accept_all: yes
                download: downloads
            """);

        var execution = await server.ExecuteAsync("t");

        execution.SelectToken("results[0].accepted")!.Value<int>().Should().Be(1);
        _site.Requests.Select(request => (request.Path, request.Headers.ContainsKey("Authorization"))).Should().Equal(
            ("/feed", true), ("/gone", true), ("/mirror", false));
    }

    [Test]
    public async Task Failure_of_several_urls_says_what_is_wrong_with_which()
    {
        _site.Serve("/page", "<html>login</html>", "text/html");
        await using var server = new FlexGetServer($$"""
            tasks:
              t:
                mock: [{title: A, url: "{{_site.At("/gone")}}", urls: ["{{_site.At("/gone")}}", "magnet:?xt=urn:btih:0123456789012345678901234567890123456789"]}]
                accept_all: yes
                download: downloads
            """);

        var entries = await server.EntriesAsync(await server.ExecuteAsync("t"));

        entries[0].Value<string>("reason").Should().Contain($"{_site.At("/gone")}: ").And.EndWith("Magnet URL");
    }

    [Test]
    public async Task Folder_for_temporary_files_may_lie_below_the_home_of_the_user()
    {
        _site.Serve("/a", "content", "application/octet-stream");
        await using var server = new FlexGetServer($$"""
            tasks:
              t:
                mock: [{title: A, url: "{{_site.At("/a")}}"}]
                accept_all: yes
                download: {path: downloads, temp: ~/}
            """);

        var execution = await server.ExecuteAsync("t");

        execution.SelectToken("results[0].accepted")!.Value<int>().Should().Be(1);
        Directory.Exists(Path.Combine(server.Folder, "~")).Should().BeFalse();
        Directory.GetDirectories(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "flexget-*").Should().BeEmpty();
    }
}
