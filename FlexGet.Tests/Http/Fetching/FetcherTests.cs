using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FlexGet.Core.Http.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Http.Fetching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FetcherTests : IAsyncDisposable
{
    private readonly Fetcher _fetcher = new(TimeProvider.System);
    private readonly TestSite _site = TestSite.StartAsync().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Body_and_what_the_headers_say_are_given()
    {
        _site.Serve("/a", async context =>
        {
            context.Response.ContentType = "Text/XML; charset=iso-8859-1";
            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.ContentDisposition = "attachment; filename=\"a b.torrent\"";
            await context.Response.WriteAsync("hello");
        });

        var (response, body) = await Fetch(new(_site.At("/a")));

        body.Should().Be("hello");
        response.Should().BeEquivalentTo(
            new { Error = (string?)null, Status = 200, MediaType = "text/xml", Charset = "iso-8859-1", ETag = "\"v1\"", FileName = "a b.torrent", Length = 5L });
    }

    [Test]
    public async Task Error_page_is_an_error_and_its_body_is_kept()
    {
        var (response, body) = await Fetch(new(_site.At("/nowhere")));

        response.Error.Should().Be("the server answered 404 Not Found");
        body.Should().Be("there is no such page");
    }

    [Test]
    public async Task Redirects_are_followed_five_times()
    {
        for (var step = 1; step <= 6; step++)
        {
            var next = $"/step{step - 1}";
            _site.Serve($"/step{step}", context => Redirect(context, next));
        }

        _site.Serve("/step0", "arrived");

        (await Fetch(new(_site.At("/step5")))).Body.Should().Be("arrived");
        (await Fetch(new(_site.At("/step6")))).Response.Error.Should().Be("more than 5 redirects");
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://example.org/")]
    public async Task Redirect_to_another_scheme_is_not_followed(string target)
    {
        _site.Serve("/a", context => Redirect(context, target));

        var (response, body) = await Fetch(new(_site.At("/a")) { FilesFrom = "/" });

        response.Error.Should().Be($"redirected to {target}; only http and https are followed");
        body.Should().BeEmpty();
    }

    [Test]
    public async Task Credentials_of_the_url_become_a_header_and_stand_in_no_text()
    {
        var url = _site.At("/nowhere").Replace("http://", "http://me:s%3Acret@", StringComparison.Ordinal);

        var (response, _) = await Fetch(new(url));

        _site.Requests.Single().Headers.Authorization.ToString().Should().Be("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:s:cret")));
        response.ToString().Should().NotContain("cret");
    }

    [Test]
    public async Task Credentials_and_headers_do_not_follow_to_another_host()
    {
        await using var other = await TestSite.StartAsync();
        other.Serve("/b", "arrived");
        _site.Serve("/a", context => Redirect(context, other.At("/b")));

        await Fetch(new(_site.At("/a")) { Username = "me", Password = "secret", Headers = new Dictionary<string, string> { ["Cookie"] = "secret" } });

        _site.Requests.Single().Headers.Cookie.ToString().Should().Be("secret");
        other.Requests.Single().Headers.Keys.Should().NotContain(["Authorization", "Cookie"]);
    }

    [Test]
    public async Task Packed_answer_is_unpacked()
    {
        _site.Serve("/a", Packed("hello"u8.ToArray()));

        (await Fetch(new(_site.At("/a")))).Body.Should().Be("hello");
    }

    [Test]
    public async Task Bomb_is_given_up()
    {
        _site.Serve("/a", Packed(new byte[30 * 1024 * 1024]));

        var (response, body) = await Fetch(new(_site.At("/a")));

        response.Error.Should().Be("the answer unpacks to more than 100 times its size");
        body.Length.Should().BeLessThan(2 * 1024 * 1024);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Answer_beyond_the_limit_is_given_up_whether_its_size_is_stated_or_not(bool isStated)
    {
        _site.Serve("/a", async context =>
        {
            context.Response.ContentLength = isStated ? 3000 : null;
            for (var part = 0; part < 3; part++)
            {
                await context.Response.Body.WriteAsync(new byte[1000]);
                await context.Response.Body.FlushAsync();
            }
        });

        (await Fetch(new(_site.At("/a")) { MaxBytes = 2000 })).Response.Error.Should().Be("the answer is larger than 0 MiB");
    }

    [Test]
    public async Task Body_that_drips_is_given_up_when_the_time_is_over_and_the_host_not_asked_for_a_minute()
    {
        var time = new FakeTimeProvider();
        using var fetcher = new Fetcher(time);
        _site.Serve("/slow", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync("."u8.ToArray());
                await context.Response.Body.FlushAsync();
                time.Advance(TimeSpan.FromSeconds(3));
                await Task.Delay(5);
            }
        }).Serve("/quick", "hello");
        var body = new MemoryStream();

        var slow = await fetcher.FetchAsync(new(_site.At("/slow")), body, CancellationToken.None);
        var soon = await fetcher.FetchAsync(new(_site.At("/quick")), body, CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(2));
        var later = await fetcher.FetchAsync(new(_site.At("/quick")), body, CancellationToken.None);

        slow.Error.Should().Be("no complete answer within 30 s");
        soon.Error.Should().Be("127.0.0.1 did not answer in time a moment ago and is not asked for a minute");
        later.Error.Should().BeNull();
    }

    [Test]
    public async Task Silent_server_is_given_up_long_before_the_end_of_the_time()
    {
        _site.Serve("/a", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        (await Fetch(new(_site.At("/a")) { Timeout = TimeSpan.FromHours(1), Patience = TimeSpan.FromMilliseconds(300) })).Response.Error
            .Should().Be("nothing came for 0.3 s");
    }

    [Test]
    public async Task Connection_that_broke_is_tried_once_more()
    {
        _site.Serve("/a", context =>
        {
            if (_site.Requests.Count == 1)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync("second");
        });

        (await Fetch(new(_site.At("/a")))).Body.Should().Be("second");
    }

    [Test]
    public async Task Body_that_ends_too_early_is_an_error()
    {
        _site.Serve("/a", async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        (await Fetch(new(_site.At("/a")))).Response.Error.Should().Contain("broke");
    }

    [Test]
    public async Task Nobody_listening_is_told_with_the_address()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0)); // bound and not listening: nobody else gets the port

        (await Fetch(new($"http://{socket.LocalEndPoint}/"))).Response.Error.Should().StartWith($"could not connect to {socket.LocalEndPoint}");
    }

    [TestCase("file:///etc/hostname")]
    [TestCase("/etc/hostname")]
    [TestCase("feed.xml")]
    [TestCase("javascript:alert(1)")]
    public async Task Without_leave_only_http_is_fetched(string url) =>
        (await Fetch(new(url))).Response.Error.Should().Be($"'{url}' is no http or https url");

    [Test]
    public async Task File_is_read_by_url_and_by_path()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a b.xml");
        await File.WriteAllTextAsync(file, "hello");

        (await Fetch(new("a b.xml") { FilesFrom = folder.Path })).Body.Should().Be("hello");
        (await Fetch(new(new Uri(file).AbsoluteUri) { FilesFrom = folder.Path })).Body.Should().Be("hello");
        (await Fetch(new("other.xml") { FilesFrom = folder.Path })).Response.Error.Should().StartWith("there is no file");
    }

    [Test]
    public async Task What_has_no_end_is_not_read()
    {
        using var folder = new TemporaryFolder();
        var link = Path.Combine(folder.Path, "link");
        File.CreateSymbolicLink(link, "/dev/zero");

        foreach (var path in new[] { "/dev/zero", link })
        {
            (await Fetch(new(path) { FilesFrom = "/", MaxBytes = 1000 })).Response.Error.Should().Be($"{path} is empty, or no regular file");
        }
    }

    [Test]
    public async Task Server_without_https_is_said_to_have_none() =>
        (await Fetch(new(_site.At("/a").Replace("http:", "https:", StringComparison.Ordinal)))).Response.Error.Should().Contain("http://");

    [TestCase("http://me:pw@example.org/feed?a=1&passkey=abc&b=2", "http://example.org/feed?a=1&passkey=********&b=2")]
    [TestCase("https://example.org/rss.php?token=abc", "https://example.org/rss.php?token=********")]
    [TestCase("https://example.org/a@b", "https://example.org/a@b")]
    [TestCase("https://example.org/?author=x", "https://example.org/?author=x")]
    public void Urls_are_shown_without_secrets(string url, string shown) => SafeUrl.Of(url).Should().Be(shown);

    private static Task Redirect(HttpContext context, string target)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = target;
        return Task.CompletedTask;
    }

    private static RequestDelegate Packed(byte[] content) => async context =>
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await packed.WriteAsync(content);
    };

    private async Task<(FetchResponse Response, string Body)> Fetch(FetchRequest request)
    {
        using var body = new MemoryStream();
        var response = await _fetcher.FetchAsync(request, body, CancellationToken.None);
        return (response, Encoding.UTF8.GetString(body.ToArray()));
    }
}
