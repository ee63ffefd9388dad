using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Plugins.Series.Recognition;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series;

/// <summary>
/// The series of one run of a task, from whatever plugin they come. A plugin that brings series into the task calls
/// <c>TaskSeries.Of(run).Merge(…)</c> in the phase start between the priorities 128 and 0 (behind the plugin <c>series</c>, whose settings
/// win, and before the series are noted as the task's own) or in metainfo, and has its phases metainfo, filter and learn call those of
/// <see cref="SeriesPhases"/>, so that the series are decided on where the plugin <c>series</c> is not in the task too. Each entry is read
/// and decided once, however many plugins call. The merged series stay in later passes of the run: merge on the first one only.
/// </summary>
internal sealed class TaskSeries
{
    private readonly Dictionary<string, ConfiguredSeries> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Entry, RecognisedEntry> _found = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _problems = new(StringComparer.Ordinal);

    /// <summary>The longer of two names that begin alike comes first: the order of reading and deciding.</summary>
    public IReadOnlyList<ConfiguredSeries> Series => [.. _byName.Values.OrderByDescending(series => series.Name, StringComparer.Ordinal)];

    /// <summary>Those of the run. A part of a run, as the plugin <c>if</c> has it, shares those of the whole.</summary>
    public static TaskSeries Of(TaskRun run) => run.Shared<TaskSeries>();

    /// <summary>Those of the run, or inside an <c>if</c> those of the plugin itself: they are for the entries that meet its condition.</summary>
    /// <param name="run">The run.</param>
    /// <param name="own">The plugin's own.</param>
    public static TaskSeries Of(TaskRun run, TaskSeries own) => run.IsPartial ? own : Of(run);

    public ConfiguredSeries? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Adds series; what was set before for one of them wins.</summary>
    public void Merge(IEnumerable<ConfiguredSeries> series)
    {
        foreach (var further in series)
        {
            _byName[further.Name] = _byName.TryGetValue(further.Name, out var own)
                ? own with { Settings = own.Settings.Over(further.Settings) }
                : further;
        }
    }

    /// <summary>Remembers that the database has what the config says of the series that are there so far.</summary>
    public void MarkNoted()
    {
        foreach (var series in Series)
        {
            _byName[series.Name] = series with { IsNoted = true };
        }
    }

    /// <summary>Reads the entries that are not known yet.</summary>
    public void Recognise(TaskRun run, EntryRecognition recognition)
    {
        foreach (var entry in run.Entries)
        {
            if (_found.ContainsKey(entry))
            {
                continue;
            }

            if (recognition.Recognise(entry, out var problem) is { } found)
            {
                _found[entry] = found;
            }
            else if (problem is not null && _problems.Add(problem))
            {
                run.Log.Warning(problem);
            }
        }
    }

    /// <summary>The entries of the run to decide on, each handed out once.</summary>
    public IReadOnlyList<RecognisedEntry> TakeUndecided(TaskRun run)
    {
        var taken = new List<RecognisedEntry>();
        foreach (var entry in run.Entries)
        {
            if (_found.Remove(entry, out var found))
            {
                // Its settings may have been merged since.
                taken.Add(found with { Series = _byName[found.Series.Name] });
            }
        }

        if (!run.IsPartial)
        {
            // Those that were rejected meanwhile are of no use any more.
            _found.Clear();
        }

        return taken;
    }
}
