namespace FlexGet.Core.Entries;

/// <summary>The fields that are not there before somebody reads them.</summary>
public sealed partial class Entry
{
    /// <summary>Registers a function for fields; those that already have a value keep it until the function is run for another.</summary>
    public void AddLazy(LazyField lazy)
    {
        lock (_fields)
        {
            ThrowIfFrozen();
            (_lazy ??= []).Add(lazy);
        }
    }

    /// <summary>True when reading the field would call a function.</summary>
    public bool IsLazy(string field)
    {
        lock (_fields)
        {
            return !_fields.ContainsKey(field) && FirstFor(field) is not null;
        }
    }

    /// <summary>
    /// Evaluates the lazy fields that need no network, as reading them would: what has a value keeps it, and one that fails in
    /// whatever way stays unset.
    /// </summary>
    public void EvaluateLocal()
    {
        while (TakeLazy(null) is { } lazy)
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

    private bool Evaluate(string field, out object? value)
    {
        // Each function runs at most once, in the order of registration, until one has set the field.
        while (TakeLazy(field) is { } lazy)
        {
            Run(lazy);
            if (TryGet(field, out value, evaluate: false))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Takes a function for the field, or any that needs no network, so that nobody else runs it; null when there is none or the run is over.</summary>
    private LazyField? TakeLazy(string? field)
    {
        lock (_fields)
        {
            var taken = _isFrozen ? null : field is null ? FirstLocal() : FirstFor(field);
            if (taken is not null)
            {
                _lazy?.Remove(taken);
            }

            return taken;
        }
    }

    // A loop, for a lambda would be made at each access to a field.
    private LazyField? FirstFor(string field)
    {
        if (_lazy is null)
        {
            return null;
        }

        foreach (var lazy in _lazy)
        {
            if (lazy.Fields.Contains(field))
            {
                return lazy;
            }
        }

        return null;
    }

    private LazyField? FirstLocal() => _lazy?.Find(lazy => lazy.IsLocal && lazy.Fields.Any(field => !_fields.ContainsKey(field)));

    private void Run(LazyField lazy)
    {
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
}
