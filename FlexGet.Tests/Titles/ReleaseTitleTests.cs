using FlexGet.Core.Titles;

namespace FlexGet.Tests.Titles;

internal sealed class ReleaseTitleTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [TestCase("Broken.Kingdom.S01E03.720p.WEB-DL.x264-KiNGS", "Broken Kingdom", "S01E03")]
    [TestCase("24.S01E01.720p.HDTV.x264-GRP", "24", "S01E01")]
    [TestCase("9-1-1.S02E03.1080p.WEB.H264-GRP", "9-1-1", "S02E03")]
    [TestCase("1923.S01E01.1080p.AMZN.WEB-DL.DDP5.1.H.264-GRP", "1923", "S01E01")]
    [TestCase("The.100.S05E01.HDTV.x264-GRP", "The 100", "S05E01")]
    [TestCase("Show.2014.S01E01.720p", "Show 2014", "S01E01")]
    [TestCase("Show (US) S01E01 720p", "Show US", "S01E01")]
    [TestCase("some-show-s01e01-720p-hdtv-x264-grp", "some show", "S01E01")]
    [TestCase("[ www.site.com ] - Show.S01E01.720p", "Show", "S01E01")]
    [TestCase("www.Site.com - Show.S01E01.720p.HDTV.x264-GRP", "Show", "S01E01")]
    [TestCase("Show.S01E01E02.720p.HDTV.x264-GRP", "Show", "S01E01-E02")]
    [TestCase("Show.S01E01-E03.720p.HDTV.x264-GRP", "Show", "S01E01-E03")]
    [TestCase("Show.S01E01-03.720p.HDTV.x264-GRP", "Show", "S01E01-E03")]
    [TestCase("Show.1x01-03.HDTV.XviD-GRP", "Show", "S01E01-E03")]
    [TestCase("Show - 1x05 - The Title [HDTV]", "Show", "S01E05")]
    [TestCase("Show S03 E05", "Show", "S03E05")]
    [TestCase("Show.S00E01.Special.720p.HDTV", "Show", "S00E01")]
    [TestCase("Show.S01.1080p.BluRay.x264-GRP", "Show", "S01")]
    [TestCase("Show.S01-S03.1080p.BluRay.x264-GRP", "Show", "S01")]
    [TestCase("Show Season 1 Complete 720p", "Show", "S01")]
    [TestCase("Show.S02D01.DVD9", "Show", "S02")]
    [TestCase("Show.Season.1.Episode.2.720p", "Show", "S01E02")]
    [TestCase("Show.Saison.2.Episode.3.FRENCH.HDTV", "Show", "S02E03")]
    [TestCase("Show.Staffel.1.Folge.2.German.720p", "Show", "S01E02")]
    [TestCase("Show - Temporada 5 [HDTV][Cap.504][Castellano]", "Show", "S05E04")]
    [TestCase("Show [HDTV 720p][Cap.504_506][AC3 5.1 Castellano][www.site.com]", "Show", "S05E04-E06")]
    [TestCase("Сериал Сезон 1 Серия 5 720p", "Сериал", "S01E05")]
    [TestCase("Show 3 сезон 5 серия", "Show", "S03E05")]
    [TestCase("Show.EP05.720p", "Show", "S01E05")]
    [TestCase("Serie.T02.E05.720p", "Serie", "S02E05")]
    [TestCase("Serie 2a Temporada 720p", "Serie", "S02")]
    [TestCase("Some Show - Season 2 (2019) (1080p x265 GRP)", "Some Show", "S02")]
    [TestCase("[Group] Some Show - 01 ~ 12 [BD]", "Some Show", "1-12")]
    [TestCase("Some.Show.-.03.720p", "Some Show", "3")]
    [TestCase("Show 5of10 720p", "Show", "S01E05")]
    [TestCase("Mini.Series.Part.1.720p.HDTV", "Mini Series", "S01E01")]
    [TestCase("Show.2020.01.31.Guest.Name.720p.WEB.h264-GRP", "Show", "2020-01-31")]
    [TestCase("Show.2020.05.04.720p.WEB.h264-GRP", "Show", "2020-05-04")]
    [TestCase("Show.31.01.2020.720p", "Show", "2020-01-31")]
    [TestCase("Show 31st January 2020 720p", "Show", "2020-01-31")]
    [TestCase("[Group] Some Name - 12v2 [1080p]", "Some Name", "12")]
    [TestCase("[Group] Some Name 2nd Season - 05 (1080p) [ABCD1234].mkv", "Some Name", "S02E05")]
    [TestCase("[Group] Some Name S2 - 05 (1080p)", "Some Name", "S02E05")]
    [TestCase("[Group] Mob Hero 100 - 05 [720p]", "Mob Hero 100", "5")]
    [TestCase("[Group][Some Name][01][1080p][HEVC]", "Some Name", "1")]
    [TestCase("[Group] Some Name (01-12) [BD 1080p][Batch]", "Some Name", "1-12")]
    [TestCase("[Group] Some Name OVA [720p]", "Some Name", "special")]
    [Property("Rule", "11.5")]
    public void Title_is_read_as_this_series(string title, string name, string identifier)
    {
        var release = ReleaseTitle.Parse(title, Today);

        (release.Kind, release.SeriesName, release.Identifier, release.Valid).Should().Be((TitleKind.Series, name, identifier, true));
    }

    [TestCase("Movie.2012.2009.1080p.BluRay.x264-GRP", "Movie 2012", 2009)]
    [TestCase("2012.1080p.BluRay", "2012", null)]
    [TestCase("1917.2019.1080p.BluRay.x264-GRP", "1917", 2019)]
    [TestCase("2001 A Space Odyssey (1968) 1080p", "2001 A Space Odyssey", 1968)]
    [TestCase("Some.Movie.2010.720p.BrRip.x264.YIFY", "Some Movie", 2010)]
    [TestCase("Some.Movie.EXTENDED.2010.720p", "Some Movie", 2010)]
    [TestCase("Dune.Part.Two.2024.2160p.WEB-DL.H.265-GRP", "Dune Part Two", 2024)]
    [TestCase("4x4.2019.1080p", "4x4", 2019)]
    [TestCase("Open.Season.2.2008.1080p.BluRay", "Open Season 2", 2008)]
    [TestCase("Star.Wars.Episode.IV.A.New.Hope.1977.1080p", "Star Wars Episode IV A New Hope", 1977)]
    [TestCase("Some.Movie.Special.Edition.1080p.BluRay.x264-GRP", "Some Movie", null)]
    [TestCase("Some Movie Name", "Some Movie Name", null)]
    [Property("Rule", "11.6")]
    public void Title_is_read_as_this_movie(string title, string name, int? year)
    {
        var release = ReleaseTitle.Parse(title, Today);

        (release.Kind, release.MovieName, release.MovieYear, release.Valid).Should().Be((TitleKind.Movie, name, year, true));
    }

    [TestCase("Show.S01E01.PROPER.REAL.720p.HDTV.x264-GRP[rarbg]", "GRP")]
    [TestCase("Show.S01E02.x264-D-Z0N3", "D-Z0N3")]
    [TestCase("Show.S11E24.1080p.WEB.H264-CAKES-xpost", "CAKES")]
    [TestCase("Some.Movie.2010.720p.BrRip.x264.YIFY", "YIFY")]
    [TestCase("Some Movie (2010) [1080p] [BluRay] [5.1] [YTS.MX]", "YTS.MX")]
    [TestCase("Some Movie (2010) (1080p BluRay x265 HEVC 10bit AAC 5.1 Tigole)", "Tigole")]
    [TestCase("[Group] Some Name - 12 [1080p][ABCD1234].mkv", "Group")]
    [TestCase("Show.S01E01.WEB.x264-TBS[eztv].mkv", "TBS")]
    [TestCase("Show - s01e05-06 - Title.avi", null)]
    [TestCase("Show.S01E01.720p.WEB-DL", null)]
    [TestCase("Some.Movie.2010.1080p.Blu-ray", null)]
    public void Group_is_found_where_groups_sign(string title, string? group) =>
        ReleaseTitle.Parse(title, Today).ReleaseGroup.Should().Be(group);

    [Test]
    public void Every_part_of_a_title_is_told()
    {
        var release = ReleaseTitle.Parse("Some.Movie.2010.Directors.Cut.REPACK.German.2160p.NF.WEB-DL.DDP5.1.HDR.H.265-GRP.mkv", Today);

        release.Should().BeEquivalentTo(new
        {
            MovieName = "Some Movie",
            Edition = "director's cut",
            ProperCount = 1,
            Languages = new[] { "german" },
            Resolution = "2160p",
            Service = "NF",
            Source = "webdl",
            Audio = "dd+5.1",
            Channels = "5.1",
            ColorRange = "hdr",
            Codec = "h265",
            ReleaseGroup = "GRP",
            Container = "mkv",
        });
    }

    [Test]
    public void A_language_in_the_name_of_an_episode_is_a_word_like_others() =>
        ReleaseTitle.Parse("Show.S01E01.The.French.Connection.720p.WEB.x264-GRP", Today).Languages.Should().BeEmpty();
}
