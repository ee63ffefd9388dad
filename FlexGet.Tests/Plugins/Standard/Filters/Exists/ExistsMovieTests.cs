using FlexGet.Core.Entries;
using FlexGet.Plugins.Standard.Filters.Exists;

namespace FlexGet.Tests.Plugins.Standard.Filters.Exists;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "15.7")]
internal sealed class ExistsMovieTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("The Movie (2010)", "The.Movie.2010.720p.BluRay-GRP", true)]
    [TestCase("the movie 2010 1080p", "The.Movie.2010.720p.BluRay-GRP", true)]
    [TestCase("The Movie (2011)", "The.Movie.2010.720p.BluRay-GRP", false)]
    [TestCase("The Movie", "The.Movie.2010.720p.BluRay-GRP", false)]
    [TestCase("Grey's Movie 2010", "Greys.Movie.2010.720p", true)]
    [TestCase("The Movie 2010 Sample", "The.Movie.2010.720p", false)]
    public async Task Movie_whose_folder_is_there_is_rejected(string folder, string title, bool isRejected)
    {
        Make(folder);

        (await Filter(title)).Reason.Should().Be(isRejected ? "movie exists" : "wanted");
    }

    [Test]
    public async Task Folders_below_count_only_when_asked_for()
    {
        Make("Movies", "The Movie (2010)");

        (await Filter("The Movie 2010")).IsAccepted.Should().BeTrue();
        (await Filter("The Movie 2010", new() { Path = [_folder.Path], Recursive = true })).IsAccepted.Should().BeFalse();
    }

    [TestCase(MovieKeeping.Dirs)]
    [TestCase(MovieKeeping.Files)]
    public async Task Links_are_not_followed(MovieKeeping keeping)
    {
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(elsewhere.Path, "The Movie (2010)"));
        File.WriteAllText(Path.Combine(elsewhere.Path, "The Movie (2010).mkv"), "");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "up"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "elsewhere"), elsewhere.Path);

        (await Filter("The Movie 2010", new() { Path = [_folder.Path], Recursive = true, Type = keeping })).IsAccepted.Should().BeTrue();
    }

    [Test]
    public void Search_ends_when_it_is_cancelled_even_among_what_is_no_movie()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "The Movie (2010).nfo"), "");
        var config = new ExistsMovieConfig { Path = [_folder.Path], Type = MovieKeeping.Files };

        FluentActions.Invoking(() => new KeptMovies(hasIds: false, 2026).Read(_folder.Path, config, new CancellationToken(canceled: true)))
            .Should().Throw<OperationCanceledException>();
    }

    [Test]
    public async Task Films_count_as_files_when_they_are_kept_so()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "The Movie (2010).mkv"), "");
        File.WriteAllText(Path.Combine(_folder.Path, "Other Movie (2010).nfo"), "");
        var config = new ExistsMovieConfig { Path = [_folder.Path], Type = MovieKeeping.Files };

        (await Filter("The Movie 2010", config)).IsAccepted.Should().BeFalse();
        (await Filter("Other Movie 2010", config)).IsAccepted.Should().BeTrue();
        (await Filter("The Movie 2010")).IsAccepted.Should().BeTrue();
    }

    [TestCase(OtherQualities.Better, "1080p bluray", true)]
    [TestCase(OtherQualities.Better, "720p bluray", false)]
    [TestCase(OtherQualities.Better, "480p", false)]
    [TestCase(OtherQualities.Yes, "480p", true)]
    [TestCase(OtherQualities.Yes, "720p bluray", false)]
    [TestCase(OtherQualities.No, "1080p bluray", false)]
    public async Task Other_qualities_pass_when_they_may(OtherQualities others, string quality, bool passes)
    {
        Make("The Movie 2010 720p bluray");
        Make("The Movie 2010 720p hdtv");

        (await Filter($"The Movie 2010 {quality}", new() { Path = [_folder.Path], AllowDifferentQualities = others })).IsAccepted.Should().Be(passes);
    }

    [Test]
    public async Task Quality_that_another_plugin_states_as_text_counts()
    {
        Make("The Movie 2010 720p");
        var entry = new Entry("The Movie 2010 480p", "http://example.org/1") { ["quality"] = "1080p" };

        (await Filter(entry, new() { Path = [_folder.Path], AllowDifferentQualities = OtherQualities.Better })).IsAccepted.Should().BeTrue();
    }

    [Test]
    public async Task Ids_tell_movies_whose_names_differ()
    {
        Make("Der Film (2010) {imdb-tt0133093}");
        var entry = new Entry("The Movie 2010", "http://example.org/1") { ["imdb_id"] = "tt0133093" };

        await Filter(entry, new() { Path = [_folder.Path], Lookup = MovieLookup.Imdb });

        entry.IsAccepted.Should().BeFalse();
        (await Filter("Der Film 2010")).IsAccepted.Should().BeFalse();
    }

    [Test]
    public async Task Missing_folder_is_a_warning_and_undecided_entries_are_left_alone()
    {
        Make("The Movie 2010");
        var undecided = new Entry("The Movie 2010", "http://example.org/2");
        var run = Some.Run(undecided, Accepted("Other Movie 2010"));

        await new ExistsMovie(TimeProvider.System).FilterAsync(
            run, new() { Path = [_folder.Path, Path.Combine(_folder.Path, "none")] }, CancellationToken.None);

        run.Lines.Lines.Should().ContainSingle().Which.Should().StartWith("Warning: Path ");
        undecided.IsUndecided.Should().BeTrue();
    }

    private void Make(params string[] names) => Directory.CreateDirectory(Path.Combine([_folder.Path, .. names]));

    private Task<Entry> Filter(string title, ExistsMovieConfig? config = null) => Filter(Accepted(title), config);

    private async Task<Entry> Filter(Entry entry, ExistsMovieConfig? config)
    {
        entry.Accept("wanted");
        await new ExistsMovie(TimeProvider.System).FilterAsync(Some.Run(entry), config ?? new() { Path = [_folder.Path] }, CancellationToken.None);
        return entry;
    }

    private static Entry Accepted(string title)
    {
        var entry = new Entry(title, "http://example.org/1");
        entry.Accept("wanted");
        return entry;
    }
}
