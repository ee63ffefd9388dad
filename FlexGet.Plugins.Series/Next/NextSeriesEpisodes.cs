using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Next;

/// <summary>Makes an entry of the next episode of each series of the task; once it was accepted, of the one after it.</summary>
[TaskPlugin("next_series_episodes")]
[Description("Entries of the next episode of each series of the task, to be searched for.")]
[Example("yes")]
[Example("{from_start: yes, backfill: yes, backfill_limit: 10, only_same_season: yes}")]
internal sealed class NextSeriesEpisodes(ProgressRepository progress) :
    IInputPlugin<Toggle<NextEpisodesConfig>>, ILearnPlugin<Toggle<NextEpisodesConfig>>
{
    private readonly NextQueue _queue = new();

    public async ValueTask<IEnumerable<Entry>> InputAsync(
        TaskRun run, Toggle<NextEpisodesConfig> config, CancellationToken cancellationToken)
    {
        foreach (var series in run.IsRerun ? [] : await progress.OfTaskAsync(run.TaskName, cancellationToken))
        {
            AddNext(run, series, config.Value ?? new NextEpisodesConfig());
        }

        return _queue.Emit();
    }

    public async ValueTask LearnAsync(TaskRun run, Toggle<NextEpisodesConfig> config, CancellationToken cancellationToken)
    {
        var ends = config.Value?.OnlySameSeason == true ? [] : _queue.Current.Where(MayEndSeason).ToList();
        var known = ends.Count == 0 ? [] : await progress.KnownAsync(ends.Select(Key), cancellationToken);
        var over = ends.Where(sought => !known.Contains(Key(sought))).ToHashSet();
        foreach (var sought in _queue.Current)
        {
            var series = sought.Progress;
            if (NextEntry.Found(run.Accepted, series, sought.Episode) is { } found)
            {
                var next = NextEpisodes.After(found, series);
                if (!series.Downloaded(next.Season ?? 0).Contains(next.Number ?? 0))
                {
                    _queue.Add(new Sought(series, next, IsFollower: true));
                }
            }
            else if (over.Contains(sought))
            {
                _queue.Add(new Sought(series, EpisodeIdentifier.OfEpisode((sought.Episode.Season ?? 0) + 1, 1)));
            }
        }

        _queue.RequestPass(run);
    }

    private void AddNext(TaskRun run, SeriesProgress series, NextEpisodesConfig config)
    {
        if (series.Series.IdentifiedBy is not (IdentifierType.Ep or IdentifierType.Sequence))
        {
            run.Log.Debug($"The episodes of `{series.Series.Name}` are told apart by {series.Series.IdentifiedBy?.Name() ?? "auto"}: none is next");
            return;
        }

        var episodes = NextEpisodes.Of(series, config);
        if (episodes.Count == 0 && series is { Latest: null, Begin: null })
        {
            run.Log.Verbose($"Nothing was downloaded of `{series.Series.Name}` and it has no begin: set one to say where to start");
        }

        foreach (var episode in episodes)
        {
            _queue.Add(new Sought(series, episode));
        }
    }

    /// <summary>When nobody knows an episode after the last one that was downloaded, the next season may have begun.</summary>
    private static bool MayEndSeason(Sought sought)
    {
        var latest = sought.Progress.Latest is { } downloaded ? EpisodeIdentifier.Of(downloaded) : null;
        var isAfterLatest = sought.IsFollower || latest is { IsSeason: false };
        return sought.Episode is { Type: IdentifierType.Ep, Number: > 1 } && isAfterLatest && latest?.IsBefore(sought.Episode) != false;
    }

    private static (long SeriesId, string Episode) Key(Sought sought) => (sought.Progress.Series.Id, sought.Episode.Text);
}
