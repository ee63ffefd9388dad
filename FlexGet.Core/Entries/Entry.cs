namespace FlexGet.Core.Entries;

/// <summary>
/// A candidate: a set of named fields with at least <c>title</c> and <c>url</c>, and a verdict. Each member may be used from several
/// threads; what has to be one step for others is one call.
/// </summary>
public sealed partial class Entry
{
    // Guards all that may change, and is its own lock: there are ten thousand entries in a large feed. What others give to run, lazy
    // fields and listeners, runs outside of it, so that nobody waits long.
    private readonly Dictionary<string, object?> _fields;
    private List<LazyField>? _lazy;
    private bool _isFrozen;

    /// <summary>Makes an undecided entry; title and url are kept as <c>original_title</c> and <c>original_url</c> as well.</summary>
    public Entry(string title, string url)
    {
        _fields = new Dictionary<string, object?>(5, StringComparer.Ordinal);
        Title = title;
        Url = url;
    }

    /// <summary>The name under which it is shown and matched.</summary>
    public string Title
    {
        get => Always(EntryFields.Title);
        set => SetText(EntryFields.Title, EntryFields.OriginalTitle, value);
    }

    /// <summary>Where it can be fetched from.</summary>
    public string Url
    {
        get => Always(EntryFields.Url);
        set => SetText(EntryFields.Url, EntryFields.OriginalUrl, value);
    }

    /// <summary>The first title the entry had.</summary>
    public string OriginalTitle => Always(EntryFields.OriginalTitle);

    /// <summary>The first url the entry had.</summary>
    public string OriginalUrl => Always(EntryFields.OriginalUrl);

    /// <summary>The names of the fields that have a value, and of those that would be evaluated when read; as they are now.</summary>
    public IEnumerable<string> FieldNames
    {
        get
        {
            lock (_fields)
            {
                return _lazy is null ? [.. _fields.Keys] : [.. _fields.Keys.Union(_lazy.SelectMany(lazy => lazy.Fields), StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>A field's value, evaluated if it is lazy; null when there is none.</summary>
    /// <exception cref="ArgumentException">On setting title or url to something that is no text.</exception>
    public object? this[string field]
    {
        get => TryGet(field, out var value) ? value : null;
        set
        {
            switch (field)
            {
                case EntryFields.Title:
                    Title = AsText(field, value);
                    break;
                case EntryFields.Url:
                    Url = AsText(field, value);
                    break;
                default:
                    Set(field, value);
                    break;
            }
        }
    }

    /// <summary>True for a field that has a value, null included, or that is lazy; evaluates nothing.</summary>
    public bool Has(string field)
    {
        lock (_fields)
        {
            return _fields.ContainsKey(field) || FirstFor(field) is not null;
        }
    }

    /// <summary>The field's value as text, or null when it is absent or something else.</summary>
    public string? Text(string field) => this[field] as string;

    /// <summary>Reads a field.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">Its value, which may be null.</param>
    /// <param name="evaluate">False leaves lazy fields alone: they read as absent.</param>
    /// <returns>False when the entry has no such field.</returns>
    public bool TryGet(string field, out object? value, bool evaluate = true)
    {
        lock (_fields)
        {
            if (_fields.TryGetValue(field, out value))
            {
                return true;
            }

            if (!evaluate || _lazy is null || _isFrozen)
            {
                return false;
            }
        }

        return Evaluate(field, out value);
    }

    /// <summary>Takes a field away; title and url stay.</summary>
    public void Remove(string field)
    {
        lock (_fields)
        {
            ThrowIfFrozen();
            if (field is not (EntryFields.Title or EntryFields.Url or EntryFields.OriginalTitle or EntryFields.OriginalUrl))
            {
                _fields.Remove(field);
            }
        }
    }

    /// <summary>Refuses every change from now on: the run is over, but a plugin that was left behind may still hold the entry.</summary>
    internal void Freeze()
    {
        lock (_fields)
        {
            _isFrozen = true;
        }
    }

    // Call it, and change something, within one lock.
    private void ThrowIfFrozen()
    {
        if (_isFrozen)
        {
            throw new OperationCanceledException("the run that this entry belongs to has ended");
        }
    }

    private string Always(string field)
    {
        lock (_fields)
        {
            return (string)_fields[field]!; // set by the constructor, and never removed
        }
    }

    private void Set(string field, object? value)
    {
        lock (_fields)
        {
            ThrowIfFrozen();
            _fields[field] = value;
        }
    }

    private void SetText(string field, string originalField, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_fields)
        {
            ThrowIfFrozen();
            _fields[field] = value;
            _fields.TryAdd(originalField, value);
        }
    }

    private static string AsText(string field, object? value) =>
        value as string ?? throw new ArgumentException($"the field {field} must be text", nameof(value));
}
