using FlexGet.Core.Entries;

namespace FlexGet.Core.Executions.Engine;

/// <summary>
/// What remains of a run's entries over its passes: an entry that comes again in a later pass counts once, by its best verdict,
/// so that one which was accepted is not shown as rejected because the next pass has already seen it.
/// </summary>
internal sealed class RunRecord
{
    private readonly Dictionary<(string Title, string Url), Entry> _decided = [];

    /// <summary>What is kept of earlier passes.</summary>
    public IReadOnlyCollection<Entry> Kept => _decided.Values;

    /// <summary>Keeps what a pass accepted, and what failed in it, before the next one begins.</summary>
    public void Keep(IReadOnlyList<Entry> pass)
    {
        foreach (var entry in pass)
        {
            if (Rank(entry) > 0 && (!_decided.TryGetValue(Key(entry), out var earlier) || Rank(entry) >= Rank(earlier)))
            {
                _decided[Key(entry)] = entry;
            }
        }
    }

    /// <summary>The entries of the last pass, with those of earlier ones in front or in the place of their return.</summary>
    public IReadOnlyList<Entry> With(IReadOnlyList<Entry> lastPass)
    {
        if (_decided.Count == 0)
        {
            return lastPass;
        }

        var merged = new List<Entry>(lastPass.Count);
        foreach (var entry in lastPass)
        {
            merged.Add(_decided.Remove(Key(entry), out var earlier) && Rank(earlier) > Rank(entry) ? earlier : entry);
        }

        merged.InsertRange(0, _decided.Values);
        return merged;
    }

    private static int Rank(Entry entry) => entry.State switch
    {
        EntryState.Accepted => 2,
        EntryState.Failed => 1,
        EntryState.Undecided or EntryState.Rejected => 0,
        _ => throw new InvalidOperationException("unknown state"),
    };

    private static (string Title, string Url) Key(Entry entry) => (entry.OriginalTitle, entry.OriginalUrl);
}
