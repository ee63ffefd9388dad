using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Settings;

/// <summary>The series of a config, with the settings of their groups.</summary>
/// <param name="Series">Each name once.</param>
/// <param name="Doubles">The names that are listed several times.</param>
internal sealed record SeriesList(IReadOnlyList<ConfiguredSeries> Series, IReadOnlyList<string> Doubles)
{
    private const string OwnGroup = "series";

    public static SeriesList Of(SeriesConfig config)
    {
        var byName = new Dictionary<string, ConfiguredSeries>(StringComparer.Ordinal);
        var doubles = new List<string>();
        foreach (var series in Groups(config).SelectMany(group => Members(group.Series, GroupSettings(group.Name, config))))
        {
            if (byName.TryGetValue(series.Name, out var first))
            {
                doubles.Add(series.Name);
                byName[series.Name] = first with { Settings = first.Settings.Over(series.Settings) };
            }
            else
            {
                byName[series.Name] = series;
            }
        }

        return new SeriesList([.. byName.Values], doubles);
    }

    private static IEnumerable<(string Name, IReadOnlyList<OneOf<string, NamedSeries>> Series)> Groups(SeriesConfig config) =>
        config.Groups.Select(group => (group.Key, group.Value)).Prepend((OwnGroup, config.Series));

    private static SeriesSettings? GroupSettings(string group, SeriesConfig config)
    {
        var settings = config.Settings.GetValueOrDefault(group);
        return QualityRequirements.TryParse(group, out var target, out _)
            ? (settings ?? new SeriesSettings()) with { Target = settings?.Target ?? target }
            : settings;
    }

    private static IEnumerable<ConfiguredSeries> Members(IEnumerable<OneOf<string, NamedSeries>> items, SeriesSettings? group) =>
        items.Select(item => item.Match(
                name => new ConfiguredSeries(name, new SeriesSettings()),
                named => new ConfiguredSeries(named.Named.First().Key, named.Named.First().Value)))
            .Select(series => series with { Settings = series.Settings.Over(group) });
}
