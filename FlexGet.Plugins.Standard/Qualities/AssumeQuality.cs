using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;
using AssumeQualityConfig = FlexGet.Core.Schemas.OneOf<
    FlexGet.Core.Titles.Quality,
    System.Collections.Generic.IReadOnlyDictionary<FlexGet.Core.Titles.QualityRequirements, FlexGet.Core.Titles.Quality>>;

namespace FlexGet.Plugins.Standard.Qualities;

/// <summary>Fills in what titles do not say of their quality. Runs after the series are parsed, so that they decide with it.</summary>
[TaskPlugin("assume_quality")]
[Description("The quality to assume where a title does not state one; as a mapping, for entries that meet a requirement.")]
[Example("720p webdl")]
[Example("{hdtv: 720p, 1080p+: bluray h264, any: sdtv}")]
internal sealed class AssumeQuality : IMetainfoPlugin<AssumeQualityConfig>
{
    [Priority(100)]
    public ValueTask MetainfoAsync(TaskRun run, AssumeQualityConfig config, CancellationToken cancellationToken)
    {
        var rules = config.Match(
            quality => [KeyValuePair.Create(QualityRequirements.Any, quality)],
            rules => rules.OrderByDescending(rule => rule.Key.Precision).ToList());
        foreach (var entry in run.Entries)
        {
            Fill(entry, rules);
        }

        return ValueTask.CompletedTask;
    }

    private static void Fill(Entry entry, List<KeyValuePair<QualityRequirements, Quality>> rules)
    {
        var known = EntryRank.QualityOf(entry);
        var quality = known;
        foreach (var (requirements, assumed) in rules)
        {
            if (requirements.Allows(quality))
            {
                quality = assumed.Components.OfType<QualityComponent>()
                    .Where(component => quality[component.Kind] is null)
                    .Aggregate(quality, (filled, component) => filled.With(component));
            }
        }

        if (quality != known)
        {
            entry[EntryFields.Quality] = quality;
            entry["assumed_quality"] = true;
        }
    }
}
