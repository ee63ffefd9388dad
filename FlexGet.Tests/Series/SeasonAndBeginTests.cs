using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;

namespace FlexGet.Tests.Series;

internal sealed class SeasonAndBeginTests
{
    [TestCase("{}", "S01.720p", "rejected: season pack support is turned off")]
    [TestCase("{season_packs: no}", "S01.720p", "rejected: season pack support is turned off")]
    [TestCase("{season_packs: 0}", "S01.720p", "rejected: season pack support is turned off")]
    [TestCase("{season_packs: yes}", "S01.720p", "accepted: choosing first acceptable match")]
    [TestCase("{season_packs: always}", "S01.720p", "accepted: choosing first acceptable match")]
    [TestCase("{season_packs: only}", "S01.720p", "accepted: choosing first acceptable match")]
    [TestCase("{season_packs: only}", "S01E01.720p", "rejected: season pack only mode")]
    [TestCase("{season_packs: {threshold: 2, reject_eps: yes}}", "S01E01.720p", "rejected: season pack only mode")]
    [TestCase("{season_packs: {threshold: 2, reject_eps: no}}", "S01E01.720p", "accepted: choosing first acceptable match")]
    [Property("Rule", "12.5")]
    [Property("Rule", "12.8")]
    public void Season_packs_and_episodes_are_taken_as_the_setting_says(string settings, string release, string verdict) =>
        new SomeChoice { Settings = settings }.Decide(release).Should().Equal(verdict);

    [TestCase("yes", 0, "accepted: choosing first acceptable match")]
    [TestCase("yes", 1, "rejected: The configured number of episodes for this season has already been downloaded")]
    [TestCase("3", 3, "accepted: choosing first acceptable match")]
    [TestCase("3", 4, "rejected: The configured number of episodes for this season has already been downloaded")]
    [TestCase("only", 1, "rejected: The configured number of episodes for this season has already been downloaded")]
    [TestCase("always", 9, "accepted: choosing first acceptable match")]
    [Property("Rule", "12.5")]
    [Property("Rule", "12.8")]
    public void Pack_is_taken_up_to_so_many_downloaded_episodes(string packs, int episodes, string verdict) =>
        new SomeChoice { Settings = $"{{season_packs: {packs}}}", HasDownloads = true, Season = new SeasonTally(episodes, false) }
            .Decide("S01.720p").Should().Equal(verdict);

    [Test]
    [Property("Rule", "12.5")]
    public void Episode_of_a_season_whose_pack_was_just_taken_is_rejected()
    {
        new SomeChoice { PackOf = 1 }.Decide("S01E02.720p").Should().Equal("rejected: already accepted season pack for season `1` in this task");
        new SomeChoice { PackOf = 1 }.Decide("S02E02.720p").Should().Equal("accepted: choosing first acceptable match");
    }

    [TestCase("S02E03", "S02E02.720p", "rejected: Entity `S02E02` is before begin value of `S02E03`")]
    [TestCase("S02E03", "S02E03.720p", "accepted: choosing first acceptable match")]
    [TestCase("S02E03", "S01.720p", "rejected: Entity `S01` is before begin value of `S02E03`")]
    [TestCase("S02E03", "S02.720p", "accepted: choosing first acceptable match")]
    [TestCase("12", "11.720p", "rejected: Entity `11` is before begin value of `12`")]
    [TestCase("2012-12-12", "2012.12.11.720p", "rejected: Entity `2012-12-11` is before begin value of `2012-12-12`")]
    [TestCase("S02E03", "Special.720p", "accepted: choosing first acceptable match")]
    [Property("Rule", "12.5")]
    [Property("Rule", "12.12")]
    public void Nothing_before_the_begin_is_taken(string begin, string release, string verdict) =>
        new SomeChoice { Begin = begin, Settings = "{season_packs: yes}" }.Decide(release).Should().Equal(verdict);

    [Test]
    [Property("Rule", "12.5")]
    public void Special_is_left_alone_where_specials_are_off()
    {
        new SomeChoice { Settings = "{specials: no}" }.Decide("Special.720p").Should().Equal("undecided: specials of Show are turned off");
        new SomeChoice().Decide("Special.720p").Should().Equal("accepted: choosing first acceptable match");
    }

    [Test]
    [Property("Rule", "12.5")]
    public void Season_of_which_a_pack_was_downloaded_is_completed() =>
        new SomeChoice { HasDownloads = true, Season = new SeasonTally(0, true) }.Decide("S01E02.720p")
            .Should().Equal("rejected: Season `1` is already completed");

    [TestCase("S00E05.720p", true, "rejected: Episode `S00E05` is from before series begin value `S01E01`.")]
    [TestCase("S00E05.720p", false, "accepted: choosing first acceptable match", Description = "not followed yet")]
    [TestCase("00.720p", true, "rejected: Episode `0` is from before series begin value `1`.")]
    [Property("Rule", "12.5")]
    public void Series_that_is_followed_begins_with_its_first_episode(string release, bool hasDownloads, string verdict) =>
        new SomeChoice { HasDownloads = hasDownloads }.Decide(release).Should().Equal(verdict);

    [Test]
    [Property("Rule", "12.5")]
    public void Episode_that_is_told_apart_otherwise_than_the_series_is_rejected()
    {
        new SomeChoice { HasDownloads = true, IdentifiedBy = IdentifierType.Ep }.Decide("12.720p")
            .Should().Equal("rejected: Episode `12` doesn't match series format `ep`.");
        new SomeChoice { HasDownloads = true }.Decide("12.720p").Should().Equal("accepted: choosing first acceptable match");
    }
}
