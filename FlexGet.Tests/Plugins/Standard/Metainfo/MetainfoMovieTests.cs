using FlexGet.Core.Entries;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Metainfo;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Metainfo;

[Property("Rule", "11.6")]
internal sealed class MetainfoMovieTests
{
    [TestCase("The.Movie.2010.720p.BluRay.x264-GRP", "The Movie", 2010, "the movie 2010")]
    [TestCase("the_movie_unrated_dvdrip", "The Movie", null, "the movie")]
    [TestCase("Movie: The [Sequel]", "Movie The Sequel", null, "movie the sequel")]
    [TestCase("THE MOVIE", "The Movie", null, "the movie")]
    public async Task Title_gives_name_year_and_id(string title, string name, int? year, string id)
    {
        var entry = await Run(new Entry(title, "http://example.org/1"));

        entry["movie_name"].Should().Be(name);
        entry["movie_year"].Should().Be(year);
        entry["id"].Should().Be(id);
        entry["movie_guessed"].Should().Be(true);
    }

    [TestCase("The Movie 2010 PROPER 720p", true, 1)]
    [TestCase("The Movie 2010 720p", false, 0)]
    public async Task Propers_are_counted_by_their_words(string title, bool isProper, int count)
    {
        var entry = await Run(new Entry(title, "http://example.org/1"));

        entry["proper"].Should().Be(isProper);
        entry["proper_count"].Should().Be(count);
    }

    [Test]
    public async Task Movie_that_is_known_already_stays()
    {
        var entry = new Entry("The Movie 2010", "http://example.org/1") { ["movie_name"] = "Other" };

        await Run(entry);

        entry["movie_name"].Should().Be("Other");
        entry.Has("movie_year").Should().BeFalse();
    }

    [Test]
    public async Task Fields_that_are_set_or_would_be_looked_up_stay_and_empty_ones_are_filled()
    {
        var entry = new Entry("The Movie 2010 PROPER", "http://example.org/1") { ["id"] = "", ["proper_count"] = 7 };
        entry.AddLazy(new LazyField("lookup", ["movie_year"], found => found["movie_year"] = 1999, IsLocal: false));

        await Run(entry);

        entry["id"].Should().Be("the movie 2010");
        entry["proper_count"].Should().Be(7);
        entry.IsLazy("movie_year").Should().BeTrue();
    }

    private static async Task<Entry> Run(Entry entry)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
        await new MetainfoMovie(time).MetainfoAsync(Some.Run(entry), new Toggle<object>(), CancellationToken.None);
        return entry;
    }
}
