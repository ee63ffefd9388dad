using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Decisions;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Tests.Series;

internal sealed class ReadingTests
{
    private SeriesHouse _house = null!; // made before each test

    [SetUp]
    public void Open() => _house = new SeriesHouse();

    [TearDown]
    public void Close() => _house.Dispose();

    [Test]
    [Property("Rule", "11.4")]
    [Property("Rule", "12.3")]
    public async Task Fields_say_what_the_title_says()
    {
        var entry = (await _house.RunAsync("[Some Show]", "Some.Show.S01E02.PROPER.720p.HDTV-GRP")).Single();

        Fields(entry).Should().Contain(new Dictionary<string, object?>
        {
            ["series_name"] = "Some Show",
            ["series_id"] = "S01E02",
            ["series_id_type"] = "ep",
            ["series_season"] = 1,
            ["series_episode"] = 2,
            ["series_episodes"] = 1,
            ["series_exact"] = false,
            ["series_identified_by"] = "auto",
            ["quality"] = Quality.Parse("720p hdtv"),
            ["proper"] = true,
            ["proper_count"] = 1,
            ["season_pack"] = null,
        });
    }

    [TestCase("Show.2012.12.11.720p", "series_date", "series_season")]
    [TestCase("Show.12.720p")]
    [TestCase("Show.S02.720p", "series_season", Description = "a pack has no episode")]
    [TestCase("Show.Special.720p")]
    [Property("Rule", "11.4")]
    [Property("Rule", "12.3")]
    public async Task Season_and_episode_are_set_where_the_title_has_them(string title, params string[] fields)
    {
        var entry = (await _house.RunAsync("[{Show: {season_packs: yes}}]", title)).Single();

        new[] { "series_date", "series_season", "series_episode" }.Where(entry.Has).Should().Equal(fields);
        entry.Has("series_id").Should().BeTrue();
    }

    [Test]
    [Property("Rule", "12.3")]
    public async Task Path_and_set_of_the_series_are_put_into_its_entries()
    {
        var entries = await _house.RunAsync(
            "[{Show: {path: '/tv/{{ series_name }}/{{ series_season }}', set: {label: tv, path: other}}}, Other]", "Show.S03E01.720p", "Other.S01E01.720p");

        entries[0]["path"].Should().Be("/tv/Show/3");
        entries[0]["label"].Should().Be("tv");
        entries[1].Has("path").Should().BeFalse();
    }

    [TestCase("[Some, Some Show]", "Some.Show.S01E01.720p", "Some Show")]
    [TestCase("[Some, Some Show]", "Some.S01E01.720p", "Some")]
    [TestCase("[Some, Some Show]", "Some.Other.S01E01.720p", null, Description = "exact, because another name begins with it")]
    [TestCase("[{Some: {exact: no}}, Some Show]", "Some.Other.S01E01.720p", "Some")]
    [TestCase("[Some]", "Some.Other.S01E01.720p", "Some")]
    [TestCase("[{Show: {name_regexp: 'the great show'}}]", "From.Now.On.The.Great.Show.S01E01", null)]
    [TestCase("[{Show: {name_regexp: 'the.great.show'}}]", "From.Now.On.The.Great.Show.S01E01", "Show")]
    [TestCase("[{Show: {alternate_name: Das Ding}}]", "Das.Ding.S01E01", "Show")]
    [TestCase("[{Show: {from_group: GRP}}]", "Show.S01E01.720p-OTHER", null)]
    [TestCase("[{Show: {identified_by: date}}]", "Show.S01E01.720p", null)]
    [TestCase("[Show]", "Show.S01E01-E09.720p", null, Description = "too many episodes")]
    [Property("Rule", "12.1")]
    [Property("Rule", "12.3")]
    public async Task Entry_belongs_to_the_first_series_that_its_title_is_a_release_of(string config, string title, string? name) =>
        (await _house.RunAsync(config, title)).Single()["series_name"].Should().Be(name);

    [Test]
    [Property("Rule", "12.3")]
    public async Task Entry_that_another_plugin_has_found_to_be_of_another_series_is_left()
    {
        var entry = Some.Entry("Show.S01E01.720p");
        entry["series_parser"] = new SeriesTitle { Name = "Other", Valid = true };

        await _house.RunAsync("[Show]", [entry], new TaskRunOptions());

        entry.Has("series_name").Should().BeFalse();
        entry.IsUndecided.Should().BeTrue();
    }

    [Test]
    [Property("Rule", "12.3")]
    public async Task Kind_that_the_database_knows_is_the_only_one_that_is_read()
    {
        await _house.RunAsync("[{Show: {identified_by: ep}}]", "Show.S01E01.720p");

        var entry = (await _house.RunAsync("[Show]", "Show.2012.12.12.720p")).Single();

        entry.Has("series_id").Should().BeFalse();
        _house.Log.Should().Contain("Warning: Title `Show.2012.12.12.720p` looks like series `Show` but cannot find a(n) `ep` style identifier.");
    }

    [Test]
    [Property("Rule", "12.3")]
    public async Task Title_that_cannot_be_used_is_told_once()
    {
        await _house.RunAsync("[Show]", "Show.Nothing", "Show.Nothing");

        _house.Log.Where(line => line.StartsWith("Warning", StringComparison.Ordinal)).Should()
            .Equal("Warning: Title `Show.Nothing` looks like series `Show` but cannot find any series numbering.");
    }

    [Test]
    [Property("Rule", "12.4")]
    public async Task Series_that_are_only_read_are_not_decided_on()
    {
        var entry = (await _house.RunAsync("[{Show: {parse_only: yes}}]", "Show.S01E01.720p")).Single();

        entry.Has("series_name").Should().BeTrue();
        entry.IsUndecided.Should().BeTrue();
        _house.Rows("SELECT title FROM series_release").Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "11.3")]
    public async Task Day_of_an_episode_is_that_of_the_server()
    {
        _house.Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("Far", TimeSpan.FromHours(14), "Far", "Far"));

        // In UTC it is the 24th, here the 25th.
        var entries = await _house.RunAsync("[{Show: {identified_by: date}}]", "Show.2026.11.26.720p", "Show.2026.11.27.720p");

        entries[0]["series_id"].Should().Be("2026-11-26");
        entries[1].Has("series_id").Should().BeFalse();
    }

    [Test]
    [Property("Rule", "12.5")]
    public void Quality_that_a_plugin_states_as_text_counts()
    {
        var entry = Some.Entry("Show.S01E01.720p");
        entry["quality"] = "1080p";
        var title = new SeriesParser(new SeriesRules { Name = "Show" }).Parse(entry.Title, _house.Clock.GetLocalNow())!; // a member of the series

        new Candidate(entry, new ConfiguredSeries("Show", new SeriesSettings()), title).Quality.Name.Should().Be("1080p");
    }

    private static Dictionary<string, object?> Fields(Entry entry) => entry.FieldNames.ToDictionary(name => name, name => entry[name]);
}
