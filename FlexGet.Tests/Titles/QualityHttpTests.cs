using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Titles;

/// <summary>Quality as a config sees it: read from titles, ordered, required.</summary>
internal sealed class QualityHttpTests
{
    [TestCase("360p 368p 480p 540p 576p hr 720i 720p 1080i 1080p 2160p")]
    [TestCase("workprint cam ts tc r5 hdrip ppvrip preair unknown tvrip dsr sdtv dvdscr bdscr webrip hdtv webdl dvdrip remux bluray")]
    [TestCase("unknown divx xvid nvenc h264 vp9 h265 av1")]
    [TestCase("unknown 8bit 10bit hdr hdrplus dolbyvision")]
    [TestCase("unknown mp3 aac dd5.1 ac3 dd+5.1 flac dts dtshd truehd")]
    [Property("Rule", "10.1")]
    public async Task Components_are_worth_more_from_left_to_right(string order)
    {
        var names = order.Split(' ');

        var sorted = await SortAsync(names.Reverse().Select(name => name == "unknown" ? "nothing" : name));

        sorted.Should().Equal(names);
    }

    [TestCase("Show.720p60.WEB.DL.x.264", "720p webdl h264")]
    [TestCase("Show 1280x720 TV-Rip Hi10P AAC2.0", "720p tvrip 10bit aac")]
    [TestCase("Show_4K_Blu-Ray_HEVC DoVi.HDR10+ TrueHD.7.1", "2160p bluray h265 hybrid_hdr truehd")]
    [TestCase("Show.BDRip.DTS-HD.MA.5.1", "bluray dtshd")]
    [TestCase("Show.360.BDRemux.x264a", "unknown")]
    [Property("Rule", "10.2")]
    public async Task Titles_are_recognised_in_the_forms_that_releases_have(string title, string quality) =>
        (await SortAsync([title])).Should().Equal(quality);

    [TestCase("Show.720p.1080p.HDTV.WEB-DL", "1080p webdl")]
    [TestCase("Show.CAM.BluRay", "cam")]
    [TestCase("Show.DVDScr.BluRay", "dvdscr")]
    [TestCase("Show.DTS.DTS-HD", "dts")]
    [Property("Rule", "10.3")]
    public async Task Last_of_the_list_counts_unless_one_is_so_bad_that_nothing_else_does(string title, string quality) =>
        (await SortAsync([title])).Should().Equal(quality);

    [TestCase("1080p cam", "nothing", "480p bluray", "720p webrip", "720p webrip h265", "1080p")]
    [Property("Rule", "10.4")]
    public async Task Bad_sources_come_first_then_resolution_decides_before_source_and_codec(params string[] order)
    {
        var sorted = await SortAsync(order.Reverse());

        sorted.Should().Equal(order.Select(name => name == "nothing" ? "unknown" : name));
    }

    [TestCase("720p-1080p hdtv+ !h265", "Show.1080p.WEB-DL.x264", true)]
    [TestCase("720p-1080p hdtv+ !h265", "Show.1080p.WEB-DL.x265", false)]
    [TestCase("[480p dvdrip, 720p]", "Show.720p", true)]
    [TestCase("[480p dvdrip, 720p]", "Show.480p", false)]
    [TestCase("'>h264'", "Show.x264", false)]
    [TestCase("'<1080p'", "Show", true)]
    [Property("Rule", "10.5")]
    public async Task Requirements_reject_what_they_do_not_allow(string requirements, string title, bool isAllowed)
    {
        await using var server = new FlexGetServer($"tasks: {{tv: {{mock: [{title}], quality: {requirements}}}}}");

        (await server.EntriesAsync(await server.ExecuteAsync("tv"))).Single().Value<string>("state")
            .Should().Be(isAllowed ? "undecided" : "rejected");
    }

    /// <summary>The qualities of these titles, lowest first.</summary>
    private static async Task<IEnumerable<string?>> SortAsync(IEnumerable<string> titles)
    {
        var list = string.Join(", ", titles.Select(title => $"'{title}'"));
        await using var server = new FlexGetServer($"tasks: {{tv: {{mock: [{list}], sort_by: quality}}}}");
        return (await server.EntriesAsync(await server.ExecuteAsync("tv"))).Select(entry => entry.SelectToken("fields.quality")?.Value<string>());
    }
}
