using System.ComponentModel;
using FlexGet.Core.Titles;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Series.Episodes;

/// <summary>An episode of a series.</summary>
internal record EpisodeAnswer
{
    [Description("Null for the begin of a series when no release of that episode was seen.")]
    public long? Id { get; init; }

    [Description("S01E02, 2012-12-12, 12, or a text.")]
    public required string Identifier { get; init; }

    [Description("0 for numbers that are counted through; null for dates, ids and specials.")]
    public int? Season { get; init; }

    public int? Number { get; init; }

    public required IdentifierType IdentifiedBy { get; init; }

    public required long SeriesId { get; init; }

    public DateTimeOffset? FirstSeen { get; init; }

    [Description("Series for the first episode of a series, Season for that of a later season, otherwise false.")]
    public object Premiere => (IdentifiedBy, Season, Number) switch
    {
        (IdentifierType.Ep, 1, 0 or 1) when !IsSeason => "Series",
        (IdentifierType.Ep, not null, 0 or 1) when !IsSeason => "Season",
        _ => false,
    };

    public int NumberOfReleases { get; init; }

    [JsonIgnore]
    public bool IsSeason { get; init; }
}

/// <summary>The episode or season pack that was downloaded last.</summary>
internal sealed record LatestAnswer : EpisodeAnswer
{
    [Description("Its release that was downloaded last.")]
    public ReleaseAnswer? LatestRelease { get; init; }
}

/// <summary>A season, as a season pack holds it.</summary>
internal sealed record SeasonAnswer
{
    public required long Id { get; init; }

    [Description("For instance S01.")]
    public required string Identifier { get; init; }

    public required int Season { get; init; }

    public required IdentifierType IdentifiedBy { get; init; }

    public required long SeriesId { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    [Description("How many packs of it were seen.")]
    public int NumberOfReleases { get; init; }

    [Description("True when a pack of it was downloaded.")]
    public bool Completed { get; init; }
}

/// <summary>A release of an episode, or a pack of a season.</summary>
internal sealed record ReleaseAnswer
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public bool Downloaded => DownloadedAt is not null;

    public DateTimeOffset? DownloadedAt { get; init; }

    public required string Quality { get; init; }

    public required int ProperCount { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    [Description("Its episode; null for a season pack.")]
    public long? EpisodeId { get; init; }

    [Description("Its season; null for an episode.")]
    public long? SeasonId { get; init; }
}
