using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FlexGet.Plugins.Series.Next;

/// <summary>The mapping form of next_series_episodes.</summary>
internal sealed record NextEpisodesConfig
{
    [Description("Start with the first episode of a series of which nothing was downloaded and that has no begin.")]
    public bool FromStart { get; init; }

    [Description("Ask for what is missing of earlier episodes too.")]
    public bool Backfill { get; init; }

    [Description("Seasons that miss more episodes than this are left alone.")]
    [Range(0, 1000)]
    public int BackfillLimit { get; init; } = 25;

    [Description("Do not try the next season when a season seems to be over.")]
    public bool OnlySameSeason { get; init; }
}

/// <summary>The mapping form of next_series_seasons.</summary>
internal sealed record NextSeasonsConfig
{
    [Description("Start with the first season of a series of which nothing was downloaded and that has no begin.")]
    public bool FromStart { get; init; }

    [Description("Ask for earlier seasons too.")]
    public bool Backfill { get; init; }

    [Description("Seasons of which more episodes were downloaded are left out.")]
    [Range(0, int.MaxValue)]
    public int? Threshold { get; init; }
}
