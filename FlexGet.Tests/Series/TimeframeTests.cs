namespace FlexGet.Tests.Series;

internal sealed class TimeframeTests
{
    private const string Settings = "{timeframe: 24 hours, target: 1080p}";

    [Test]
    [Property("Rule", "12.6")]
    public void Entry_below_the_target_waits_and_says_until_when()
    {
        var some = new SomeChoice { Settings = Settings };

        some.Decide("S01E01.720p", "S01E01.480p").Should().Equal(
            "undecided: 720p below target 1080p; waiting until 2026-11-25 10:00",
            "undecided: 480p below target 1080p; waiting until 2026-11-25 10:00");

        some.Choice.PutOff?.Entry.Title.Should().Be("Show.S01E01.720p");
        some.Choice.Messages.Should().Equal(
            "`Show`: Timeframe will expire in 24 hours and 0 minutes. Waiting for target `1080p`, current best is `Show.S01E01.720p`.");
    }

    [Test]
    [Property("Rule", "12.6")]
    public void Target_is_taken_at_once() =>
        new SomeChoice { Settings = Settings }.Decide("S01E01.720p", "S01E01.1080p").Should().Equal(
            "undecided: another release of S01E01 was taken", "accepted: target quality");

    [TestCase(23, "undecided: 720p below target 1080p; waiting until 2026-11-24 11:00")]
    [TestCase(24, "accepted: Timeframe expired, choosing best available")]
    [Property("Rule", "12.6")]
    public void Time_counts_from_the_first_known_release(int hours, string verdict) =>
        new SomeChoice { Settings = Settings, SeenBefore = TimeSpan.FromHours(hours) }.Decide("S01E01.720p").Should().Equal(verdict);

    [Test]
    [Property("Rule", "12.6")]
    public void Qualities_are_waited_for_too() =>
        new SomeChoice { Settings = "{timeframe: 1 day, qualities: [1080p, 2160p]}" }.Decide("S01E01.720p")
            .Should().Equal("undecided: 720p is none of the qualities 1080p or 2160p; waiting until 2026-11-25 10:00");
}
