using System.Collections;

namespace FlexGet.Core.Entries;

/// <summary>The entries of a pass. Entries added while somebody loops over it do not disturb the loop and are not part of it.</summary>
internal sealed class EntryList(params IEnumerable<Entry> entries) : IReadOnlyList<Entry>
{
    private readonly List<Entry> _entries = [.. entries];

    public int Count => _entries.Count;

    public Entry this[int index] => _entries[index];

    public void Add(Entry entry) => _entries.Add(entry);

    public void RemoveAll(Predicate<Entry> match) => _entries.RemoveAll(match);

    /// <summary>Puts these into their order, at the places that they hold now.</summary>
    public void Arrange(IReadOnlyCollection<Entry> entries)
    {
        var present = _entries.ToHashSet();
        var arranged = new Queue<Entry>(entries.Where(present.Remove));
        var moving = arranged.ToHashSet();
        for (var index = 0; index < _entries.Count; index++)
        {
            if (moving.Contains(_entries[index]))
            {
                _entries[index] = arranged.Dequeue();
            }
        }
    }

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
