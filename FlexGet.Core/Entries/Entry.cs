namespace FlexGet.Core.Entries;

/// <summary>
/// A candidate: a set of named fields with at least <c>title</c> and <c>url</c>, and a verdict.
/// Not safe for use by several threads at once.
/// </summary>
public sealed partial class Entry
{
    private readonly Dictionary<string, object?> _fields;
    private List<LazyField>? _lazy;
    private volatile bool _isFrozen;

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
        get => (string)_fields[EntryFields.Title]!;
        set => SetText(EntryFields.Title, EntryFields.OriginalTitle, value);
    }

    /// <summary>Where it can be fetched from.</summary>
    public string Url
    {
        get => (string)_fields[EntryFields.Url]!;
        set => SetText(EntryFields.Url, EntryFields.OriginalUrl, value);
    }

    /// <summary>The first title the entry had.</summary>
    public string OriginalTitle => (string)_fields[EntryFields.OriginalTitle]!;

    /// <summary>The first url the entry had.</summary>
    public string OriginalUrl => (string)_fields[EntryFields.OriginalUrl]!;

    /// <summary>The names of the fields that have a value, and of those that would be evaluated when read.</summary>
    public IEnumerable<string> FieldNames =>
        _lazy is null ? _fields.Keys : _fields.Keys.Concat(_lazy.SelectMany(lazy => lazy.Fields)).Distinct(StringComparer.Ordinal);

    /// <summary>A field's value, evaluated if it is lazy; null when there is none.</summary>
    /// <exception cref="ArgumentException">On setting title or url to something that is no text.</exception>
    public object? this[string field]
    {
        get => TryGet(field, out var value) ? value : null;
        set
        {
            ThrowIfFrozen();
            switch (field)
            {
                case EntryFields.Title:
                    Title = AsText(field, value);
                    break;
                case EntryFields.Url:
                    Url = AsText(field, value);
                    break;
                default:
                    _fields[field] = value;
                    break;
            }
        }
    }

    /// <summary>True for a field that has a value, null included, or that is lazy; evaluates nothing.</summary>
    public bool Has(string field) => _fields.ContainsKey(field) || IsLazy(field);

    /// <summary>True when reading the field would call a function.</summary>
    public bool IsLazy(string field) =>
        _lazy is not null && !_fields.ContainsKey(field) && _lazy.Exists(lazy => lazy.Fields.Contains(field));

    /// <summary>The field's value as text, or null when it is absent or something else.</summary>
    public string? Text(string field) => this[field] as string;

    /// <summary>Reads a field.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="value">Its value, which may be null.</param>
    /// <param name="evaluate">False leaves lazy fields alone: they read as absent.</param>
    /// <returns>False when the entry has no such field.</returns>
    public bool TryGet(string field, out object? value, bool evaluate = true)
    {
        if (_fields.TryGetValue(field, out value))
        {
            return true;
        }

        return evaluate && _lazy is not null && !_isFrozen && Evaluate(field, out value);
    }

    /// <summary>Takes a field away; title and url stay.</summary>
    public void Remove(string field)
    {
        ThrowIfFrozen();
        if (field is not (EntryFields.Title or EntryFields.Url or EntryFields.OriginalTitle or EntryFields.OriginalUrl))
        {
            _fields.Remove(field);
        }
    }

    /// <summary>Registers a function for fields; those that already have a value keep it until the function is run for another.</summary>
    public void AddLazy(LazyField lazy)
    {
        ThrowIfFrozen();
        (_lazy ??= []).Add(lazy);
    }

    /// <summary>
    /// Evaluates the lazy fields that need no network, as reading them would: what has a value keeps it, and one that fails in
    /// whatever way stays unset.
    /// </summary>
    public void EvaluateLocal()
    {
        while (!_isFrozen && _lazy?.Find(lazy => lazy.IsLocal && lazy.Fields.Any(field => !_fields.ContainsKey(field))) is { } lazy)
        {
            try
            {
                Run(lazy);
            }
            catch (OperationCanceledException exception)
            {
                // The run is over, so nobody cancels: a wait of the function's own has.
                Scope?.OnLazyFailed(this, lazy.Name, exception);
            }
        }
    }

    /// <summary>Refuses every change from now on: the run is over, but a plugin that was left behind may still hold the entry.</summary>
    internal void Freeze() => _isFrozen = true;

    private void ThrowIfFrozen()
    {
        if (_isFrozen)
        {
            throw new OperationCanceledException("the run that this entry belongs to has ended");
        }
    }

    private bool Evaluate(string field, out object? value)
    {
        // Each function runs at most once, in the order of registration, until one has set the field.
        while (_lazy!.Find(lazy => lazy.Fields.Contains(field)) is { } lazy)
        {
            Run(lazy);
            if (_fields.TryGetValue(field, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    private void Run(LazyField lazy)
    {
        _lazy!.Remove(lazy); // the caller found it there
        try
        {
            lazy.Evaluate(this);
        }
        catch (Exception exception) when (Scope is not null && exception is not OperationCanceledException)
        {
            // A look-up that fails leaves the field unset: reading a field must not end the task of whoever reads it.
            Scope.OnLazyFailed(this, lazy.Name, exception);
        }
    }

    private void SetText(string field, string originalField, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ThrowIfFrozen();
        _fields[field] = value;
        _fields.TryAdd(originalField, value);
    }

    private static string AsText(string field, object? value) =>
        value as string ?? throw new ArgumentException($"the field {field} must be text", nameof(value));
}
