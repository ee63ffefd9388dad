using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Storage;
using FlexGet.Plugins.History;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.History;

internal sealed class HistoryTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private TestDatabase _database = null!; // made before each test
    private HistoryRepository _history = null!; // made before each test

    [SetUp]
    public void Open()
    {
        _database = new TestDatabase(typeof(HistoryRepository));
        _history = new HistoryRepository(_database, _clock);
    }

    [TearDown]
    public void Close() => _database.Dispose();

    [Test]
    [Property("Rule", "9.5")]
    public async Task Accepted_entries_are_remembered_with_the_plugin_and_its_reason()
    {
        var accepted = Some.Entry("Show.S01E01");
        accepted["accepted_by"] = "series";
        accepted.Accept("best of today");
        var rejected = Some.Entry("Show.S01E02");
        rejected.Reject();

        await LearnAsync(Some.Run(accepted, rejected, Some.Entry("Show.S01E03")));

        var item = (await ListAsync(new HistoryFilter())).Items.Should().ContainSingle().Subject;
        item.Should().BeEquivalentTo(new
        {
            Id = 1L,
            Task = "tv",
            Title = "Show.S01E01",
            accepted.Url,
            Filename = (string?)null,
            Details = "Accepted by series (reason: best of today)",
            Time = _clock.GetUtcNow(),
        });
    }

    [TestCase("location")]
    [TestCase("output")]
    [Property("Rule", "9.5")]
    public async Task Filename_is_where_the_file_was_put(string field)
    {
        var entry = Some.Entry();
        entry[field] = "/tv/Show.mkv";
        entry.Accept();

        await LearnAsync(Some.Run(entry));

        (await ListAsync(new HistoryFilter())).Items.Single().Filename.Should().Be("/tv/Show.mkv");
    }

    [Test]
    [Property("Rule", "9.5")]
    public async Task Entry_without_plugin_and_reason_says_so()
    {
        var entry = Some.Entry();
        entry.Accept();

        await LearnAsync(Some.Run(entry));

        (await ListAsync(new HistoryFilter())).Items.Single().Details.Should().Be("Accepted by <unknown>");
    }

    [Test]
    public async Task Movie_of_the_queue_is_known_as_one_whoever_accepted_it()
    {
        var entry = Some.Entry();
        entry["accepted_by"] = "accept_all";
        entry["movie_queue"] = "Some Movie (2010)";
        entry.Accept();

        await LearnAsync(Some.Run(entry));

        (await ListAsync(new HistoryFilter())).Items.Single().Details
            .Should().Be("Accepted by accept_all; taken from the movie queue: Some Movie (2010)");
    }

    [Test]
    public async Task A_test_run_remembers_nothing()
    {
        var entry = Some.Entry();
        entry.Accept();

        await LearnAsync(new FakeRun([entry]) { Given = new TaskRunOptions { Test = true } });

        (await ListAsync(new HistoryFilter())).Total.Should().Be(0);
    }

    [Test]
    public async Task Thousands_of_entries_are_counted_and_paged_through_by_cursor()
    {
        await _history.AddAsync([.. Enumerable.Range(1, 1234).Select(number => New("tv", $"Show {number}"))], CancellationToken.None);

        var seen = new List<string>();
        var query = new ListQuery { PerPage = 500 };
        ListPage<HistoryItem> page;
        do
        {
            page = await _history.ListAsync(query, new HistoryFilter(), CancellationToken.None);
            page.Total.Should().Be(1234);
            seen.AddRange(page.Items.Select(item => item.Title));
            query = query with { After = new Cursor("time desc", UtcTime.Format(page.Items[^1].Time), page.Items[^1].Id).Encode() };
        }
        while (page.Items.Count == query.PerPage);

        seen.Should().Equal(Enumerable.Range(1, 1234).Reverse().Select(number => $"Show {number}"));
    }

    [Test]
    [Property("Rule", "9.5")]
    public async Task Items_are_kept_for_a_year()
    {
        await _history.AddAsync([New("tv", "old"), New("tv", "older")], CancellationToken.None);
        _clock.Advance(TimeSpan.FromDays(366));

        await _history.AddAsync([New("tv", "new")], CancellationToken.None);

        var page = await ListAsync(new HistoryFilter());
        page.Items.Select(item => item.Title).Should().Equal("new");
        page.Total.Should().Be(1);
    }

    [Test]
    public async Task Filters_are_combined()
    {
        await _history.AddAsync([New("tv", "Some.Show.S01E01"), New("movies", "Some 100% Movie")], CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(1));
        await _history.AddAsync([New("tv", "Some.Show.S01E02"), New("tv", "Other_Show")], CancellationToken.None);
        var noon = new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Unspecified);

        (await TitlesAsync(new HistoryFilter { Task = "movies" })).Should().Equal("Some 100% Movie");
        (await TitlesAsync(new HistoryFilter { Search = "some show" })).Should().Equal("Some.Show.S01E02", "Some.Show.S01E01");
        (await TitlesAsync(new HistoryFilter { Search = "0%" })).Should().Equal("Some 100% Movie");
        (await TitlesAsync(new HistoryFilter { Search = "r_s" })).Should().Equal("Other_Show");
        (await TitlesAsync(new HistoryFilter { Task = "tv", To = noon.AddHours(1) })).Should().Equal("Some.Show.S01E01");
        (await TitlesAsync(new HistoryFilter { From = noon.AddHours(1) })).Should().Equal("Other_Show", "Some.Show.S01E02");
    }

    private static NewHistoryItem New(string task, string title) => new(task, title, "http://example.org", null, "Accepted by regexp");

    private ValueTask LearnAsync(TaskRun run) =>
        new FlexGet.Plugins.History.History(_history).LearnAsync(run, new Toggle<object>(), CancellationToken.None);

    private Task<ListPage<HistoryItem>> ListAsync(HistoryFilter filter) =>
        _history.ListAsync(new ListQuery(), filter, CancellationToken.None);

    private async Task<IEnumerable<string>> TitlesAsync(HistoryFilter filter) => (await ListAsync(filter)).Items.Select(item => item.Title);
}
