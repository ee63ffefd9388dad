using FlexGet.Core.Titles;
using Newtonsoft.Json;

namespace FlexGet.Core.Previews;

/// <summary>Titles to be read.</summary>
internal sealed record TitlesRequest
{
    /// <summary>10,000 at most.</summary>
    public required IReadOnlyList<string?> Titles { get; init; }

    /// <summary>What they are read as.</summary>
    public TitleKind Kind { get; init; }

    /// <summary>The series whose releases they may be.</summary>
    public SeriesHints? Series { get; init; }
}

/// <summary>A series as the plugin series is configured for it.</summary>
internal sealed record SeriesHints
{
    public required string Name { get; init; }

    [JsonConverter(typeof(TextOrTexts))]
    public IReadOnlyList<string> AlternateNames { get; init; } = [];

    /// <summary>auto, ep, date, sequence or id.</summary>
    public string IdentifiedBy { get; init; } = "auto";

    public bool Exact { get; init; }

    [JsonConverter(typeof(TextOrTexts))]
    public IReadOnlyList<string> NameRegexp { get; init; } = [];

    [JsonConverter(typeof(TextOrTexts))]
    public IReadOnlyList<string> EpRegexp { get; init; } = [];

    [JsonConverter(typeof(TextOrTexts))]
    public IReadOnlyList<string> DateRegexp { get; init; } = [];

    [JsonConverter(typeof(TextOrTexts))]
    public IReadOnlyList<string> SequenceRegexp { get; init; } = [];

    [JsonConverter(typeof(TextOrTexts))]
    public IReadOnlyList<string> IdRegexp { get; init; } = [];

    [JsonConverter(typeof(TextOrTexts))]
    public IReadOnlyList<string> FromGroup { get; init; } = [];

    [JsonConverter(typeof(TextOrTexts))]
    public IReadOnlyList<string> SpecialIds { get; init; } = [];

    /// <summary>False when specials are not wanted: they are not valid then.</summary>
    public bool Specials { get; init; } = true;

    public bool PreferSpecials { get; init; }

    public bool AssumeSpecial { get; init; }

    public bool AllowSeasonless { get; init; } = true;

    public bool? DateYearfirst { get; init; }

    public bool? DateDayfirst { get; init; }
}
