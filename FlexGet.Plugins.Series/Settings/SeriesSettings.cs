using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;
using FlexGet.Core.Titles;
using Regexes = FlexGet.Core.Schemas.OneOf<
    System.Text.RegularExpressions.Regex, System.Collections.Generic.IReadOnlyList<System.Text.RegularExpressions.Regex>>;
using SeasonPackForms = FlexGet.Core.Schemas.Toggle<FlexGet.Core.Schemas.OneOf<
    int, FlexGet.Plugins.Series.Settings.SeasonPackWord, FlexGet.Plugins.Series.Settings.SeasonPackSettings>>;
using Texts = FlexGet.Core.Schemas.OneOf<string, System.Collections.Generic.IReadOnlyList<string>>;

namespace FlexGet.Plugins.Series.Settings;

/// <summary>What can be set for a series or a group of them; null where nothing is said. Merged by <see cref="SettingsMerge"/>.</summary>
[OldKey("enough", "target")]
[OldKey("tracking")]
[OldKey("watched")]
[OldKey("min_quality")]
[OldKey("max_quality")]
internal record SeriesSettings : IValidatableObject
{
    [Description("The path of entries of the series; short for set with path.")]
    public TemplateValue? Path { get; init; }

    [Description("Fields to set in entries of the series.")]
    public IReadOnlyDictionary<string, TemplateValue>? Set { get; init; }

    [Description("Other names that releases go by.")]
    public Texts? AlternateName { get; init; }

    [Description("Expressions that find the name, instead of the names.")]
    public Regexes? NameRegexp { get; init; }

    public Regexes? EpRegexp { get; init; }

    public Regexes? DateRegexp { get; init; }

    public Regexes? SequenceRegexp { get; init; }

    public Regexes? IdRegexp { get; init; }

    [Description("Whether the year stands first in short dates.")]
    public bool? DateYearfirst { get; init; }

    [Description("Whether the day stands before the month.")]
    public bool? DateDayfirst { get; init; }

    [Description("Only these qualities, for instance 720p-1080p hdtv+.")]
    public QualityRequirements? Quality { get; init; }

    [Description("A release of each of these qualities.")]
    public IReadOnlyList<QualityRequirements>? Qualities { get; init; }

    [Description("How long to wait for target or qualities before the best so far is taken.")]
    public Interval? Timeframe { get; init; }

    [Description("Take better releases of what was downloaded already.")]
    public bool? Upgrade { get; init; }

    [Description("The quality that is taken at once and ends upgrades.")]
    public QualityRequirements? Target { get; init; }

    [Description("Whether specials are taken; yes by default.")]
    public bool? Specials { get; init; }

    [Description("Whether corrected releases are taken, or how long; yes by default.")]
    public OneOf<bool, Interval>? Propers { get; init; }

    [Description("How episodes are told apart.")]
    public IdentifiedBy? IdentifiedBy { get; init; }

    [Description("Nothing may stand between the name and the episode.")]
    public bool? Exact { get; init; }

    [Description("The first episode that is wanted: S01E01, S01, 2012-12-31 or a number.")]
    public SeriesBegin? Begin { get; init; }

    [Description("Only releases of these groups.")]
    public Texts? FromGroup { get; init; }

    [Description("Read the titles, decide nothing.")]
    public bool? ParseOnly { get; init; }

    [Description("Further words that mark a special.")]
    public Texts? SpecialIds { get; init; }

    [Description("What has a number and a special word is a special.")]
    public bool? PreferSpecials { get; init; }

    [Description("What has no number is a special.")]
    public bool? AssumeSpecial { get; init; }

    [Description("Whether season packs are taken, or up to how many downloaded episodes of the season; no by default.")]
    public SeasonPackForms? SeasonPacks { get; init; }

    /// <summary>How episodes are told apart, when that is said.</summary>
    internal IdentifierType? FixedType => Types.Of(IdentifiedBy);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Timeframe is not null && (Target is null) == (Qualities is null))
        {
            yield return new ValidationResult("A `target` should be specified along with a timeframe; either it or `qualities`.");
        }

        if (SettingsCheck.Clash(Begin, FixedType) is { } clash)
        {
            yield return new ValidationResult(clash);
        }
    }
}
