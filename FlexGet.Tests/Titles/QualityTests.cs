using FlexGet.Core.Titles;
using Newtonsoft.Json;

namespace FlexGet.Tests.Titles;

internal sealed class QualityTests
{
    [TestCase("Show.S01E01.720p.HDTV.x264-GRP", "720p hdtv h264")]
    [TestCase("Movie.2010.1080p.BluRay.DTS-HD.MA.5.1.x265", "1080p bluray h265 dtshd")]
    [TestCase("Movie 2160p WEB-DL DDP5.1 HDR10+ HEVC", "2160p webdl h265 hdrplus dd+5.1")]
    [TestCase("Movie 4K UHD Blu-Ray Rip TrueHD 7.1", "2160p bluray truehd")]
    [TestCase("Movie_480_dvd_rip_XviD_MP3", "480p dvdrip xvid mp3")]
    [TestCase("Movie 1280x720 web avc aac2.0", "720p webdl h264 aac")]
    [TestCase("Movie 720p50 PDTV.rip h.264", "720p sdtv h264")]
    [TestCase("Movie 360 1080hd BDRemux", "unknown")]
    [TestCase("Movie BD-SCR", "dvdscr")]
    [TestCase("Movie BDSCR", "bdscr")]
    [TestCase("Movie.R6.DivX.DD5.1", "r5 divx dd5.1")]
    [TestCase("Movie ddp flac 6ch av-1", "av1 flac")]
    [TestCase("Movie.Hi10P.nvenc.vp9", "vp9 10bit")]
    [TestCase("Movie 8-bits", "8bit")]
    [TestCase("Movie DV.HDR.2160p", "2160p hybrid_hdr")]
    [TestCase("Movie Dolby.Vision 2160p", "2160p dolbyvision")]
    [TestCase("éhdtv hdtvé hdtv2", "unknown")]
    [TestCase("", "unknown")]
    [Property("Rule", "10.2")]
    public void Title_is_read_as_this_quality(string title, string name) => Quality.Parse(title).Name.Should().Be(name);

    [TestCase("Show 720p 1080p end", "1080p", "Show 720p  end")]
    [TestCase("Show 720p 720p end", "720p", "Show   end")]
    [TestCase("Show cam hdtv end", "cam", "Show  hdtv end")]
    [TestCase("Show dvdscr bluray end", "dvdscr", "Show  bluray end")]
    [TestCase("Show hdtv bluray end", "bluray", "Show   end")]
    [TestCase("Show dts-hd dts end", "dts", "Show   end")]
    [TestCase("Show hdr dovi end", "hybrid_hdr", "Show  end")]
    [TestCase("Show end", "unknown", "Show end")]
    [Property("Rule", "10.3")]
    public void Words_that_were_understood_are_missing_in_the_clean_text(string title, string name, string clean)
    {
        Quality.Parse(title, out var cleanText).Name.Should().Be(name);
        cleanText.Should().Be(clean);
    }

    [TestCase("1080p cam", "unknown")]
    [TestCase("480p bluray", "720p webrip")]
    [TestCase("720p hdtv", "720p webdl")]
    [TestCase("720p hdtv h264", "720p hdtv h265")]
    [TestCase("1080p h265 hdr", "1080p h265 dolbyvision")]
    [TestCase("1080p ac3", "1080p dts")]
    [TestCase("workprint", "cam")]
    [TestCase("unknown", "360p")]
    [Property("Rule", "10.4")]
    public void First_quality_is_below_the_second(string low, string high)
    {
        (Quality.Parse(low) < Quality.Parse(high)).Should().BeTrue();
        (Quality.Parse(high) > Quality.Parse(low)).Should().BeTrue();
        (Quality.Parse(high) >= Quality.Parse(low)).Should().BeTrue();
        (Quality.Parse(high) <= Quality.Parse(low)).Should().BeFalse();
    }

    [Test]
    [Property("Rule", "10.4")]
    public void Qualities_with_the_same_components_are_equal()
    {
        Quality.Parse("Some.x264.720p").Should().Be(Quality.Parse("720p avc"));
        Quality.Unknown.IsKnown.Should().BeFalse();
        Quality.Parse("720p").CompareTo(null).Should().BePositive();
    }

    [TestCaseSource(nameof(Names))]
    [Property("Rule", "10.3")]
    public void Name_of_every_component_but_one_is_read_back(string name) => Quality.Parse(name).Name.Should().Be(name);

    [Test]
    [Property("Rule", "10.4")]
    public void Exact_names_make_a_quality_and_other_words_are_named()
    {
        Quality.TryParseExact("720p HDTV", out var quality, out _).Should().BeTrue();
        quality.Name.Should().Be("720p hdtv");

        Quality.TryParseExact("4k", out _, out var unknown).Should().BeFalse();
        unknown.Should().Be("4k is not a valid quality component. Did you mean 2160p?");
        Quality.TryParseExact("720p 1080p", out _, out var twice).Should().BeFalse();
        twice.Should().Contain("720p and 1080p");
        Quality.TryParseExact(" ", out _, out var nothing).Should().BeFalse();
        nothing.Should().Contain("at least one");
    }

    [Test]
    public void Quality_is_its_name_in_json()
    {
        var quality = Quality.Parse("720p hdtv");

        JsonConvert.SerializeObject(quality).Should().Be("\"720p hdtv\"");
        JsonConvert.DeserializeObject<Quality>("\"720p hdtv\"").Should().Be(quality);
    }

    // hybrid_hdr comes back as hdr: the underscore separates.
    private static IEnumerable<string> Names() => QualityTable.ByName.Keys.Where(name => name != "hybrid_hdr");
}
