using FlexGet.Core.Titles;

namespace FlexGet.Tests.Titles;

internal sealed class MovieTitleTests
{
    private const int ThisYear = 2026;

    [TestCase("Some.Movie.2010.720p.BluRay.x264-GRP", "Some Movie", 2010)]
    [TestCase("[GRP] Some Movie (1999) [1080p]", "Some Movie", 1999)]
    [TestCase("Some-Movie-2001-DVDRip", "Some Movie", 2001)]
    [TestCase("Blade.Runner.2049.2017.1080p", "Blade Runner 2049", 2017)]
    [TestCase("Some.Movie.1984.2012.DVDRip", "Some Movie 1984", 2012)]
    [TestCase("1984.1956.DVDRip", "1984", 1956)]
    [TestCase("2012", "2012", null)]
    [TestCase("Some Movie UNRATED DVDRip", "Some Movie", null)]
    [TestCase("Some Movie GROUPNAME stuff", "Some Movie", null)]
    [TestCase("SOME MOVIE AGAIN 2010", "SOME MOVIE AGAIN", 2010)]
    [TestCase("Some Movie 1080p", "Some Movie", null)]
    [TestCase("Some Movie - 720p", "Some Movie", null)]
    [TestCase("Some Movie 1930", "Some Movie 1930", null)]
    [TestCase("Some Movie 2099", "Some Movie 2099", null)]
    [TestCase("Cam.2018.1080p", "Cam", 2018)]
    [TestCase("The Movie 2010 The Foo", "The Movie", 2010)]
    [TestCase("", "", null)]
    [Property("Rule", "11.6")]
    public void Title_is_read_as_this_movie(string title, string name, int? year)
    {
        var movie = MovieTitle.Parse(title, ThisYear);

        movie.Name.Should().Be(name);
        movie.Year.Should().Be(year);
    }

    [TestCase("Some.Movie.2010.PROPER.720p", 1)]
    [TestCase("Some.Movie.2010.REAL.PROPER.720p", 2)]
    [TestCase("Some Final Movie 2010", 0)]
    [TestCase("Some.Movie.2010.720p", 0)]
    [Property("Rule", "11.6")]
    public void Words_of_a_corrected_release_are_counted(string title, int count)
    {
        var movie = MovieTitle.Parse(title, ThisYear);

        movie.ProperCount.Should().Be(count);
        movie.IsProper.Should().Be(count > 0);
    }

    [Test]
    [Property("Rule", "11.6")]
    public void Quality_is_that_of_the_title() =>
        MovieTitle.Parse("Some.Movie.2010.720p.BluRay.x264-GRP", ThisYear).Quality.Name.Should().Be("720p bluray h264");
}
