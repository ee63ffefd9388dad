using System.ComponentModel;
using FlexGet.Plugins.Series.Episodes;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Listing;

/// <summary>What is known of a series.</summary>
internal sealed record SeriesAnswer
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    [Description("Other names that releases go by, those of the config too.")]
    public required IReadOnlyList<string> AlternateNames { get; init; }

    [Description("The tasks that have the series in their config.")]
    public required IReadOnlyList<string> InTasks { get; init; }

    [Description("How episodes are told apart; auto as long as it is not known.")]
    public required IdentifiedBy IdentifiedBy { get; init; }

    [Description("The first episode that is wanted; null when all are.")]
    public EpisodeAnswer? BeginEpisode { get; init; }

    [Description("The episode or season pack furthest on of those that were downloaded.")]
    public LatestAnswer? LatestEntity { get; init; }

    [Description("What sites say of the series, by their names; null when none was asked.")]
    public IReadOnlyDictionary<string, object?>? Lookup { get; init; }

    public required DateTimeOffset Added { get; init; }
}
