using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.MovieQueue;
using Microsoft.Extensions.Time.Testing;
using QueuePlugin = FlexGet.Plugins.MovieQueue.MovieQueue;

namespace FlexGet.Tests.MovieQueue;

internal sealed class MovieQueueTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private TestDatabase _database = null!; // made before each test
    private MovieQueueRepository _queue = null!; // made before each test

    private static Toggle<MovieQueueConfig> Accept => new();

    [SetUp]
    public void Open()
    {
        _database = new TestDatabase(typeof(MovieQueueRepository));
        _queue = new MovieQueueRepository(_database, _clock);
    }

    [TearDown]
    public void Close() => _database.Dispose();

    [TestCase("Some.Movie.2010.720p.BluRay.x264-GRP", true)]
    [TestCase("Some Movie (2010) [1080p]", true)]
    [TestCase("Some.Movie.2011.720p.BluRay.x264-GRP", false, Description = "another year")]
    [TestCase("Some.Movie.720p.BluRay.x264-GRP", false, Description = "no year")]
    [TestCase("Some.Other.Movie.2010.720p", false)]
    [Property("Rule", "14.3")]
    public async Task Entry_without_ids_is_matched_by_title_and_year(string title, bool isAccepted)
    {
        await AddAsync(new MovieDetails { Title = "Some Movie (2010)", ImdbId = "tt0000001" });

        var entry = await FilterAsync(Accept, Some.Entry(title));

        entry.IsAccepted.Should().Be(isAccepted);
        entry.Reason.Should().Be(isAccepted ? "Matches movie queue item: Some Movie (2010)" : null);
    }

    [Test]
    public async Task Movie_in_a_quality_that_is_not_wanted_says_so_in_its_trace()
    {
        await AddAsync(new MovieDetails { Title = "Some Movie (2010)", Quality = "1080p bluray" });

        var entry = await FilterAsync(Accept, Some.Entry("Some.Movie.2010.720p.HDTV"));

        entry.IsUndecided.Should().BeTrue();
        entry.Traces.Should().ContainSingle().Which.Reason.Should()
            .Be("Some Movie (2010) of the movie queue is wanted in the quality 1080p bluray, this is 720p hdtv");
    }

    [TestCase("Amélie & Co: It's", "Amelie.and.Co.Its.2001.720p")]
    [TestCase("Se7en", "se7en.1995.1080p")]
    public async Task Titles_are_compared_without_case_accents_and_punctuation(string queued, string title)
    {
        await AddAsync(new MovieDetails { Title = queued });

        (await FilterAsync(Accept, Some.Entry(title))).IsAccepted.Should().BeTrue();
    }

    [TestCase("tt0000001", null, true)]
    [TestCase("tt0000002", null, false)]
    [TestCase(null, 42L, true)]
    [TestCase("tt0000002", 42L, false, Description = "the IMDb id decides")]
    [Property("Rule", "14.3")]
    public async Task Ids_decide_where_both_have_one(string? imdbId, long? tmdbId, bool isAccepted)
    {
        await AddAsync(new MovieDetails { Title = "Some Movie", Year = 2010, ImdbId = "tt0000001", TmdbId = 42 });
        var entry = Some.Entry("Some.Movie.2010.720p");
        entry["imdb_id"] = imdbId;
        entry["tmdb_id"] = tmdbId;

        (await FilterAsync(Accept, entry)).IsAccepted.Should().Be(isAccepted);
    }

    [Test]
    [Property("Rule", "14.3")]
    public async Task Quality_must_meet_the_requirements()
    {
        await AddAsync(new MovieDetails { Title = "Some Movie", Quality = "1080p+" });

        (await FilterAsync(Accept, Some.Entry("Some.Movie.2010.720p"))).IsUndecided.Should().BeTrue();
        (await FilterAsync(Accept, Some.Entry("Some.Movie.2010.1080p"))).IsAccepted.Should().BeTrue();
    }

    [Test]
    [Property("Rule", "14.3")]
    public async Task A_movie_takes_one_entry_of_a_run()
    {
        await AddAsync(new MovieDetails { Title = "Some Movie" });
        var entries = new[] { Some.Entry("Some.Movie.2010.720p"), Some.Entry("Some.Movie.2010.1080p") };

        await Plugin().FilterAsync(Some.Run(entries), Accept, CancellationToken.None);

        entries.Select(entry => entry.State).Should().Equal(EntryState.Accepted, EntryState.Undecided);
    }

    [Test]
    [Property("Rule", "14.3")]
    public async Task Movie_leaves_the_queue_when_its_entry_is_still_accepted_in_learn()
    {
        await AddAsync(new MovieDetails { Title = "First" });
        await AddAsync(new MovieDetails { Title = "Second" });
        var entries = new[] { Some.Entry("First.2010.720p"), Some.Entry("Second.2010.720p") };
        var run = Some.Run(entries);
        var plugin = Plugin();

        await plugin.FilterAsync(run, Accept, CancellationToken.None);
        entries[1].Fail("no space");
        await plugin.LearnAsync(run, Accept, CancellationToken.None);

        (await QueuedAsync()).Should().Equal("Second");
    }

    [Test]
    [Property("Rule", "14.3")]
    public async Task Downloaded_movie_is_not_added_again_by_a_task_until_it_is_forgotten()
    {
        var movie = await AddAsync(new MovieDetails { Title = "Some Movie", Year = 2010 });
        await _queue.SetDownloadedAsync([movie.Id], _clock.GetUtcNow(), CancellationToken.None);

        await OutputAsync(MovieQueueAction.Add, Accepted("Some.Movie.2010.720p"));
        (await QueuedAsync()).Should().BeEmpty();

        await OutputAsync(MovieQueueAction.Forget, Accepted("Some.Movie.2010.720p"));
        (await QueuedAsync()).Should().Equal("Some Movie");
    }

    [Test]
    [Property("Rule", "14.3")]
    public async Task Added_movie_wants_the_quality_of_its_entry_and_else_that_of_the_config()
    {
        var wanted = Accepted("Third Movie 2012");
        wanted["quality_req"] = "720p+";

        await Plugin().OutputAsync(
            Some.Run(Accepted("First.Movie.2010.1080p"), Accepted("Second.Movie.2011"), wanted),
            new Toggle<MovieQueueConfig>(true, new MovieQueueConfig { Action = MovieQueueAction.Add, Quality = "hdtv" }),
            CancellationToken.None);

        var movies = await _queue.ReadAsync(Movie.DefaultQueue, areDownloaded: false, CancellationToken.None);
        movies.Select(movie => (movie.Title, movie.Year, movie.Quality))
            .Should().Equal(("First Movie", 2010, "1080p"), ("Second Movie", 2011, "hdtv"), ("Third Movie", 2012, "720p+"));
    }

    [Test]
    [Property("Rule", "14.3")]
    public async Task Removed_movie_is_gone()
    {
        await AddAsync(new MovieDetails { Title = "Some Movie", Year = 2010 });

        await OutputAsync(MovieQueueAction.Remove, Accepted("Some.Movie.2010.720p"));

        (await QueuedAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task Test_run_changes_nothing()
    {
        await AddAsync(new MovieDetails { Title = "Some Movie" });
        var run = new FakeRun([Some.Entry("Some.Movie.2010.720p")]) { Given = new TaskRunOptions { Test = true } };
        var plugin = Plugin();

        await plugin.FilterAsync(run, Accept, CancellationToken.None);
        await plugin.LearnAsync(run, Accept, CancellationToken.None);

        run.Accepted.Should().ContainSingle();
        (await QueuedAsync()).Should().Equal("Some Movie");
    }

    [Test]
    [Property("Rule", "14.3")]
    public async Task Queue_is_emitted_with_year_quality_and_ids()
    {
        await AddAsync(new MovieDetails { Title = "Some Movie", Year = 2010, ImdbId = "tt0000001", Quality = "720p" });
        var config = new Toggle<EmitMovieQueueConfig>(true, new EmitMovieQueueConfig { Quality = true });

        var entry = (await new EmitMovieQueue(_queue).InputAsync(Some.Run(), config, CancellationToken.None)).Single();

        entry.Title.Should().Be("Some Movie 2010 720p");
        entry["imdb_id"].Should().Be("tt0000001");
        entry["movie_name"].Should().Be("Some Movie");
    }

    [TestCase("yes", MovieQueueAction.Accept)]
    [TestCase("accept", MovieQueueAction.Accept)]
    [TestCase("forget", MovieQueueAction.Forget)]
    [TestCase("{action: add, quality: 720p, queue_name: family}", MovieQueueAction.Add)]
    [Property("Rule", "14.3")]
    public void Old_and_new_forms_of_the_config_are_understood(string yaml, MovieQueueAction action)
    {
        var (config, errors) = ConfigText.Bind<Toggle<MovieQueueConfig>>(yaml);

        errors.Should().BeEmpty();
        (config?.Value ?? new MovieQueueConfig()).Action.Should().Be(action);
    }

    private static Entry Accepted(string title)
    {
        var entry = Some.Entry(title);
        entry.Accept();
        return entry;
    }

    private QueuePlugin Plugin() => new(_queue, new MovieQueueChanges(_queue, _clock), _clock);

    private async Task<Movie> AddAsync(MovieDetails details) =>
        (await _queue.AddAsync(MovieValidation.Complete(details), CancellationToken.None)).Movie;

    private async Task<Entry> FilterAsync(Toggle<MovieQueueConfig> config, Entry entry)
    {
        await Plugin().FilterAsync(Some.Run(entry), config, CancellationToken.None);
        return entry;
    }

    private ValueTask OutputAsync(MovieQueueAction action, Entry entry) => Plugin().OutputAsync(
        Some.Run(entry), new Toggle<MovieQueueConfig>(true, new MovieQueueConfig { Action = action }), CancellationToken.None);

    private async Task<IEnumerable<string?>> QueuedAsync() =>
        (await _queue.ReadAsync(Movie.DefaultQueue, areDownloaded: false, CancellationToken.None)).Select(movie => movie.Title);
}
