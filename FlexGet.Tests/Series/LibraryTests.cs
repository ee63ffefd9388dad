using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Tests.Series;

internal sealed class LibraryTests
{
    private const string Episodes = "SELECT identifier FROM series_episode ORDER BY id";
    private const string Releases = "SELECT title || ' ' || (downloaded IS NOT NULL) FROM series_release ORDER BY id";
    private const string Kinds = "SELECT name || ' ' || coalesce(identified_by, 'auto') || ' ' || coalesce(begin, 'none') FROM series ORDER BY name";

    private SeriesHouse _house = null!; // made before each test

    [SetUp]
    public void Open() => _house = new SeriesHouse();

    [TearDown]
    public void Close() => _house.Dispose();

    [Test]
    [Property("Rule", "12.4")]
    public async Task Each_release_is_kept_once()
    {
        await _house.RunAsync("[Show]", "Show.S01E01.720p", "Show.S01E01.720p", "Show.S01E02-E03.720p", "Other.S01E01");
        await _house.RunAsync("[Show]", "Show.S01E01.720p", "Show.S01E01.1080p");

        _house.Rows(Episodes).Should().Equal("S01E01", "S01E02", "S01E03");
        _house.Rows(Releases).Should().Equal("Show.S01E01.720p 1", "Show.S01E02-E03.720p 1", "Show.S01E02-E03.720p 1", "Show.S01E01.1080p 0");
    }

    [Test]
    [Property("Rule", "12.9")]
    public async Task Every_episode_of_an_accepted_entry_is_downloaded_and_not_taken_again()
    {
        await _house.RunAsync("[Show]", "Show.S01E01-E02.720p");

        var entries = await _house.RunAsync("[Show]", "Show.S01E02.1080p", "Show.S01E03.1080p");

        entries.Select(entry => entry.Reason).Should().Equal("entity has already been downloaded", "choosing first acceptable match");
    }

    [Test]
    [Property("Rule", "12.9")]
    public async Task Downloaded_pack_completes_its_season()
    {
        const string series = "[{Show: {season_packs: yes}}]";

        var first = await _house.RunAsync(series, "Show.S01E01.720p", "Show.S01.720p", "Show.S02E01.720p");
        var second = await _house.RunAsync(series, "Show.S01E02.720p");

        first.Select(entry => entry.Reason).Should().Equal(
            "already accepted season pack for season `1` in this task", "choosing first acceptable match", "choosing first acceptable match");
        second.Single().Reason.Should().Be("Season `1` is already completed");
    }

    [Test]
    [Property("Rule", "12.9")]
    public async Task Entry_that_failed_is_not_downloaded()
    {
        var entries = await _house.RunAsync("[Show]", "Show.S01E01.720p");
        entries[0].IsAccepted.Should().BeTrue();

        _house.Rows(Releases).Should().Equal("Show.S01E01.720p 1");
        var failed = Some.Entry("Show.S01E02.720p");
        var run = Some.Run(failed);
        failed.Fail("no space");
        await _house.Phases.LearnAsync(run, CancellationToken.None);
        _house.Rows(Releases).Should().Equal("Show.S01E01.720p 1");
    }

