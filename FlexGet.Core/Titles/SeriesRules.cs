using System.Text.RegularExpressions;

namespace FlexGet.Core.Titles;

/// <summary>What is known of a series whose releases are looked for.</summary>
public sealed record SeriesRules
{
    public required string Name { get; init; }

    /// <summary>Other names that releases go by.</summary>
    public IReadOnlyList<string> AlternateNames { get; init; } = [];

    /// <summary>How episodes are told apart; null tries all ways.</summary>
    public IdentifierType? IdentifiedBy { get; init; }

    /// <summary>True when the identifier must follow the name at once.</summary>
    public bool Exact { get; init; }

    /// <summary>Expressions that find the name, instead of the names.</summary>
    public IReadOnlyList<Regex> NameRegexps { get; init; } = [];

    public IReadOnlyList<Regex> EpRegexps { get; init; } = [];

    public IReadOnlyList<Regex> DateRegexps { get; init; } = [];

    public IReadOnlyList<Regex> SequenceRegexps { get; init; } = [];

    public IReadOnlyList<Regex> IdRegexps { get; init; } = [];

    /// <summary>Only releases of these groups.</summary>
    public IReadOnlyList<string> FromGroup { get; init; } = [];

    /// <summary>Further words that mark a special.</summary>
    public IReadOnlyList<string> SpecialIds { get; init; } = [];

    /// <summary>A special word counts more than numbers.</summary>
    public bool PreferSpecials { get; init; }

    /// <summary>What has no identifier is a special.</summary>
    public bool AssumeSpecial { get; init; }

    /// <summary>False when a lone episode number is no identifier.</summary>
    public bool AllowSeasonless { get; init; } = true;

    /// <summary>Whether the year of a short date stands first; null tries both.</summary>
    public bool? DateYearFirst { get; init; }

    /// <summary>Whether the day stands before the month; null tries both.</summary>
    public bool? DateDayFirst { get; init; }
}
