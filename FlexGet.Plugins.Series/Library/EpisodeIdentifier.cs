using System.Globalization;
using System.Text.RegularExpressions;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Library;

/// <summary>What tells an episode, or a whole season, from the others of its series.</summary>
/// <param name="Type">How it is told.</param>
/// <param name="Text">S01E02, S01, 2012-12-12, 12, or a text.</param>
internal sealed partial record EpisodeIdentifier(IdentifierType Type, string Text)
{
    /// <summary>True for a whole season.</summary>
    public bool IsSeason { get; init; }

    /// <summary>0 for numbers that are counted through; null where there is none.</summary>
    public int? Season { get; init; }

    /// <summary>0 for a season; null where there is none.</summary>
    public int? Number { get; init; }

    public static EpisodeIdentifier OfEpisode(int season, int number) =>
        new(IdentifierType.Ep, string.Create(CultureInfo.InvariantCulture, $"S{season:00}E{number:00}")) { Season = season, Number = number };

    public static EpisodeIdentifier OfSeason(int season) =>
        new(IdentifierType.Ep, string.Create(CultureInfo.InvariantCulture, $"S{season:00}")) { IsSeason = true, Season = season, Number = 0 };

    public static EpisodeIdentifier OfNumber(int number) =>
        new(IdentifierType.Sequence, number.ToString(CultureInfo.InvariantCulture)) { Season = 0, Number = number };

    public static EpisodeIdentifier OfDate(DateOnly date) => new(IdentifierType.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static EpisodeIdentifier Of(KnownEpisode episode) => new(episode.IdentifiedBy, episode.Identifier)
    {
        IsSeason = episode.IsSeason,
        Season = episode.Season,
        Number = episode.Number,
    };

    /// <summary>The identifier of each episode that a valid title holds, or of its season.</summary>
    public static IReadOnlyList<EpisodeIdentifier> Of(SeriesTitle title) => title switch
    {
        { IdType: IdentifierType.Ep, SeasonPack: true } => [OfSeason(title.Season ?? 1)],
        { IdType: IdentifierType.Ep } =>
            [.. Enumerable.Range(title.Episode ?? 0, title.EpisodeCount).Select(number => OfEpisode(title.Season ?? 1, number))],
        { IdType: IdentifierType.Sequence, Number: { } number } => [OfNumber(number)],
        { IdType: IdentifierType.Date, Date: { } date } => [OfDate(date)],
        { IdType: { } type, Text: { } text } => [new EpisodeIdentifier(type, text)],
        _ => [],
    };

    /// <summary>Reads S01E02, S01, 2012-12-12 or a number above 0, in either case; null when it is none of them.</summary>
    public static EpisodeIdentifier? Parse(string text)
    {
        if (Numbered().Match(text) is { Success: true } match)
        {
            var season = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            return match.Groups[2].Success ? OfEpisode(season, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) : OfSeason(season);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return OfDate(date);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? OfNumber(number) : null;
    }

    /// <summary>Reads an identifier of a series whose kind is known.</summary>
    public static EpisodeIdentifier? Parse(string text, IdentifierType? type) =>
        type is IdentifierType.Id or IdentifierType.Special ? new EpisodeIdentifier(type.Value, text) : Parse(text);

    /// <summary>Below zero when this one comes first; null when the two cannot be compared.</summary>
    public int? CompareWith(EpisodeIdentifier other) => (Type, other.Type) switch
    {
        (IdentifierType.Special, _) => other.Type == IdentifierType.Special ? 0 : 1,
        (IdentifierType.Ep, IdentifierType.Ep) when IsSeason || other.IsSeason => Nullable.Compare(Season, other.Season),
        (IdentifierType.Ep, IdentifierType.Ep) or (IdentifierType.Sequence, IdentifierType.Sequence) =>
            (Season ?? 0, Number ?? 0).CompareTo((other.Season ?? 0, other.Number ?? 0)),
        (IdentifierType.Date, IdentifierType.Date) => string.CompareOrdinal(Text, other.Text),
        _ => null,
    };

    public bool IsBefore(EpisodeIdentifier other) => CompareWith(other) < 0;

    public override string ToString() => Text;

    [GeneratedRegex(@"^S(\d{1,4})(?:E(\d{1,3}))?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
