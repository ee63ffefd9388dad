using System.IO.Compression;
using System.Text;
using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Standard.Inputs.Rss;

namespace FlexGet.Tests.Plugins.Standard.Inputs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "16.1")]
internal sealed class RssTests : IAsyncDisposable
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:torrent="urn:torrent"><channel><title>Feed</title><link>http://example.org/</link>
        <item>
          <title>Some Show &amp;amp; Friends S01E01</title><link>http://example.org/1</link><guid isPermaLink="false">id-1</guid>
          <pubDate>Tue, 03 Mar 2026 10:00:00 +0100</pubDate><description><![CDATA[<b>Good</b> & new]]></description><author>me</author>
          <torrent:seeds>12</torrent:seeds>
        </item>
        <item><title>Second</title><link>http://example.org/2</link><enclosure url="http://example.org/dl/a%20b.torrent?x=1" length="4711" type="application/x-bittorrent"/></item>
        <item><link>http://example.org/untitled</link></item>
        <item><title>Guid only</title><guid>http://example.org/3</guid></item>
        </channel></rss>
        """;

    private readonly Fetcher _fetcher = new(TimeProvider.System);
    private readonly TestSite _site = TestSite.StartAsync().GetAwaiter().GetResult();
    private readonly TestDatabase _database = new();
    private readonly TemporaryFolder _folder = new();
    private FakeRun _run = Some.Run();

    public async ValueTask DisposeAsync()
    {
        _fetcher.Dispose();
        _database.Dispose();
        _folder.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Items_become_entries_with_their_fields()
    {
        var entries = await Entries(Rss);

        entries.Select(entry => (entry.Title, entry.Url)).Should().Equal(
            ("Some Show & Friends S01E01", "http://example.org/1"),
            ("Second", "http://example.org/dl/a%20b.torrent?x=1"),
            ("Guid only", "http://example.org/3"));
        entries[0]["guid"].Should().Be("id-1");
        entries[0]["author"].Should().Be("me");
        entries[0]["description"].Should().Be("<b>Good</b> & new");
        entries[0]["rss_pubdate"].Should().Be(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
        entries[1]["size"].Should().Be(4711L);
        entries[1]["type"].Should().Be("application/x-bittorrent");
        entries[1]["filename"].Should().Be("a b.torrent");
        _run.Lines.Lines.Should().Equal("Warning: 1 items of the feed have no title or no url and were skipped");
    }

    [Test]
    public async Task Other_fields_are_taken_under_their_own_or_another_name()
    {
        var entries = await Entries(Rss, new RssConfig
        {
            Url = "",
            OtherFields = [new("author"), new(new Dictionary<string, string> { ["torrent:seeds"] = "Torrent_Seeds" })],
        });

        entries[0]["torrent_seeds"].Should().Be("12");
    }

    [TestCase("location")]
    [TestCase("File")]
    [TestCase("path")]
    public async Task Field_that_stands_for_a_file_of_this_computer_is_never_taken_from_a_feed(string field)
    {
        var entries = await Entries(Rss, new RssConfig
        {
            Url = "",
            OtherFields = [new(new Dictionary<string, string> { ["guid"] = field })],
        });

        entries.Should().NotBeEmpty().And.NotContain(entry => entry.Has("location") || entry.Has("file") || entry.Has("path"));
        _run.Lines.Lines.Should().Contain(line => line.Contains("a feed cannot set the field"));
    }

    [Test]
    public async Task Link_names_the_fields_of_the_url()
    {
        var entries = await Entries(Rss, new RssConfig { Url = "", Link = ["guid", "link"] });

        entries[0].Url.Should().Be("id-1");
        entries[0]["urls"].Should().BeEquivalentTo(new[] { "id-1", "http://example.org/1" });
    }

    [Test]
    public async Task Item_without_the_named_fields_is_skipped_even_if_it_has_another_url()
    {
        (await Entries(Rss, new RssConfig { Url = "", Link = ["magneturi"] })).Should().BeEmpty();

        _run.Lines.Lines.Should().Equal("Warning: 4 items of the feed have no title or no url and were skipped");
    }

    [Test]
    public async Task Several_enclosures_become_one_entry_each_unless_they_are_grouped()
    {
        const string feed = """
            <rss><channel><item><title>A</title><link>http://example.org/</link>
            <enclosure url="http://example.org/1.nzb"/><enclosure url="http://example.org/2.nzb"/></item></channel></rss>
            """;

        (await Entries(feed)).Select(entry => (entry.Url, entry["filename"])).Should()
            .Equal(("http://example.org/1.nzb", "1.nzb"), ("http://example.org/2.nzb", "2.nzb"));
        (await Entries(feed, new RssConfig { Url = "", GroupLinks = true })).Should().ContainSingle().Which["urls"]
            .Should().BeEquivalentTo(new[] { "http://example.org/", "http://example.org/1.nzb", "http://example.org/2.nzb" });
    }

    [Test]
    public async Task Atom_is_read()
    {
        var entries = await Entries("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title>
            <entry><title type="html">A &amp;lt;B&amp;gt;</title><link rel="self" href="http://example.org/self"/><link href="http://example.org/1"/>
            <id>urn:1</id><author><name>me</name></author><summary>text</summary><updated>2026-03-03T09:00:00Z</updated></entry>
            <entry><title>File</title><link rel="enclosure" href="http://example.org/f.torrent" length="5"/><link href="http://example.org/2"/></entry>
            </feed>
            """);

        entries.Select(entry => (entry.Title, entry.Url)).Should().Equal(("A <B>", "http://example.org/1"), ("File", "http://example.org/f.torrent"));
        entries[0]["author"].Should().Be("me");
        entries[0]["description"].Should().Be("text");
        entries[0]["rss_pubdate"].Should().NotBeNull();
    }

    [TestCase("""<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="a"><title>A</title><link>http://example.org/1</link></item></rdf:RDF>""")]
    [TestCase("""<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss version="0.91"><channel><item><title>A</title><link>http://example.org/1</link></item></channel></rss>""")]
    [TestCase("""<rss><channel><item><title>A</title><undeclared:x>1</undeclared:x><link>http://example.org/1</link></item></channel></rss>""")]
    [TestCase("""<rss><channel><item><title>A</title><link>http://example.org/1</link><description>a&nbsp;b & c</description></item></channel></rss>""")]
    [TestCase("\n <?xml version='1.0'?><rss><channel><item><title>A\u0001</title><link>http://example.org/1</link></item></channel></rss>")]
    public async Task Old_and_slightly_broken_feeds_are_read(string feed) =>
        (await Entries(feed)).Select(entry => (entry.Title, entry.Url)).Should().Equal(("A", "http://example.org/1"));

    [TestCase("iso-8859-1", "iso-8859-1", "text/xml")]
    [TestCase("iso-8859-1", "utf-8", "text/xml")]
    [TestCase("iso-8859-1", null, "text/xml; charset=iso-8859-1")]
    [TestCase("utf-8", "utf-8", "text/xml; charset=iso-8859-1")]
    [TestCase("utf-8", null, "text/xml; charset=nonsense")]
    [TestCase("utf-16", "utf-16", "text/xml")]
    public async Task Encoding_is_that_of_the_declaration_unless_it_is_wrong(string real, string? declared, string type)
    {
        var declaration = declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>";
        var encoding = Encoding.GetEncoding(real);
        var bytes = encoding.GetBytes($"{declaration}<rss><channel><item><title>Größe</title><link>http://example.org/1</link></item></channel></rss>");
        _site.Serve("/feed", real == "utf-16" ? [.. encoding.Preamble, .. bytes] : bytes, type);

        (await Run(new RssConfig { Url = _site.At("/feed") })).Single().Title.Should().Be("Größe");
    }

    [Test]
    public async Task Entities_of_a_dtd_are_neither_read_nor_expanded()
    {
        var run = () => Entries("""
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>A&b;&file;</title><link>http://example.org/1</link></item></channel></rss>
            """);

        (await run.Should().NotThrowAsync()).Which.Single().Title.Should().NotContain("aaa").And.NotContain("root:");
    }

    [Test]
    public async Task Feed_that_is_cut_off_gives_the_items_before_with_a_warning()
    {
        var entries = await Entries(Rss[..Rss.IndexOf("<item><link>", StringComparison.Ordinal)] + "<item><title>Cut");

        entries.Should().HaveCount(2);
        _run.Lines.Lines.Should().ContainSingle(line => line.StartsWith("Warning: the feed is broken; the 2 items before the mistake are used"));
    }

    [Test]
    public async Task Page_in_place_of_a_feed_aborts_with_a_hint_and_is_kept()
    {
        _site.Serve("/feed", "<!DOCTYPE html><html><body>Please log in</body></html>", "text/html");

        var run = () => Run(new RssConfig { Url = _site.At("/feed?passkey=secret") });

        var message = (await run.Should().ThrowAsync<PluginException>()).Which.Message;
        message.Should().Contain("login").And.NotContain("secret");
        var saved = Path.Combine(_folder.Path, "received", "tv-127.0.0.1.html");
        message.Should().Contain(saved);
        File.ReadAllText(saved).Should().Contain("Please log in");
    }

    [TestCase(401, "username and password")]
    [TestCase(404, "404")]
    [TestCase(500, "500")]
    public async Task Error_of_the_server_aborts(int status, string expected)
    {
        _site.Serve("/feed", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        var run = () => Run(new RssConfig { Url = _site.At("/feed") });

        (await run.Should().ThrowAsync<PluginException>()).Which.Message.Should().Contain(expected);
    }

    [Test]
    public async Task Empty_answer_is_an_error_line_and_no_entries()
    {
        (await Entries("")).Should().BeEmpty();

        _run.Lines.Lines.Should().ContainSingle(line => line.StartsWith("Error:"));
    }

    [Test]
    public async Task Credentials_are_sent_and_kept_for_downloads_from_the_same_host()
    {
        _site.Serve("/feed", $"<rss><channel><item><title>A</title><link>{_site.At("/1")}</link></item>{Item("B")}</channel></rss>");

        var entries = await Run(new RssConfig { Url = _site.At("/feed"), Username = "me", Password = "secret" });

        _site.Requests.Single().Headers.Authorization.ToString().Should().StartWith("Basic ");
        entries[0].Has("download_auth").Should().BeTrue();
        entries[1].Has("download_auth").Should().BeFalse();
    }

    [Test]
    public async Task Only_items_since_the_last_run_come_when_not_all_are_wanted()
    {
        var config = new RssConfig { Url = _site.At("/feed"), AllEntries = false };
        _site.Serve("/feed", $"<rss><channel>{Item("B")}{Item("A")}</channel></rss>");
        (await Run(config)).Select(entry => entry.Title).Should().Equal("B", "A");

        _site.Serve("/feed", $"<rss><channel>{Item("C")}{Item("B")}{Item("A")}</channel></rss>");
        (await Run(config)).Select(entry => entry.Title).Should().Equal("C");
        (await Run(config)).Should().BeEmpty();
        _run = new FakeRun([]) { Directory = _folder.Path, Modified = true };
        (await Run(config, _run)).Should().HaveCount(3);
    }

    [Test]
    public async Task Unchanged_feed_is_not_sent_again()
    {
        _site.Serve("/feed", async context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                context.Response.StatusCode = 304;
                return;
            }

            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"<rss><channel>{Item("A")}</channel></rss>"));
        });
        var config = new RssConfig { Url = _site.At("/feed"), AllEntries = false };

        (await Run(config)).Should().HaveCount(1);
        (await Run(config)).Should().BeEmpty();
        _run.Requests.Should().Equal("no entries are fine");
        (await Run(config with { AllEntries = true })).Should().HaveCount(1);
        _run.Requests.Should().BeEmpty();
    }

    [TestCase("{\"error\": \"api key invalid\"}", "JSON")]
    [TestCase("[]", "JSON")]
    [TestCase("Too many requests", "text")]
    [TestCase("<!DOCTYPE html><html>", "HTML")]
    public async Task What_was_sent_in_place_of_a_feed_is_named(string body, string kind) =>
        (await FluentActions.Awaiting(() => Entries(body)).Should().ThrowAsync<PluginException>()).Which.Message.Should().Contain(kind);

    [Test]
    public async Task Feed_that_is_packed_without_saying_so_is_named()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Rss));
        }

        _site.Serve("/feed", packed.ToArray(), "application/octet-stream");

        var feed = () => Run(new RssConfig { Url = _site.At("/feed") });
        (await feed.Should().ThrowAsync<PluginException>()).Which.Message.Should().Contain("gzip");
    }

    [Test]
    public async Task Title_is_one_line()
    {
        var entries = await Entries("<rss><channel><item><title>A&#10;ACCEPTED: `B`&amp;#27;[1m</title><link>http://example.org/1</link></item></channel></rss>");

        entries.Single().Title.Should().Be("A ACCEPTED: `B` [1m");
    }

    [Test]
    public async Task File_is_read_beside_the_config()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "feed.xml"), Rss);

        (await Run(new RssConfig { Url = "feed.xml" })).Should().HaveCount(3);
    }

    private static string Item(string title) => $"<item><title>{title}</title><link>http://example.org/{title}</link><guid>{title}</guid></item>";

    private Task<List<Entry>> Entries(string feed, RssConfig? config = null)
    {
        _site.Serve("/feed", feed);
        return Run((config ?? new RssConfig { Url = "" }) with { Url = _site.At("/feed") });
    }

    private Task<List<Entry>> Run(RssConfig config)
    {
        _run = new FakeRun([]) { Directory = _folder.Path };
        return Run(config, _run);
    }

    private async Task<List<Entry>> Run(RssConfig config, FakeRun run) =>
        [.. await new RssInput(_fetcher, new TaskMemory(_database, TimeProvider.System), new InputCache(TimeProvider.System)).InputAsync(run, config, CancellationToken.None)];
}
