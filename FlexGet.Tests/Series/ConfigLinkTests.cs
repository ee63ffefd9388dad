using FlexGet.Core.Configuration;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;

namespace FlexGet.Tests.Series;

internal sealed class ConfigLinkTests
{
    private const string Tasks = "SELECT task || ' ' || name FROM series_task JOIN series ON series.id = series_id ORDER BY name";
    private const string Alternates = "SELECT series.name || ' ' || alternate.name FROM series_alternate_name alternate JOIN series ON series.id = series_id ORDER BY alternate.name";
    private const string Kinds = "SELECT name || ' ' || coalesce(identified_by, 'auto') || ' ' || coalesce(begin, 'none') FROM series ORDER BY name";

    private SeriesHouse _house = null!; // made before each test

    [SetUp]
    public void Open() => _house = new SeriesHouse();

    [TearDown]
    public void Close() => _house.Dispose();

    [Test]
    [Property("Rule", "12.2")]
    public async Task Series_of_a_task_are_those_of_its_config()
    {
        await _house.RunAsync("[First, Second]");
        await _house.RunAsync("[second, Third]");

        _house.Rows(Tasks).Should().Equal("tv Third", "tv second");
        _house.Rows("SELECT name FROM series ORDER BY name").Should().Equal("First", "Third", "second");

        await _house.RunAsync("[]");
        _house.Rows(Tasks).Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Kind_and_begin_of_the_config_stay_when_they_are_taken_out()
    {
        await _house.RunAsync("[{A: {identified_by: date}}, {B: {begin: S02}}, {C: {begin: 12}}, D]");
        await _house.RunAsync("[A, B, C, D]");

        _house.Rows(Kinds).Should().Equal("A date none", "B ep S02E01", "C sequence 12", "D auto none");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Begin_that_people_have_set_counts_until_the_config_says_something_else()
    {
        await _house.RunAsync("[{Show: {begin: S02E01}}]");
        _house.Rows("UPDATE series SET begin = 'S03E01' RETURNING begin");

        var late = await _house.RunAsync("[{Show: {begin: S02E01}}]", "Show.S02E01.720p");
        late.Single().Reason.Should().Be("Entity `S02E01` is before begin value of `S03E01`");
        _house.Rows(Kinds).Should().Equal("Show ep S03E01");

        await _house.RunAsync("[{Show: {begin: S04E01}}]");
        _house.Rows(Kinds).Should().Equal("Show ep S04E01");
    }

    [TestCase("[Show, {show: {begin: S02E01}}]")]
    [TestCase("[{Show: {begin: S02E01}}, show]")]
    [Property("Rule", "12.2")]
    public async Task Two_spellings_of_a_series_have_one_begin(string series)
    {
        await _house.RunAsync(series);

        _house.Rows(Kinds).Should().Equal("Show ep S02E01");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Test_run_decides_by_the_begin_of_the_config_and_keeps_nothing()
    {
        const string series = "[{Show: {begin: S02E01}}]";
        await _house.RunAsync("[Show]", "Show.S01E01.720p");
        var entries = new[] { Some.Entry("Show.S01E02.720p"), Some.Entry("Show.S02E01.720p") };

        await _house.RunAsync(series, entries, new TaskRunOptions { Test = true });

        entries.Select(entry => entry.Reason).Should().Equal("Entity `S01E02` is before begin value of `S02E01`", "choosing first acceptable match");
        _house.Rows(Kinds).Should().Equal("Show auto none");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Series_of_a_task_that_was_away_come_back_with_it()
    {
        await _house.RunAsync("[{Show: {begin: S02E01}}]");
        await _house.Links.HandleAsync(Changed("other"), CancellationToken.None);
        _house.Rows(Tasks).Should().BeEmpty();

        await _house.RunAsync("[{Show: {begin: S02E01}}]");

        _house.Rows(Tasks).Should().Equal("tv Show");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Series_of_a_task_follow_its_name_there_and_back()
    {
        await _house.RunAsync("[Show]");
        await _house.Links.HandleAsync(new TaskRenamed("tv", "films"), CancellationToken.None);
        _house.Rows(Tasks).Should().Equal("films Show");
        _house.Rows("SELECT task FROM series_task_config").Should().Equal("films");

        // However late a handler is told of the name.
        await _house.Links.HandleAsync(Changed("tv"), CancellationToken.None);
        await _house.Links.HandleAsync(new TaskRenamed("films", "tv"), CancellationToken.None);
        await _house.RunAsync("[Show]");

        _house.Rows(Tasks).Should().Equal("tv Show");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Series_that_people_have_removed_is_noted_anew_when_the_config_has_it()
    {
        await _house.RunAsync("[{Show: {begin: S02E01}}]");
        _house.Rows("DELETE FROM series RETURNING name");

        await _house.RunAsync("[{Show: {begin: S02E01}}]");

        _house.Rows(Tasks).Should().Equal("tv Show");
        _house.Rows(Kinds).Should().Equal("Show ep S02E01");
    }

    [Test]
    [Property("Rule", "12.10")]
    public async Task Begin_that_does_not_fit_what_is_known_aborts()
    {
        await _house.RunAsync("[{Show: {identified_by: date}}]");

        var run = () => _house.RunAsync("[{Show: {begin: S02E01}}]");

        await run.Should().ThrowAsync<PluginException>()
            .WithMessage("`Show`: `begin` value `S02E01` does not match identifier type for identified_by `date`");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Alternate_names_follow_the_config()
    {
        await _house.RunAsync("[{Show: {alternate_name: [One, Two]}}]");
        await _house.RunAsync("[{Show: {alternate_name: [two, Three]}}]");

        _house.Rows(Alternates).Should().Equal("Show Three", "Show two");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Alternate_name_of_another_series_aborts()
    {
        await _house.RunAsync("[{Show: {alternate_name: One}}]");

        var both = () => _house.RunAsync("[{Show: {alternate_name: One}}, {Other: {alternate_name: one}}]");

        await both.Should().ThrowAsync<PluginException>()
            .WithMessage("Error adding alternate name for `Other`: `one` is already associated with `Show`. Check your settings.");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Alternate_name_that_another_series_has_lost_is_free()
    {
        await _house.RunAsync("[{Show: {alternate_name: One}}]");
        await _house.RunAsync("[Show, {Other: {alternate_name: One}}]");

        _house.Rows(Alternates).Should().Equal("Other One");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Alternate_name_that_was_added_by_hand_stays_and_is_read()
    {
        await _house.RunAsync("[{Show: {alternate_name: One}}]");
        _house.Rows("INSERT INTO series_alternate_name (series_id, name, normal_name, is_configured) SELECT id, 'Das Ding', 'das ding', 0 FROM series RETURNING name");

        var entry = (await _house.RunAsync("[Show]", "Das.Ding.S01E01.720p")).Single();

        _house.Rows(Alternates).Should().Equal("Show Das Ding");
        entry["series_name"].Should().Be("Show");
    }

    [Test]
    [Property("Rule", "12.1")]
    public async Task Double_series_are_told()
    {
        await _house.RunAsync("{first: [Show], second: [Show]}");

        _house.Log.Should().Contain("Warning: Series `Show` is configured multiple times in series plugin.");
    }

    private static ConfigChanged Changed(params string[] tasks) => new(new ConfigSnapshot
    {
        Revision = 1,
        Hash = "",
        Directory = "",
        Root = Some.Mapping(),
        Effective = Some.Mapping(),
        Sections = new Dictionary<string, object>(),
        Errors = [],
        Notices = [],
        Tasks = tasks,
    });
}
