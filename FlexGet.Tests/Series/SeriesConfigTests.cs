using FlexGet.Plugins.Series.Recognition;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Tests.Series;

internal sealed class SeriesConfigTests
{
    [Test]
    [Property("Rule", "12.1")]
    public void List_takes_names_numbers_and_names_with_settings()
    {
        var series = Bound.Config<SeriesConfig>("[Some Show, 24, {Other Show: {exact: yes}}, {1923: {exact: no}}]").List.Series;

        series.Select(found => (found.Name, found.Settings.Exact)).Should().Equal(("Some Show", null), ("24", null), ("Other Show", true), ("1923", false));
    }

    [Test]
    [Property("Rule", "12.1")]
    public void Series_of_a_group_have_its_settings_under_their_own()
    {
        var series = Bound.Config<SeriesConfig>("""
            settings: {daily: {quality: 720p, exact: yes, qualities: [720p], from_group: [A], set: {label: group, more: 1}}}
            daily: [First, {Second: {exact: no, qualities: [1080p], from_group: B, set: {label: own}}}]
            other: [Third]
            """).List.Series.ToDictionary(found => found.Name, found => found.Settings);

        series["First"].Exact.Should().BeTrue();
        series["First"].Quality?.Text.Should().Be("720p");
        series["Second"].Exact.Should().BeFalse();
        series["Second"].Qualities.Should().HaveCount(2, "lists are joined");
        series["Second"].FromGroup.Items().Should().Equal("B");
        series["Second"].Set?.Keys.Should().Equal("label", "more");
        series["Second"].Set?["label"].ToString().Should().Be("own");
        series["Third"].Should().Be(new SeriesSettings());
    }

    [Test]
    [Property("Rule", "12.1")]
    public void Group_named_like_a_quality_has_it_as_target_unless_its_settings_have_one()
    {
        var series = Bound.Config<SeriesConfig>("{settings: {1080p: {target: 1080p bluray}}, 720p hdtv+: [First], 1080p: [Second], best: [Third]}").List.Series;

        series.Select(found => found.Settings.Target?.Text).Should().Equal("720p hdtv+", "1080p bluray", null);
    }

    [Test]
    [Property("Rule", "12.1")]
    public void Series_listed_twice_is_one_whose_first_settings_win()
    {
        var list = Bound.Config<SeriesConfig>("[{Show: {exact: yes}}, {Show: {exact: no, upgrade: yes}}]").List;

        list.Series.Should().ContainSingle().Which.Settings.Should().BeEquivalentTo(new { Exact = true, Upgrade = true });
        list.Doubles.Should().Equal("Show");
    }

    [TestCase("[{Show: {timeframe: 1 day}}]", "A `target` should be specified along with a timeframe")]
    [TestCase("[{Show: {timeframe: 1 day, target: 720p, qualities: [720p]}}]", "A `target` should be specified along with a timeframe")]
    [TestCase("{settings: {720p: {timeframe: 1 day}}, 720p: [Show]}", "A `target` should be specified along with a timeframe")]
    [TestCase("[{Show: }]", "expected a mapping")]
    [TestCase("[{Show: /tv/show}]", "expected a mapping")]
    [TestCase("[{Show: {exact: yes}, Other: {exact: no}}]", "expected one name with its settings, found 2")]
    [TestCase("[{Show: {qualty: 720p}}]", "unknown key \"qualty\"")]
    [TestCase("[{Show: {quality: 4k}}]", "4k is not a valid quality component")]
    [TestCase("[{Show: {season_packs: {threshold: 3}}}]", "the key \"reject_eps\" is missing")]
    [TestCase("[{Show: {begin: S1E}}]", "is not where a series can begin")]
    [TestCase("[{Show: {ep_regexp: '('}}]", "is ")]
    [TestCase("{settings: {a: {exact: yes}}, a: Show}", "expected a list")]
    [Property("Rule", "12.1")]
    public void Mistake_is_named(string config, string mistake) => Bound.Errors<SeriesConfig>(config).Should().Contain(mistake);

    [TestCase("{begin: S02E03, identified_by: date}", "S02E03", "date")]
    [TestCase("{begin: 12, identified_by: ep}", "12", "ep")]
    [TestCase("{begin: 2012-12-12, identified_by: sequence}", "2012-12-12", "sequence")]
    [Property("Rule", "12.10")]
    public void Begin_must_be_of_the_kind_that_is_set(string settings, string begin, string type) =>
        Bound.Errors<SeriesSettings>(settings).Should().Be($"`begin` value `{begin}` does not match identifier type for identified_by `{type}`");

    [TestCase("S03E05", "S03E05")]
    [TestCase("s03e05", "S03E05")]
    [TestCase("S03", "S03E01")]
    [TestCase("12", "12")]
    [TestCase("2012-12-12", "2012-12-12")]
    [Property("Rule", "12.10")]
    public void Begin_is_an_episode_a_season_a_number_or_a_date(string begin, string identifier) =>
        Bound.Config<SeriesSettings>($"{{begin: {begin}}}").Begin?.Episode.Text.Should().Be(identifier);

    [Test]
    [Property("Rule", "12.1")]
    public void Every_setting_is_understood() => Bound.Errors<SeriesConfig>("""
        - Show:
            path: ~/tv/{{ series_name }}
            set: {label: tv}
            alternate_name: [Show One, Show Two]
            name_regexp: ^show
            ep_regexp: ['(\d+)-(\d+)']
            date_regexp: '(\d+)'
            sequence_regexp: '(\d+)'
            id_regexp: '(\d+)'
            date_yearfirst: yes
            date_dayfirst: no
            quality: 720p+
            timeframe: 12 hours
            upgrade: yes
            target: 1080p
            specials: no
            propers: 12 hours
            identified_by: auto
            exact: yes
            begin: S01E01
            from_group: [A, B]
            parse_only: no
            special_ids: [bonus]
            prefer_specials: yes
            assume_special: no
            season_packs: always
        """).Should().BeEmpty();

    [Test]
    [Property("Rule", "12.1")]
    public void Settings_of_old_configs_are_understood()
    {
        var config = Bound.Config<SeriesConfig>("[{Show: {tracking: backfill, watched: S01E01, enough: 720p, timeframe: 1 day}}]");

        config.List.Series.Single().Settings.Target?.Text.Should().Be("720p");
    }

    [Test]
    [Property("Rule", "12.1")]
    public void Name_with_which_another_begins_is_read_exactly() =>
        PrefixNames.Of(["Show", "show US", "Showing", "Other", "Other", "Lone"]).Should().BeEquivalentTo("Show");
}
