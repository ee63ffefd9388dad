using FlexGet.Core.Entries;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Torrents;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Torrents;

/// <summary>What is known of contents once their torrent and nzb files were downloaded.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "17.7")]
internal sealed class ContentTests : IAsyncDisposable
{
    private readonly TestSite _site = TestSite.StartAsync().GetAwaiter().GetResult();
    private readonly FlexGetServer _server = new();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task A_downloaded_torrent_gives_hash_files_size_and_extension()
    {
        _site.Serve("/dl", TorrentTests.OneFile, "application/octet-stream");

        var entry = await DownloadAsync("[{title: Show, url: '{0}', content_size: 5}]", "/dl");

        entry.Value<string>("state").Should().Be("accepted", entry.ToString());
        var fields = (JObject)entry["fields"]!;
        fields.Value<string>("torrent_info_hash").Should().HaveLength(40);
        fields["content_files"]!.Values<string>().Should().Equal("Show.mkv");
        fields.Value<long>("content_size").Should().Be(700);
        fields.Value<string>("location").Should().EndWith("/dl.torrent");
        fields.Should().NotContainKey("torrent");
    }

    [Test]
    public async Task The_same_torrent_under_another_url_is_rejected_after_its_download()
    {
        _site.Serve("/one", TorrentTests.OneFile, "application/octet-stream").Serve("/two", TorrentTests.OneFile, "application/octet-stream");

        await DownloadAsync("[{title: One, url: '{0}'}]", "/one");
        var entry = await DownloadAsync("[{title: Two, url: '{0}'}]", "/two");

        entry.Value<string>("rejected_by").Should().Be("seen_info_hash");
    }

    [TestCase("d8:announce3:abce", "there is no mapping \"info\" in it - broken or invalid torrent file received")]
    [TestCase("d8:announce", "the end is missing, at byte 11 - broken or invalid torrent file received")]
    public async Task A_broken_torrent_fails_the_entry_and_is_dropped(string content, string reason)
    {
        _site.Serve("/dl", content, "application/octet-stream");

        var entry = await DownloadAsync("[{title: Show, url: '{0}'}]", "/dl");

        entry.Value<string>("state").Should().Be("failed");
        entry.Value<string>("reason").Should().Be(reason);
        Directory.Exists(Path.Combine(_server.Folder, "out")).Should().BeFalse();
    }

    [Test]
    public async Task A_broken_torrent_that_nobody_has_downloaded_stays_where_it_is()
    {
        var file = Path.Combine(_server.Folder, "precious.torrent");
        await File.WriteAllTextAsync(file, "d8:announce3:abce");
        var entry = new Entry("Show", "http://127.0.0.1:1/") { ["file"] = file };
        entry.Accept();

        await new TorrentPlugin().ModifyAsync(new FakeRun([entry]), new Toggle<object>(), CancellationToken.None);

        entry.State.Should().Be(EntryState.Failed);
        File.Exists(file).Should().BeTrue();
    }

    [Test]
    public async Task The_parts_of_an_nzb_file_are_added_up_and_its_doctype_is_not_read()
    {
        _site.Serve(
            "/a.nzb",
            """
            <?xml version="1.0"?>
            <!DOCTYPE nzb PUBLIC "-//newzBin//DTD NZB 1.1//EN" "http://127.0.0.1:1/nzb.dtd">
            <nzb xmlns="http://www.newzbin.com/DTD/2003/nzb"><file><segments>
            <segment bytes="100" number="1">a</segment><segment bytes="23" number="2">b</segment><segment bytes="x">c</segment>
            </segments></file></nzb>
            """,
            "application/x-nzb");

        var entry = await DownloadAsync("[{title: Show, url: '{0}'}]", "/a.nzb");

        entry["fields"]!.Value<long>("content_size").Should().Be(123);
    }

    [Test]
    public async Task An_nzb_file_that_cannot_be_read_is_delivered_all_the_same()
    {
        _site.Serve("/a.nzb", "<nzb><file>", "application/octet-stream");

        (await DownloadAsync("[{title: Show, url: '{0}'}]", "/a.nzb")).Value<string>("state").Should().Be("accepted");
    }

    private async Task<JObject> DownloadAsync(string mock, string path)
    {
        var config = $"tasks: {{tv: {{mock: {mock.Replace("{0}", _site.At(path), StringComparison.Ordinal)}, accept_all: yes, download: '{_server.Folder}/out', retry_failed: no}}}}";
        using var put = await _server.Client.PutJsonAsync("config/tasks", YamlAsJson(config)["tasks"]);
        put.IsSuccessStatusCode.Should().BeTrue(await put.Content.ReadAsStringAsync());
        return (JObject)(await _server.EntriesAsync(await _server.ExecuteAsync("tv"))).Single();
    }

    private static JObject YamlAsJson(string yaml) =>
        (JObject)FlexGet.Core.Configuration.Editing.ConfigDocument.Parse(yaml).ToJson();
}
