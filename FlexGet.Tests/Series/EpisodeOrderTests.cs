using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Library.Pass;

namespace FlexGet.Tests.Series;

internal sealed class EpisodeOrderTests
{
    [TestCase("S01E02", "S01E10", -1)]
    [TestCase("S02E01", "S01E10", 1)]
    [TestCase("S01E02", "S01E02", 0)]
    [TestCase("S01", "S01E10", 0)]
    [TestCase("S02", "S01E10", 1)]
    [TestCase("9", "10", -1)]
    [TestCase("2012-12-12", "2013-01-01", -1)]
    [TestCase("S01E01", "12", null)]
    [TestCase("S01E01", "2012-12-12", null)]
    [Property("Rule", "12.12")]
    public void Episodes_are_compared_by_their_kind(string left, string right, int? order)
    {
        var result = Identifier(left).CompareWith(Identifier(right));

        (result is { } number ? Math.Sign(number) : (int?)null).Should().Be(order);
    }

    [Test]
    [Property("Rule", "12.12")]
    public void Special_is_never_before_anything() =>
        new EpisodeIdentifier(IdentifierType.Special, "special").IsBefore(Identifier("S09E09")).Should().BeFalse();

    [TestCase(IdentifierType.Ep, "S02E01", "S01E09,S02E01,S01E10")]
    [TestCase(IdentifierType.Ep, "S03", "S01E09,S03,S02E01")]
    [TestCase(IdentifierType.Ep, "S02E01", "S01E09,S02,S02E01")]
    [TestCase(IdentifierType.Sequence, "11", "9,11,10")]
    [TestCase(null, "9", "12,S01E01,9", Description = "the one first seen last")]
    [TestCase(IdentifierType.Ep, "S01E01", "12,S01E01,13", Description = "others than the series' kind do not count")]
    [Property("Rule", "12.12")]
    public void Latest_download_is_the_greatest_of_its_kind(IdentifierType? type, string latest, string downloaded) =>
        LatestDownload.Of(downloaded.Split(',').Select(Episode), type)?.Identifier.Should().Be(latest);

    [TestCase("ep:1", null)]
    [TestCase("ep:2", IdentifierType.Ep)]
    [TestCase("ep:2,sequence:3", IdentifierType.Ep)]
    [TestCase("ep:2,sequence:4", IdentifierType.Sequence)]
    [TestCase("date:2", null)]
    [TestCase("date:3", IdentifierType.Date)]
    [TestCase("date:2,sequence:2", null)]
    [TestCase("date:2,sequence:3", IdentifierType.Sequence)]
    [TestCase("", null)]
    [Property("Rule", "12.4")]
    public void Kind_of_a_series_is_decided_by_what_was_seen(string seen, IdentifierType? kind)
    {
        var counts = seen.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split(':'))
            .ToDictionary(item => Enum.Parse<IdentifierType>(item[0], ignoreCase: true), item => int.Parse(item[1], null));

        KindDecision.Of(counts).Should().Be(kind);
    }

    private static EpisodeIdentifier Identifier(string text) => EpisodeIdentifier.Parse(text) ?? throw new ArgumentException(text);

    private static KnownEpisode Episode(string text, int index)
    {
        var identifier = Identifier(text);
        return new KnownEpisode
        {
            Id = index,
            SeriesId = 1,
            Identifier = text,
            IdentifiedBy = identifier.Type,
            IsSeason = identifier.IsSeason,
            Season = identifier.Season,
            Number = identifier.Number,
            FirstSeen = SomeChoice.Now.AddHours(index),
        };
    }
}
