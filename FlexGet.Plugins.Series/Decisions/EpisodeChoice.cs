using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Decisions;

/// <summary>One episode or season with the entries that it may be taken from; rules take them away until nothing is to be decided.</summary>
internal sealed class EpisodeChoice(SeriesState series, EpisodeIdentifier episode, IEnumerable<Candidate> candidates, RunMoment moment)
{
    private readonly Candidate[] _all = [.. candidates];
    private readonly List<Candidate> _candidates = [.. candidates];
    private readonly List<string> _messages = [];

    public SeriesState Series { get; } = series;

    public SeriesSettings Settings => Series.Settings;

    public EpisodeIdentifier Episode { get; } = episode;

    public RunMoment Moment { get; } = moment;

    /// <summary>When the episode was first seen.</summary>
    public DateTimeOffset FirstSeen { get; init; } = moment.Now;

    public IReadOnlyList<ReleaseFacts> Releases { get; init; } = [];

    public IEnumerable<ReleaseFacts> Downloaded => Releases.Where(release => release.IsDownloaded);

    /// <summary>Those that are still in question, in the order of the task's entries.</summary>
    public IReadOnlyList<Candidate> Candidates => _candidates;

    public bool HasAccepted { get; private set; }

    /// <summary>True when one of the entries is accepted, by whatever plugin.</summary>
    public bool IsTaken => Array.Exists(_all, candidate => candidate.Entry.IsAccepted);

    /// <summary>True when the time to wait for better ones is over.</summary>
    public bool IsReleased { get; set; }

    /// <summary>The one that comes back in the next run.</summary>
    public Candidate? PutOff { get; private set; }

    /// <summary>Lines for the log.</summary>
    public IReadOnlyList<string> Messages => _messages;

    public void Accept(Candidate candidate, string reason)
    {
        candidate.Entry.Accept(reason);
        _candidates.Remove(candidate);
        HasAccepted = true;
    }

    public void Reject(Candidate candidate, string reason)
    {
        candidate.Entry.Reject(reason);
        _candidates.Remove(candidate);
    }

    /// <summary>Leaves the entry undecided, and says why.</summary>
    public void Leave(Candidate candidate, string reason)
    {
        candidate.Entry.Trace("left undecided", reason);
        _candidates.Remove(candidate);
    }

    /// <returns>True: the decision is made.</returns>
    public bool RejectAll(string reason)
    {
        foreach (var candidate in _candidates.ToList())
        {
            Reject(candidate, reason);
        }

        return true;
    }

    /// <returns>True: the decision is made.</returns>
    public bool LeaveAll(Func<Candidate, string> reason)
    {
        foreach (var candidate in _candidates.ToList())
        {
            Leave(candidate, reason(candidate));
        }

        return true;
    }

    /// <summary>Takes the first one that meets the requirements.</summary>
    public bool AcceptFirst(QualityRequirements wanted, string reason)
    {
        if (_candidates.Find(candidate => wanted.Allows(candidate.Quality)) is not { } first)
        {
            return false;
        }

        Accept(first, reason);
        return true;
    }

    /// <summary>Lets the first one come back in the next run.</summary>
    public void PutOffFirst() => PutOff = _candidates[0];

    public void Tell(string message) => _messages.Add(message);
}
