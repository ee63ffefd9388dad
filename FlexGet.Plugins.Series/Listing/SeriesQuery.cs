using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Listing;

/// <summary>Whether a task has the series in its config.</summary>
internal enum InConfig
{
    Configured,
    Unconfigured,
    All,
}

/// <summary>Sites that know series.</summary>
internal enum SeriesLookup
{
    Tvdb,
    Tvmaze,
}

/// <summary>What is shown of each series.</summary>
internal record SeriesParts
{
    [FromQuery(Name = "begin")]
    [Description("False leaves begin_episode null.")]
    public bool Begin { get; init; } = true;

    [FromQuery(Name = "latest")]
    [Description("False leaves latest_entity null, which is faster.")]
    public bool Latest { get; init; } = true;

    [FromQuery(Name = "lookup")]
    [Description("Sites whose entry of the series is wanted too, for clients of FlexGet. No plugin asks them yet: lookup stays null.")]
    public IReadOnlyList<SeriesLookup>? Lookup { get; init; }
}

/// <summary>Which series are listed.</summary>
internal sealed record SeriesQuery : SeriesParts
{
    [FromQuery(Name = "in_config")]
    [Description("Series in the config of a task (configured), the others (unconfigured), or all.")]
    public InConfig InConfig { get; init; }

    [FromQuery(Name = "premieres")]
    [Description("Only series of which nothing but the first two episodes was downloaded.")]
    public bool Premieres { get; init; }

    [FromQuery(Name = "query")]
    [Description("A part of a name.")]
    public string? Query { get; init; }
}
