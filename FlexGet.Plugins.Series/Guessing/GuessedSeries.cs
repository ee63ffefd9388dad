using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Guessing;

/// <summary>Makes series of guessed names. One that the task has already, however it is written, goes by the task's spelling.</summary>
internal static class GuessedSeries
{
    public static IReadOnlyList<ConfiguredSeries> Of(IEnumerable<string> names, SeriesSettings settings, TaskSeries own)
    {
        var spellings = own.Series.GroupBy(series => NormalName.Of(series.Name)).ToDictionary(group => group.Key, group => group.First().Name);
        return [.. names.DistinctBy(NormalName.Of)
            .Select(name => new ConfiguredSeries(spellings.GetValueOrDefault(NormalName.Of(name), name), settings))];
    }
}
