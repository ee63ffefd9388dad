using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Series.Decisions;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Library.Pass;
using FlexGet.Plugins.Series.Recognition;

namespace FlexGet.Plugins.Series;

/// <summary>What is done in the phases of a task with its series; see <see cref="TaskSeries"/>.</summary>
internal sealed class SeriesPhases(NameRepository names, PassLibrary library, DownloadRepository downloads, TaskBacklog backlog, TimeProvider time)
{
    /// <summary>Reads the titles of the entries that are not known yet, and sets the fields of the series they belong to.</summary>
    public ValueTask MetainfoAsync(TaskRun run, TaskSeries series, CancellationToken cancellationToken)
    {
        var wanted = series.Series;
        if (wanted.Count > 0)
        {
            var stored = names.Read(wanted.Select(found => found.Name), cancellationToken);
            series.Recognise(run, new EntryRecognition(run, new SeriesReader(wanted, stored), time));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Keeps what came of the series, and decides on the entries that are not decided yet.</summary>
    public ValueTask FilterAsync(TaskRun run, TaskSeries series, CancellationToken cancellationToken)
    {
        var candidates = series.TakeUndecided(run)
            .Where(found => found.Series.Settings.ParseOnly is not true && found.Entry[SeriesFields.Id] is not null)
            .Select(found => new Candidate(found))
            .Where(candidate => candidate.Episodes.Count > 0)
            .ToList();
        if (candidates.Count > 0)
        {
            PutOff(run, [.. library.Keep(candidates, run, cancellationToken).SelectMany(choice => Decide(choice, run.Log))]);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Remembers the accepted entries as downloaded.</summary>
    public ValueTask LearnAsync(TaskRun run, CancellationToken cancellationToken)
    {
        var releases = run.Accepted
            .SelectMany(entry => entry.TryGet(SeriesFields.Releases, out var ids, evaluate: false) && ids is IEnumerable<object?> list ? list.OfType<long>() : [])
            .ToList();
        if (releases.Count > 0)
        {
            downloads.Mark(releases, cancellationToken);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The entry that is to come back in the next run, if any.</summary>
    private static IEnumerable<Entry> Decide(EpisodeChoice choice, TaskLog log)
    {
        EpisodeRules.Decide(choice);
        foreach (var message in choice.Messages)
        {
            log.Info(message);
        }

        return choice.PutOff is { } waiting ? [waiting.Entry] : [];
    }

    private void PutOff(TaskRun run, List<Entry> waiting)
    {
        if (waiting.Count > 0 && run.Options.Test != true)
        {
            backlog.Add(run.TaskName, waiting, TimeSpan.Zero);
        }
    }
}
