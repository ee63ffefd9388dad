namespace FlexGet.Core.Entries;

/// <summary>What memories take of an entry.</summary>
public sealed partial class Entry
{
    /// <summary>The fields that have a value now.</summary>
    internal KeyValuePair<string, object?>[] Values
    {
        get
        {
            lock (_fields)
            {
                return [.. _fields];
            }
        }
    }

    /// <summary>The fields as they were when the inputs were done; null before.</summary>
    internal KeyValuePair<string, object?>[]? Snapshot { get; private set; }

    /// <summary>An undecided entry with the same fields. Lists and mappings are copied, what is in them is shared.</summary>
    internal Entry Copy()
    {
        lock (_fields)
        {
            var copy = new Entry(Title, Url) { _lazy = _lazy is null ? null : [.. _lazy] };
            foreach (var (field, value) in _fields)
            {
                copy._fields[field] = Copy(value);
            }

            return copy;
        }
    }

    /// <summary>Keeps the fields as they are now, for a memory that wants to bring the entry back as it came.</summary>
    internal void TakeSnapshot() => Snapshot = Values;

    private static object? Copy(object? value) => value switch
    {
        List<object?> list => new List<object?>(list),
        List<string> list => new List<string>(list),
        Dictionary<string, object?> mapping => new Dictionary<string, object?>(mapping, mapping.Comparer),
        _ => value,
    };
}
