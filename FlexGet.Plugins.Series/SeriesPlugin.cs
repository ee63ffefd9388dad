using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series;

/// <summary>Takes the wanted episodes of series, each once, in the wanted quality.</summary>
[TaskPlugin("series")]
[Description("Takes the episodes of series, each once and in the wanted quality.")]
[Example("[Some Show, {Other Show: {quality: 720p+, propers: 3 days}}]")]
[Example("{settings: {daily: {timeframe: 6 hours, target: 1080p}}, 720p: [Some Show], daily: [Other Show, 1923]}")]
[Example("[{Some Show: {alternate_name: Show Some, begin: S02E01, season_packs: {threshold: 3, reject_eps: no}, set: {path: '~/tv/{{ series_name }}'}}}]")]
internal sealed class SeriesPlugin(SeriesPhases phases) :
    IStartPlugin<SeriesConfig>, IMetainfoPlugin<SeriesConfig>, IFilterPlugin<SeriesConfig>, ILearnPlugin<SeriesConfig>
{
    // Inside an if, series are those of the entries that meet its condition, not of the whole task.
    private readonly TaskSeries _own = new();

    public ValueTask StartAsync(TaskRun run, SeriesConfig config, CancellationToken cancellationToken)
    {
        foreach (var name in config.List.Doubles)
        {
            run.Log.Warning($"Series `{name}` is configured multiple times in series plugin.");
        }

        SeriesOf(run).Merge(config.List.Series);
        return ValueTask.CompletedTask;
    }

    [Priority(125)]
    public ValueTask MetainfoAsync(TaskRun run, SeriesConfig config, CancellationToken cancellationToken) =>
        phases.MetainfoAsync(run, SeriesOf(run), cancellationToken);

    public ValueTask FilterAsync(TaskRun run, SeriesConfig config, CancellationToken cancellationToken) =>
        phases.FilterAsync(run, SeriesOf(run), cancellationToken);

    public ValueTask LearnAsync(TaskRun run, SeriesConfig config, CancellationToken cancellationToken) =>
        phases.LearnAsync(run, cancellationToken);

    private TaskSeries SeriesOf(TaskRun run) => run.IsPartial ? _own : TaskSeries.Of(run);
}
