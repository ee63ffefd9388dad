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
    public string? Reason => Known(EntryFields.Reason);

    /// <summary>The plugin that accepted it; stays when it is rejected later.</summary>
    public string? AcceptedBy => Known(EntryFields.AcceptedBy);

    /// <summary>The plugin that rejected it.</summary>
    public string? RejectedBy => Known(EntryFields.RejectedBy);

    /// <summary>The plugin in which it failed.</summary>
    public string? FailedBy => Known(EntryFields.FailedBy);

    /// <summary>What happened to the entry, in order.</summary>
    public IReadOnlyList<EntryTrace> Traces => _traces;

    /// <summary>Set by the run that holds the entry.</summary>
    internal IVerdictScope? Scope { get; set; }

    /// <summary>Accepts an undecided or failed entry; does nothing to a rejected one.</summary>
    public void Accept(string? reason = null)
    {
        Verdict? verdict = null;
        lock (_fields)
        {
            if (State is EntryState.Undecided or EntryState.Failed)
            {
                verdict = Change(EntryState.Accepted, "accept", EntryFields.AcceptedBy, reason);
            }
            else if (State == EntryState.Rejected)
            {
                Trace("accept refused", "tried to accept a rejected entry");
            }
        }

        Tell(verdict);
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
        Verdict? verdict = null;
        lock (_fields)
        {
            if (State != EntryState.Failed)
            {
                verdict = Change(EntryState.Failed, "fail", EntryFields.FailedBy, reason);
            }
        }

        Tell(verdict);
    }

    /// <summary>Notes something that did not change the state; equal notes are kept once.</summary>
    public void Trace(string operation, string? reason = null)
    {
        var trace = new EntryTrace(Scope?.Phase ?? "", Scope?.Plugin ?? "", operation, reason);
        lock (_fields)
        {
            ThrowIfFrozen();
            if (!_traces.Contains(trace))
            {
                _traces = [.. _traces, trace];
            }
        }
    }

    private string? Known(string field) => TryGet(field, out var value, evaluate: false) ? value as string : null;

    private void Reject(string? reason, bool isRemembered, TimeSpan? duration)
    {
        Verdict? verdict = null;
        var isImmortal = false;
        lock (_fields)
        {
            isImmortal = _fields.TryGetValue(EntryFields.Immortal, out var immortal) && immortal is true;
            if (isImmortal)
            {
                Trace("reject refused", $"Tried to reject immortal {Title} ({reason})");
            }
            else if (State != EntryState.Rejected)
            {
                verdict = Change(EntryState.Rejected, "reject", EntryFields.RejectedBy, reason) with
                {
                    IsRemembered = isRemembered,
                    RememberedFor = duration,
                };
            }
        }

        if (isImmortal)
        {
            Scope?.OnRejectRefused(this, reason);
        }

        Tell(verdict);
    }

    private Verdict Change(EntryState state, string operation, string byField, string? reason)
    {
        ThrowIfFrozen();
        State = state;
        Trace(operation, reason);
        var plugin = Scope?.Plugin;
        if (plugin is not null)
        {
            _fields[byField] = plugin;
        }

        if (reason is null)
        {
            _fields.Remove(EntryFields.Reason);
        }
        else
        {
            _fields[EntryFields.Reason] = reason;
        }

        return new Verdict(this, state, plugin ?? "", reason);
    }

    /// <summary>Outside the lock: whoever hears of it may take its time, and look at other entries.</summary>
    private void Tell(Verdict? verdict)
    {
        if (verdict is { } told)
        {
            Scope?.OnVerdict(told);
        }
    }
}
