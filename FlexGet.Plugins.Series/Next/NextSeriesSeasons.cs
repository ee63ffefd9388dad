using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Next;

/// <summary>Makes an entry of the next season of each series of the task; once a pack of it was accepted, of the one after it.</summary>
[TaskPlugin("next_series_seasons")]
[Description("Entries of the next season of each series of the task, to be searched for as packs.")]
[Example("yes")]
[Example("{from_start: yes, backfill: yes, threshold: 3}")]
internal sealed class NextSeriesSeasons(ProgressRepository progress) :
    IInputPlugin<Toggle<NextSeasonsConfig>>, ILearnPlugin<Toggle<NextSeasonsConfig>>
{
    private readonly NextQueue _queue = new();

    public async ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Toggle<NextSeasonsConfig> config, CancellationToken cancellationToken)
    {
        foreach (var series in run.IsRerun ? [] : await progress.OfTaskAsync(run.TaskName, cancellationToken))
        {
            if (series.Series.IdentifiedBy == IdentifierType.Ep)
            {
                AddNext(run, series, config.Value ?? new NextSeasonsConfig());
            }
        }

        return _queue.Emit();
    }

    public ValueTask LearnAsync(TaskRun run, Toggle<NextSeasonsConfig> config, CancellationToken cancellationToken)
    {
        foreach (var (series, season, _) in _queue.Current)
        {
            if (NextEntry.Found(run.Accepted, series, season) is not null
                && NextSeasons.After(season, series, config.Value ?? new NextSeasonsConfig()) is { } next)
            {
                _queue.Add(new Sought(series, next));
            }
        }

        _queue.RequestPass(run);
        return ValueTask.CompletedTask;
    }

    private void AddNext(TaskRun run, SeriesProgress series, NextSeasonsConfig config)
    {
        var seasons = NextSeasons.Of(series, config, out var problem);
        if (problem is not null)
        {
            run.Log.Error(problem);
        }
        else if (seasons.Count == 0 && series is { Latest: null, Begin: null })
        {
            run.Log.Verbose($"Nothing was downloaded of `{series.Series.Name}` and it has no begin: set one to say where to start");
        }

        foreach (var season in seasons)
        {
            _queue.Add(new Sought(series, season));
        }
    }
}
