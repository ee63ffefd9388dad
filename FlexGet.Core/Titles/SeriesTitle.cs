using System.Globalization;

namespace FlexGet.Core.Titles;

/// <summary>What the title of a release says of a known series.</summary>
public sealed record SeriesTitle
{
    /// <summary>The name of the series as configured.</summary>
    public required string Name { get; init; }

    /// <summary>False when the title belongs to the series but cannot be used; see <see cref="Problem"/>.</summary>
    public bool Valid { get; init; }

    /// <summary>Why it is not valid, in words for the log; null when that is no news.</summary>
    public string? Problem { get; init; }

    public IdentifierType? IdType { get; init; }

    public int? Season { get; init; }

    /// <summary>The first episode; 0 for a season pack.</summary>
    public int? Episode { get; init; }

    /// <summary>How many episodes it holds.</summary>
    public int EpisodeCount { get; init; } = 1;

    public DateOnly? Date { get; init; }

    /// <summary>The number of a sequence.</summary>
    public int? Number { get; init; }

    /// <summary>The text of an id or a special.</summary>
    public string? Text { get; init; }

    public bool SeasonPack { get; init; }

    public bool Special { get; init; }

    public int ProperCount { get; init; }

    public Quality Quality { get; init; } = Quality.Unknown;

    /// <summary>The group, when certain ones are asked for.</summary>
    public string? ReleaseGroup { get; init; }

    /// <summary>S01E02, S01E02-E03, S01, 2012-12-12, 12, or the text.</summary>
    public string? Identifier => EpisodeCount > 1 && !SeasonPack && Episode is { } first
        ? string.Create(CultureInfo.InvariantCulture, $"{Identifiers[0]}-E{first + EpisodeCount - 1:00}")
        : Identifiers.Count > 0 ? Identifiers[0] : null;

    /// <summary>The identifier of each episode that it holds.</summary>
    public IReadOnlyList<string> Identifiers => IdType switch
    {
        IdentifierType.Ep when SeasonPack => [Releases.Identifiers.Season(Season ?? 1)],
        IdentifierType.Ep => [.. Enumerable.Range(Episode ?? 0, EpisodeCount).Select(episode => Releases.Identifiers.Episode(Season ?? 1, episode))],
        IdentifierType.Date when Date is { } date => [Releases.Identifiers.Date(date)],
        IdentifierType.Sequence when Number is { } number => [number.ToString(CultureInfo.InvariantCulture)],
        IdentifierType.Id or IdentifierType.Special when Text is not null => [Text],
        _ => [],
    };
}
