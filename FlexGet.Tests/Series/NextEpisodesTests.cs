using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Next;

namespace FlexGet.Tests.Series;

/// <summary>Which episodes and seasons are next. In these texts + was downloaded, - was seen only.</summary>
[Property("Rule", "12.11")]
internal sealed class NextEpisodesTests
{
    [TestCase("+S01E01", null, "S01E02")]
    [TestCase("+S01E01 +S02E03 -S02E05", null, "S02E04")]
    [TestCase("", "S03E02", "S03E02")]
    [TestCase("+S01E01", "S03E02", "S03E02")]
    [TestCase("+S03E02", "S03E02", "S03E03")]
    [TestCase("+S01E01 +S01", null, "S02E01")]
    [TestCase("+S01 +S02 +S02E01", null, "S03E01")]
    [TestCase("+S02", "S02E04", "S03E01")]
    [TestCase("", null, "")]
    [TestCase("-S01E05", null, "")]
    public void Next_is_the_episode_after_the_latest_download_or_the_begin(string seen, string? begin, string next) =>
        Episodes(seen, begin, new NextEpisodesConfig()).Should().Be(next);

    [TestCase("+3 +5", null, "6")]
    [TestCase("", "12", "12")]
    [TestCase("+3", "12", "12")]
    public void Numbers_are_counted_on(string seen, string? begin, string next) =>
        Episodes(seen, begin, new NextEpisodesConfig(), IdentifierType.Sequence).Should().Be(next);

    [TestCase(IdentifierType.Ep, "S01E01")]
    [TestCase(IdentifierType.Sequence, "1")]
    public void Start_is_the_first_episode_when_that_is_asked_for(IdentifierType type, string next) =>
        Episodes("", null, new NextEpisodesConfig { FromStart = true }, type).Should().Be(next);

    [TestCase("+S01E01 +S01E04", null, "S01E02 S01E03 S01E05")]
    [TestCase("+S01E01 -S01E03", null, "S01E02 S01E03")]
    [TestCase("+S02E01", null, "S02E02 S01E01")]
    [TestCase("+S03E02 +S01E02", "S01E02", "S03E01 S03E03 S02E01 S01E03")]
    [TestCase("+S02E01 +S01", null, "S02E02")]
    [TestCase("+S01", null, "S02E01")]
    [TestCase("", "S02E03", "S02E03")]
    [TestCase("", null, "S01E01")]
    public void Gaps_are_filled_season_by_season_the_newest_first(string seen, string? begin, string next) =>
        Episodes(seen, begin, new NextEpisodesConfig { Backfill = true }).Should().Be(next);

    [Test]
    public void Seasons_that_miss_too_many_are_left_alone() =>
        Episodes("+S02E01 +S01E04", null, new NextEpisodesConfig { Backfill = true, BackfillLimit = 3 }).Should().Be("S02E02");

    [Test]
    public void Gaps_of_numbers_are_filled_for_the_last_ten_only() =>
        Episodes("+20 +18", null, new NextEpisodesConfig { Backfill = true }, IdentifierType.Sequence)
            .Should().Be("10 11 12 13 14 15 16 17 19 21");

    [TestCase("+S02E01", null, "S02")]
    [TestCase("+S02", null, "S03")]
    [TestCase("+S01E01", "S03E01", "S03")]
    [TestCase("", "S03E02", "S03")]
    [TestCase("", null, "")]
    public void Next_season_is_that_of_the_latest_download_or_the_one_after_it(string seen, string? begin, string next) =>
        Seasons(seen, begin, new NextSeasonsConfig()).Should().Be(next);

    [Test]
    public void Seasons_start_and_are_filled_like_episodes()
    {
        Seasons("", null, new NextSeasonsConfig { FromStart = true }).Should().Be("S01");
        Seasons("+S04E01 +S02", null, new NextSeasonsConfig { Backfill = true }).Should().Be("S04 S03 S01");
        Seasons("+S04E01", "S03E01", new NextSeasonsConfig { Backfill = true }).Should().Be("S04 S03");
        Seasons("+S02E01 +S02E02 +S01E01", null, new NextSeasonsConfig { Backfill = true, Threshold = 1 }).Should().Be("S01");
    }

