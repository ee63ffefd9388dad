namespace FlexGet.Core.Templating.Values;

/// <summary>Mappings, of the template's own making or from outside.</summary>
internal static class Mappings
{
    public static Dictionary<object, object?> New() => new(KeyComparer.Instance);

    public static bool Is(object? value) => value is Dictionary<object, object?> or IReadOnlyDictionary<string, object?>;

    /// <summary>A value as a key.</summary>
    public static object Key(object? value) => value switch
    {
        null => None,
        string or long or double or bool or DateTimeOffset or TimeSpan => value,
        _ => throw new TemplateException($"{Plain.Kind(value)} cannot be a key"),
    };

    public static bool TryGet(object? mapping, object? key, out object? value)
    {
        value = null;
        return mapping switch
        {
            Dictionary<object, object?> own => own.TryGetValue(Key(key), out value),
            IReadOnlyDictionary<string, object?> other => key is string name && other.TryGetValue(name, out value),
            _ => false,
        };
    }

    public static IEnumerable<(object? Key, object? Value)> Pairs(object? mapping) => mapping switch
    {
        Dictionary<object, object?> own => own.Select(pair => (pair.Key == None ? null : pair.Key, pair.Value)),
        IReadOnlyDictionary<string, object?> other => other.Select(pair => ((object?)pair.Key, Plain.Of(pair.Value))),
        _ => throw new TemplateException($"expected a mapping, found {Plain.Kind(mapping)}"),
    };

    public static int Count(object? mapping) =>
        mapping is Dictionary<object, object?> own ? own.Count : ((IReadOnlyDictionary<string, object?>)mapping!).Count; // asked after Is

    private static object None { get; } = new NoneKey();

    private sealed class NoneKey
    {
        public override string ToString() => "None";
    }

    /// <summary>1, 1.0 and true are one key, as in Python.</summary>
    private sealed class KeyComparer : IEqualityComparer<object>
    {
        public static KeyComparer Instance { get; } = new();

        public new bool Equals(object? left, object? right) => Same(left!).Equals(Same(right!)); // keys are never null

        public int GetHashCode(object key) => Same(key).GetHashCode();

        private static object Same(object key) => key switch
        {
            long number => (double)number,
            bool flag => flag ? 1.0 : 0.0,
            _ => key,
        };
    }
}
