using System.Collections;
using FlexGet.Core.Entries;

namespace FlexGet.Core.Executions.Engine;

/// <summary>The entries of a pass. Entries added while somebody loops over it do not disturb the loop and are not part of it.</summary>
internal sealed class EntryList : IReadOnlyList<Entry>
{
    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    public Entry this[int index] => _entries[index];

    public void Add(Entry entry) => _entries.Add(entry);

    public void RemoveAll(Predicate<Entry> match) => _entries.RemoveAll(match);

    public IEnumerator<Entry> GetEnumerator()
    {
        var count = _entries.Count;
        for (var index = 0; index < count && index < _entries.Count; index++)
        {
            yield return _entries[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