    [TestCase("+S15E01", null, "S15")]
    [TestCase("+S16E01", null, "")]
    [TestCase("+S2012E01", null, "")]
    [TestCase("+S32E01", "S02E01", "S32")]
    [TestCase("+S33E01", "S02E01", "")]
    public void Seasons_too_far_on_are_taken_for_a_mistake(string seen, string? begin, string next)
    {
        Seasons(seen, begin, new NextSeasonsConfig()).Should().Be(next);
        NextSeasons.Of(Progress(seen, begin, IdentifierType.Ep), new NextSeasonsConfig(), out var problem);
        (problem is null).Should().Be(next.Length > 0);
    }

    [Test]
    public void Entry_has_the_usual_form_as_its_title_and_further_ones_to_search_for()
    {
        var entry = NextEntry.Of(Progress("", null, IdentifierType.Ep), EpisodeIdentifier.OfEpisode(1, 2));

        entry.Title.Should().Be("Show (US) S01E02");
        entry.Url.Should().BeEmpty();
        entry["search_strings"].Should().BeEquivalentTo(
            new[] { "Show (US) S01E02", "Show (US) 1x02", "Show S01E02", "Show 1x02", "Alias S01E02", "Alias 1x02" }, options => options.WithStrictOrdering());
        entry["series_name"].Should().Be("Show (US)");
        entry["series_alternate_names"].Should().BeEquivalentTo(new[] { "Alias" });
        entry["series_id"].Should().Be("S01E02");
        entry["series_season"].Should().Be(1);
        entry["series_episode"].Should().Be(2);
        entry["season_pack_lookup"].Should().Be(false);
    }

    [TestCase(7, "Show (US) 7,Show (US) 07,Show (US) 007")]
    [TestCase(12, "Show (US) 12,Show (US) 012")]
    public void Numbers_are_searched_for_with_and_without_zeros(int number, string first)
    {
        var entry = NextEntry.Of(Progress("", null, IdentifierType.Sequence), EpisodeIdentifier.OfNumber(number));

        string.Join(',', ((IEnumerable<string>)entry["search_strings"]!).Take(first.Split(',').Length)).Should().Be(first); // it is set
        entry["series_id"].Should().Be(number);
        entry["series_id_type"].Should().Be("sequence");
    }

    [Test]
    public void Season_is_searched_for_as_a_pack()
    {
        var entry = NextEntry.Of(Progress("", null, IdentifierType.Ep), EpisodeIdentifier.OfSeason(3));

        entry.Title.Should().Be("Show (US) S03");
        entry["season_pack_lookup"].Should().Be(true);
        entry.Has("series_episode").Should().BeFalse();
    }

    private static string Episodes(string seen, string? begin, NextEpisodesConfig config, IdentifierType type = IdentifierType.Ep) =>
        string.Join(' ', NextEpisodes.Of(Progress(seen, begin, type), config));

    private static string Seasons(string seen, string? begin, NextSeasonsConfig config) =>
        string.Join(' ', NextSeasons.Of(Progress(seen, begin, IdentifierType.Ep), config, out _));

    private static SeriesProgress Progress(string seen, string? begin, IdentifierType type) => new(
        new KnownSeries { Id = 1, Name = "Show (US)", IdentifiedBy = type, Begin = begin, Added = DateTimeOffset.UnixEpoch },
        ["Alias"],
        [.. seen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((text, index) => Seen(text, index))]);

    private static SeenEpisode Seen(string text, int index)
    {
        var episode = EpisodeIdentifier.Parse(text[1..])!; // what a test writes
        return new SeenEpisode
        {
            Id = index,
            SeriesId = 1,
            Identifier = episode.Text,
            IdentifiedBy = episode.Type,
            IsSeason = episode.IsSeason,
            Season = episode.Season,
            Number = episode.Number,
            FirstSeen = DateTimeOffset.UnixEpoch.AddDays(index),
            IsDownloaded = text[0] == '+',
        };
    }
}
