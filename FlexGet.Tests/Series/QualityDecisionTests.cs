namespace FlexGet.Tests.Series;

internal sealed class QualityDecisionTests
{
    private const string First = "accepted: choosing first acceptable match";
    private const string Other = "undecided: another release of S01E01 was taken";

    [Test]
    [Property("Rule", "12.5")]
    public void Without_settings_the_first_entry_of_an_episode_is_taken() =>
        new SomeChoice().Decide("S01E01.480p", "S01E01.1080p").Should().Equal(First, Other);

    [Test]
    [Property("Rule", "12.5")]
    public void Other_qualities_than_the_wanted_are_left_undecided() =>
        new SomeChoice { Settings = "{quality: 720p}" }.Decide("S01E01.480p", "S01E01.720p.HDTV", "S01E01.1080p").Should().Equal(
            "undecided: 480p does not meet the quality 720p",
            "accepted: matches quality",
            "undecided: 1080p does not meet the quality 720p");

    [TestCase("yes", 99, true)]
    [TestCase("no", 0, false)]
    [TestCase("3 days", 2, true)]
    [TestCase("3 days", 4, false)]
    [Property("Rule", "12.5")]
    public void Proper_of_a_downloaded_quality_is_taken_while_propers_are_wanted(string propers, int days, bool isTaken) =>
        new SomeChoice { Settings = $"{{propers: {propers}}}", Downloaded = ["720p"], SeenBefore = TimeSpan.FromDays(days) }
            .Decide("S01E01.720p", "S01E01.PROPER.720p").Should().Equal(
                "rejected: nuked", isTaken ? "accepted: proper" : "rejected: quality already downloaded");

    [Test]
    [Property("Rule", "12.5")]
    public void Only_a_proper_of_the_same_quality_that_is_better_corrected_is_taken() =>
        new SomeChoice { Downloaded = ["720p+"] }.Decide("S01E01.PROPER.720p", "S01E01.PROPER.1080p").Should().Equal(
            "rejected: quality already downloaded", "rejected: entity has already been downloaded");

    [Test]
    [Property("Rule", "12.5")]
    public void Of_a_new_episode_the_most_corrected_of_equal_qualities_is_taken() =>
        new SomeChoice { Settings = "{propers: no}" }.Decide("S01E01.720p", "S01E01.REPACK.PROPER.720p", "S01E01.PROPER.720p").Should().Equal(
            "rejected: nuked", First, "rejected: nuked");

    [Test]
    [Property("Rule", "12.5")]
    public void Episode_is_taken_once() =>
        new SomeChoice { Downloaded = ["720p hdtv"] }.Decide("S01E01.720p.HDTV", "S01E01.1080p").Should().Equal(
            "rejected: quality already downloaded", "rejected: entity has already been downloaded");

    [Test]
    [Property("Rule", "12.5")]
    public void Upgrade_takes_the_first_that_is_better_and_rejects_worse() =>
        new SomeChoice { Settings = "{upgrade: yes}", Downloaded = ["720p"] }.Decide("S01E01.480p", "S01E01.1080p", "S01E01.2160p").Should().Equal(
            "rejected: worse quality than already downloaded.", "accepted: is an upgrade to existing quality", Other);

    [Test]
    [Property("Rule", "12.5")]
    public void Upgrade_with_a_target_takes_nothing_between_and_ends_there()
    {
        const string settings = "{upgrade: yes, target: 1080p}";

        new SomeChoice { Settings = settings, Downloaded = ["480p"] }.Decide("S01E01.720p", "S01E01.1080p").Should().Equal(Other, "accepted: target quality");
        new SomeChoice { Settings = settings, Downloaded = ["480p"] }.Decide("S01E01.720p").Should().Equal("undecided: 720p below target 1080p");
        new SomeChoice { Settings = settings, Downloaded = ["1080p"] }.Decide("S01E01.2160p")
            .Should().Equal("undecided: 1080p was downloaded before and meets the target 1080p");
    }

    [Test]
    [Property("Rule", "12.5")]
    public void Target_without_a_timeframe_is_waited_for_without_end() =>
        new SomeChoice { Settings = "{target: 1080p}" }.Decide("S01E01.720p", "S01E01.2160p").Should().Equal(
            "undecided: 720p below target 1080p", "undecided: 2160p outside target 1080p");

    [Test]
    [Property("Rule", "12.7")]
    public void One_release_of_each_wanted_quality_is_taken()
    {
        const string settings = "{qualities: [720p, 1080p]}";

        new SomeChoice { Settings = settings }.Decide("S01E01.480p", "S01E01.720p", "S01E01.1080p", "S01E01.720p.HDTV").Should().Equal(
            Other, "accepted: quality wanted", "accepted: quality wanted", Other);
        new SomeChoice { Settings = settings, Downloaded = ["720p"] }.Decide("S01E01.720p.HDTV", "S01E01.1080p").Should().Equal(
            "undecided: 720p hdtv is none of the qualities that are still wanted of 720p or 1080p", "accepted: quality wanted");
    }

    [Test]
    [Property("Rule", "12.7")]
    public void With_upgrade_only_better_ones_of_the_wanted_qualities_are_taken() =>
        new SomeChoice { Settings = "{qualities: [720p, 1080p, 2160p], upgrade: yes}", Downloaded = ["1080p"] }
            .Decide("S01E01.720p", "S01E01.2160p").Should().Equal("rejected: worse quality than already downloaded.", "accepted: quality wanted");

    [Test]
    [Property("Rule", "12.7")]
    public void What_was_not_wanted_waits_with_the_qualities() =>
        new SomeChoice { Settings = "{qualities: [1080p, 2160p]}" }.Decide("S01E01.720p")
            .Should().Equal("undecided: 720p is none of the qualities 1080p or 2160p");
}
