using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Metainfo;

namespace FlexGet.Tests.Plugins.Standard.Metainfo;

[Property("Rule", "4")]
internal sealed class MetainfoTests
{
    private const string Hash = "0123456789ABCDEF0123456789ABCDEF01234567";

    [TestCase("magnet:?dn=x&xt=urn:btih:0123456789abcdef0123456789abcdef01234567&tr=udp", Hash)]
    [TestCase("magnet:?xt=urn:btih:AERUKZ4JVPG66AJDIVTYTK6N54ASGRLH", Hash)]
    [TestCase("magnet:?xt=urn:btih:0123456789abcdef", null)]
    [TestCase("http://example.org/?xt=urn:btih:0123456789abcdef0123456789abcdef01234567", null)]
    public async Task Info_hash_is_read_from_magnet_links(string url, string? hash) =>
        (await Run(new MagnetHash(), new Entry("a", url)))[TorrentFields.InfoHash].Should().Be(hash);

    [Test]
    public async Task Info_hash_is_found_among_further_urls_and_a_known_one_stays()
    {
        var entry = new Entry("a", "http://example.org/a");
        entry[EntryFields.Urls] = new List<string> { "http://example.org/a", $"magnet:?xt=urn:btih:{Hash}" };
        var known = new Entry("b", $"magnet:?xt=urn:btih:{Hash}");
        known[TorrentFields.InfoHash] = "ABC";

        (await Run(new MagnetHash(), entry))[TorrentFields.InfoHash].Should().Be(Hash);
        (await Run(new MagnetHash(), known))[TorrentFields.InfoHash].Should().Be("ABC");
    }

    [TestCase("Size: 1.5 GB, 3 files", 1_500_000_000L)]
    [TestCase("<b>700MiB</b>", 734_003_200L)]
    [TestCase("1,25 TB", 1_250_000_000_000L)]
    [TestCase("Seeds: 20 MBs", null)]
    [TestCase("at 20 MB/s", null)]
    [TestCase("x264", null)]
    public async Task Content_size_is_read_from_the_description(string description, long? size)
    {
        var entry = Some.Entry();
        entry[EntryFields.Description] = description;

        (await Run(new MetainfoContentSize(), entry))[TorrentFields.ContentSize].Should().Be(size);
    }

    [TestCase("see https://www.imdb.com/title/tt0133093/ and http://imdb.com/title/tt0133093", "tt0133093")]
    [TestCase("https://m.imdb.com/de/title/tt10872600/", "tt10872600")]
    [TestCase("http://imdb.com/title/tt0133093 http://imdb.com/title/tt0234215", null)]
    [TestCase("http://example.org/title/tt0133093", null)]
    public async Task Movie_is_that_of_the_only_link_to_it(string description, string? id)
    {
        var entry = Some.Entry();
        entry[EntryFields.Description] = description;

        (await Run(new ScanImdb(), entry))[EntryFields.ImdbId].Should().Be(id);
        entry["imdb_url"].Should().Be(id is null ? null : $"https://www.imdb.com/title/{id}/");
    }

    [TestCase("movie_name=Some Movie movie_year=2010", "some movie 2010")]
    [TestCase("movie_name=Some Movie", "some movie")]
    [TestCase("series_name=Some Show series_season=1 series_episode=2", "some show s01e02")]
    [TestCase("series_name=Some Show series_year=2012 series_season=1 series_episode=0", "some show 2012 s01e00")]
    [TestCase("series_name=Some Show series_date=2012-05-03", "some show 2012-05-03")]
    [TestCase("series_name=Some Show", null)]
    [TestCase("other=1", null)]
    public async Task Media_id_names_the_movie_or_episode(string fields, string? id)
    {
        var entry = Some.Entry();
        foreach (var field in fields.Replace("Some ", "Some_").Split(' '))
        {
            entry[field.Split('=')[0]] = field.Split('=')[1].Replace('_', ' ');
        }

        await Run(new MetainfoMediaId(), entry);

        entry.IsLazy("media_id").Should().BeTrue();
        entry["media_id"].Should().Be(id);
    }

    private static async Task<Entry> Run(IMetainfoPlugin<Toggle<object>> plugin, Entry entry)
    {
        await plugin.MetainfoAsync(Some.Run(entry), new Toggle<object>(), CancellationToken.None);
        return entry;
    }
}
