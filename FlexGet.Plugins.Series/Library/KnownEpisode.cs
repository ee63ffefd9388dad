using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Library;

/// <summary>An episode in the database, or a whole season.</summary>
internal record KnownEpisode
{
    public required long Id { get; init; }

    public required long SeriesId { get; init; }

    /// <summary>S01E02, S01 for a season, 2012-12-12, 12, or a text.</summary>
    public required string Identifier { get; init; }

    public required IdentifierType IdentifiedBy { get; init; }

    /// <summary>True for a whole season, as a season pack has it.</summary>
    public required bool IsSeason { get; init; }

    /// <summary>0 for numbers that are counted through; null for dates, ids and specials.</summary>
    public int? Season { get; init; }

    /// <summary>0 for a season; null for dates, ids and specials.</summary>
    public int? Number { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }
}
