using FlexGet.Core.Titles;

namespace FlexGet.Tests.Titles;

[Property("Rule", "11.5")]
internal sealed class SeriesGuessTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [TestCase("some.show.S01E02.720p.HDTV.x264-GRP", "Some Show", "S01E02")]
    [TestCase("Some_Show_1x02", "Some Show", "S01E02")]
    [TestCase("NCIS S01E02", "Ncis", "S01E02")]
    [TestCase("[GRP] Some Show - S01E02 - The Title", "Some Show", "S01E02")]
    [TestCase("Some Show - Subtitle - S01E02", "Some Show", "S01E02")]
    [TestCase("Some Show (2010) S01E02", "Some Show 2010", "S01E02")]
    [TestCase("Some.Show.2012.05.03.720p", "Some Show", "2012-05-03")]
    [TestCase("Some.Show.S02.1080p", "Some Show", "S02")]
    [TestCase("Some Show Season 2 Episode 3", "Some Show", "S02E03")]
    [TestCase("Some.Show.S01E02E03", "Some Show", "S01E02-E03")]
    public void Name_is_what_stands_before_the_numbers(string title, string name, string identifier)
    {
        var guess = SeriesGuess.Read(title, Now, allowSeasonless: false);

        guess?.Name.Should().Be(name);
        guess?.Title.Identifier.Should().Be(identifier);
    }

    [TestCase("Some Show 12")]
    [TestCase("S01E02")]
    [TestCase("Some Movie 2010 720p")]
    [TestCase("Some Show S1 Complete")]
    [TestCase("Some.Show.S01E01-E12")]
    [TestCase("")]
    public void Nothing_is_guessed_without_season_or_date(string title) => SeriesGuess.Read(title, Now, allowSeasonless: true).Should().BeNull();

    [Test]
    public void Lone_episode_number_counts_only_when_asked_for()
    {
        SeriesGuess.Read("Some Show Episode 5", Now, allowSeasonless: false).Should().BeNull();
        SeriesGuess.Read("Some Show Episode 5", Now, allowSeasonless: true)?.Title.Identifier.Should().Be("S01E05");
    }
}
