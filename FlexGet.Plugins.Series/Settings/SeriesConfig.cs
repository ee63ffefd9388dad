using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Schemas;
using Names = System.Collections.Generic.IReadOnlyList<FlexGet.Core.Schemas.OneOf<string, FlexGet.Plugins.Series.Settings.NamedSeries>>;

namespace FlexGet.Plugins.Series.Settings;

/// <summary>A name with its settings, the one key of a mapping.</summary>
internal sealed record NamedSeries : IValidatableObject
{
    [FurtherKeys]
    public IReadOnlyDictionary<string, SeriesSettings> Named { get; init; } = new Dictionary<string, SeriesSettings>();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Named.Count != 1)
        {
            yield return new ValidationResult($"expected one name with its settings, found {Named.Count}; put each series into an item of its own");
        }
    }
}

/// <summary>A list of series, or groups of them with settings in common.</summary>
internal sealed record SeriesConfig
{
    private SeriesList? _list;

    [Shorthand]
    [Description("The series.")]
    public Names Series { get; init; } = [];

    [Description("What is set for all series of a group, by the name of the group.")]
    public IReadOnlyDictionary<string, SeriesSettings> Settings { get; init; } = new Dictionary<string, SeriesSettings>();

    [FurtherKeys]
    [Description("Groups of series. One named like a quality has this quality as its target.")]
    public IReadOnlyDictionary<string, Names> Groups { get; init; } = new Dictionary<string, Names>();

    /// <summary>Made once for all runs of this revision; two runs at once would only do the work twice.</summary>
    internal SeriesList List => _list ??= SeriesList.Of(this);
}
