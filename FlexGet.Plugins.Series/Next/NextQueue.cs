using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Next;

/// <summary>Something that is looked for in a pass of a task.</summary>
/// <param name="Progress">Its series.</param>
/// <param name="Episode">The episode or season.</param>
/// <param name="IsFollower">True when the one before it was accepted in this run.</param>
internal sealed record Sought(SeriesProgress Progress, EpisodeIdentifier Episode, bool IsFollower = false);

/// <summary>What one run of a task looks for, pass by pass: each episode or season once.</summary>
internal sealed class NextQueue
{
    private readonly HashSet<(long Series, string Episode)> _known = [];
    private readonly List<Sought> _next = [];

    /// <summary>What the present pass looks for.</summary>
    public IReadOnlyList<Sought> Current { get; private set; } = [];

    /// <summary>Looks for it in the next pass, unless it was looked for before.</summary>
    public void Add(Sought sought)
    {
        if (_known.Add((sought.Progress.Series.Id, sought.Episode.Text)))
        {
            _next.Add(sought);
        }
    }

    /// <summary>Begins a pass with what was added; answers the entries for it.</summary>
    public IReadOnlyList<Entry> Emit()
    {
        Current = [.. _next];
        _next.Clear();
        return [.. Current.Select(sought => NextEntry.Of(sought.Progress, sought.Episode))];
    }

    /// <summary>Asks for another pass when there is something to look for in it.</summary>
    public void RequestPass(TaskRun run)
    {
        if (_next.Count > 0)
        {
            run.LimitReruns(run.MaxReruns + 1);
            run.RequestRerun($"{string.Join(", ", _next.Select(sought => $"{sought.Progress.Series.Name} {sought.Episode}"))} may be there too");
        }
    }
}
