namespace FlexGet.Core.Entries;

/// <summary>The verdict on an entry; the rules are those of FlexGet: a reject always beats an accept.</summary>
public sealed partial class Entry
{
    // Most entries have one or two: an array that is copied to grow is the smallest.
    private EntryTrace[] _traces = [];

    /// <summary>What has been decided so far.</summary>
    public EntryState State { get; private set; }

    /// <summary>True when undecided.</summary>
    public bool IsUndecided => State == EntryState.Undecided;

    /// <summary>True when accepted.</summary>
    public bool IsAccepted => State == EntryState.Accepted;

    /// <summary>True when neither rejected nor failed: what filters look at.</summary>
    public bool IsAlive => State is EntryState.Undecided or EntryState.Accepted;

    /// <summary>The reason of the latest change of state, if one was given.</summary>
    public string? Reason => _fields.GetValueOrDefault(EntryFields.Reason) as string;

    /// <summary>The plugin that accepted it; stays when it is rejected later.</summary>
    public string? AcceptedBy => _fields.GetValueOrDefault(EntryFields.AcceptedBy) as string;

    /// <summary>The plugin that rejected it.</summary>
    public string? RejectedBy => _fields.GetValueOrDefault(EntryFields.RejectedBy) as string;

    /// <summary>The plugin in which it failed.</summary>
    public string? FailedBy => _fields.GetValueOrDefault(EntryFields.FailedBy) as string;

    /// <summary>What happened to the entry, in order.</summary>
    public IReadOnlyList<EntryTrace> Traces => _traces;

    /// <summary>Set by the run that holds the entry.</summary>
    internal IVerdictScope? Scope { get; set; }

    /// <summary>Accepts an undecided or failed entry; does nothing to a rejected one.</summary>
    public void Accept(string? reason = null)
    {
        if (State is EntryState.Undecided or EntryState.Failed)
        {
            Change(EntryState.Accepted, "accept", EntryFields.AcceptedBy, reason);
        }
        else if (State == EntryState.Rejected)
        {
            Trace("accept refused", "tried to accept a rejected entry");
        }
    }

    /// <summary>Rejects the entry, accepted or not, unless its field <c>immortal</c> is true.</summary>
    public void Reject(string? reason = null) => Reject(reason, isRemembered: false, null);

    /// <summary>Rejects the entry in this run and in later ones, until the task's config changes.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="duration">How long; null for as long as the config stays the same.</param>
    public void RejectAndRemember(string? reason, TimeSpan? duration = null) => Reject(reason, isRemembered: true, duration);

    /// <summary>Marks the entry as failed, whatever its state.</summary>
    public void Fail(string? reason = null)
    {
        if (State != EntryState.Failed)
        {
            Change(EntryState.Failed, "fail", EntryFields.FailedBy, reason);
        }
    }

    /// <summary>Notes something that did not change the state; equal notes are kept once.</summary>
    public void Trace(string operation, string? reason = null)
    {
        ThrowIfFrozen();
        var trace = new EntryTrace(Scope?.Phase ?? "", Scope?.Plugin ?? "", operation, reason);
        if (!_traces.Contains(trace))
        {
            _traces = [.. _traces, trace];
        }
    }

    private void Reject(string? reason, bool isRemembered, TimeSpan? duration)
    {
        if (_fields.TryGetValue(EntryFields.Immortal, out var immortal) && immortal is true)
        {
            Trace("reject refused", $"Tried to reject immortal {Title} ({reason})");
            Scope?.OnRejectRefused(this, reason);
        }
        else if (State != EntryState.Rejected)
        {
            Change(EntryState.Rejected, "reject", EntryFields.RejectedBy, reason, isRemembered, duration);
        }
    }

    private void Change(
        EntryState state, string operation, string byField, string? reason, bool isRemembered = false, TimeSpan? duration = null)
    {
        ThrowIfFrozen();
        State = state;
        Trace(operation, reason);
        if (Scope is not null)
        {
            _fields[byField] = Scope.Plugin;
        }

        if (reason is null)
        {
            _fields.Remove(EntryFields.Reason);
        }
        else
        {
            _fields[EntryFields.Reason] = reason;
        }

        Scope?.OnVerdict(new Verdict(this, state, Scope.Plugin, reason, isRemembered, duration));
    }
}
