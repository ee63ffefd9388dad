using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Guessing;

/// <summary>Treats every series that the entries look like as if it were configured.</summary>
[TaskPlugin("all_series")]
[Description("Takes the episodes of every series that the entries look like, as the plugin series does.")]
[Example("yes")]
[Example("{quality: 720p+, season_packs: yes}")]
internal sealed class AllSeries(SeriesGuesser guesser, SeriesPhases phases) :
    IMetainfoPlugin<Toggle<SeriesSettings>>, IFilterPlugin<Toggle<SeriesSettings>>, ILearnPlugin<Toggle<SeriesSettings>>
{
    private readonly TaskSeries _own = new();

    [Priority(115)]
    public ValueTask MetainfoAsync(TaskRun run, Toggle<SeriesSettings> config, CancellationToken cancellationToken)
    {
        var series = TaskSeries.Of(run, _own);
        if (!run.IsRerun)
        {
            var names = run.Entries.Select(entry => guesser.Guess(entry, allowSeasonless: false)?.Name).OfType<string>();
            series.Merge(GuessedSeries.Of(names, config.Value ?? new SeriesSettings(), series));
        }

        return phases.MetainfoAsync(run, series, cancellationToken);
    }

    public ValueTask FilterAsync(TaskRun run, Toggle<SeriesSettings> config, CancellationToken cancellationToken) =>
        phases.FilterAsync(run, TaskSeries.Of(run, _own), cancellationToken);

    public ValueTask LearnAsync(TaskRun run, Toggle<SeriesSettings> config, CancellationToken cancellationToken) =>
        phases.LearnAsync(run, cancellationToken);
}
