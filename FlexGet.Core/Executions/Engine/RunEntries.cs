using FlexGet.Core.Entries;

namespace FlexGet.Core.Executions.Engine;

/// <summary>The entries of a run: those of the pass that runs, and what earlier passes decided.</summary>
internal sealed class RunEntries(RunGuard guard)
{
    private readonly RunRecord _record = new();
    private EntryList _pass = new();

    public IReadOnlyList<Entry> OfPass => _pass;

    public void Add(Entry entry) => guard.Change(() => _pass.Add(entry));

    public void RemoveAll(Predicate<Entry> match)
    {
        var removed = _pass.Where(entry => match(entry)).ToHashSet();
        guard.Change(() => _pass.RemoveAll(removed.Contains));
    }

    public void Arrange(IReadOnlyCollection<Entry> entries)
    {
        var arranged = entries.ToList();
        guard.Change(() => _pass.Arrange(arranged));
    }

    /// <summary>Keeps them as their inputs made them, for memories that bring them back in a later run.</summary>
    public void TakeSnapshots()
    {
        foreach (var entry in _pass)
        {
            entry.TakeSnapshot();
        }
    }

    /// <summary>Keeps what was decided, and starts another pass with none.</summary>
    public void BeginPass() => guard.Change(() =>
    {
        _record.Keep(_pass);
        _pass = new EntryList();
    });

    /// <summary>Those of the last pass, with what was decided in earlier ones.</summary>
    public IReadOnlyList<Entry> Decided() => guard.Read(() => _record.With(_pass));

    /// <summary>Lets nobody change one of them any more.</summary>
    public void Freeze()
    {
        foreach (var entry in _pass.Concat(_record.Kept))
        {
            entry.Freeze();
        }
    }
}