    [Test]
    [Property("Rule", "12.9")]
    public async Task Test_run_decides_and_keeps_nothing()
    {
        var entries = await _house.RunAsync(
            "[{Show: {timeframe: 1 day, target: 1080p}}]", [Some.Entry("Show.S01E01.1080p"), Some.Entry("Show.S01E02.720p")], new TaskRunOptions { Test = true });

        entries[0].IsAccepted.Should().BeTrue();
        _house.Rows("SELECT name FROM series").Should().BeEmpty();
        _house.Backlog.Read("tv").Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "12.4")]
    public async Task Series_of_numbered_seasons_is_recognised_by_two_episodes_and_begins_with_the_season_downloaded_last()
    {
        await _house.RunAsync("[Show]", "Show.S02E05.720p");
        _house.Rows(Kinds).Should().Equal("Show auto none");

        await _house.RunAsync("[Show]", "Show.S03E01.720p");
        _house.Rows(Kinds).Should().Equal("Show ep S02E01");

        (await _house.RunAsync("[Show]", "Show.S01E01.720p")).Single().Reason.Should().Be("Entity `S01E01` is before begin value of `S02E01`");
    }

    [Test]
    [Property("Rule", "12.4")]
    public async Task Sequence_begins_with_the_number_downloaded_last()
    {
        await _house.RunAsync("[Show]", "Show - 07 [720p]");
        await _house.RunAsync("[Show]", "Show - 08 [720p]", "Show - 09 [720p]");

        _house.Rows(Kinds).Should().Equal("Show sequence 7");
        (await _house.RunAsync("[Show]", "Show - 06 [720p]")).Single().Reason.Should().Be("Entity `6` is before begin value of `7`");
    }

    [Test]
    [Property("Rule", "12.4")]
    public async Task Number_0_is_no_begin()
    {
        await _house.RunAsync("[Show]", "Show - 0 [720p]");
        await _house.RunAsync("[Show]", "Show - 0 [1080p]", "Show - 1 [720p]", "Show - 2 [720p]");

        _house.Rows(Kinds).Should().Equal("Show sequence 1");
    }

    [Test]
    [Property("Rule", "12.4")]
    public async Task Begin_of_another_kind_than_the_series_is_replaced()
    {
        await _house.RunAsync("[{Show: {begin: S02E01}}]");

        await _house.RunAsync("[{Show: {identified_by: sequence}}]", "Show 12 720p");

        _house.Rows(Kinds).Should().Equal("Show sequence 1");
        _house.Log.Should().Contain("Warning: The begin `S02E01` of `Show` is no identifier of type sequence: it is now 1");
    }

    [Test]
    [Property("Rule", "12.4")]
    public async Task Later_seasons_are_decided_first()
    {
        const string series = "[{Show: {season_packs: yes}}]";

        await _house.RunAsync(series, "Show.S01E01.720p", "Show.S02.720p", "Show.S03E01.720p");

        _house.Rows(Releases).Should().OnlyContain(row => row.EndsWith('1'));
    }

    [Test]
    [Property("Rule", "12.6")]
    public async Task Waiting_entry_comes_back_and_is_taken_when_the_time_is_over()
    {
        const string series = "[{Show: {timeframe: 24 hours, target: 1080p}}]";
        var waiting = (await _house.RunAsync(series, "Show.S01E01.720p")).Single();
        _house.Clock.Advance(TimeSpan.FromHours(24));

        var back = await _house.RunAsync(series, _house.Backlog.Read("tv"), new TaskRunOptions());

        waiting.State.Should().Be(EntryState.Undecided);
        waiting.Traces.Single().Reason.Should().StartWith("720p below target 1080p; waiting until 2026-11-25");
        back.Single().Reason.Should().Be("Timeframe expired, choosing best available");
        _house.Log.Should().Contain("Info: Timeframe expired, releasing quality restriction.");
    }

    [Test]
    [Property("Rule", "19")]
    [Property("Rule", "12.12")]
    public async Task Releases_that_nobody_took_go_after_120_days_with_what_is_empty_then()
    {
        await _house.RunAsync("[Show, {Other: {quality: 1080p}}]", "Show.S01E01.720p", "Other.S01E01.720p");
        await _house.RunAsync("[Show]");
        _house.Clock.Advance(TimeSpan.FromDays(121));
        await _house.RunAsync("[Show]", "Show.S01E02.480p");

        while (await _house.RemoveOldAsync() > 0)
        {
        }

        _house.Rows(Releases).Should().Equal("Show.S01E01.720p 1", "Show.S01E02.480p 1");
        _house.Rows("SELECT name FROM series").Should().Equal("Show");
    }
}
