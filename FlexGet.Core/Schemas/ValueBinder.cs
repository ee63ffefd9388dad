using System.Collections;
using System.Globalization;

namespace FlexGet.Core.Schemas;

/// <summary>Binds plain values, such as the fields of an entry, to a config type as if they stood in a config.</summary>
public sealed class ValueBinder
{
    private static readonly ConfigPosition Nowhere = new(null, 0, 0);

    private readonly ConfigBinder _binder;

    internal ValueBinder(ConfigBinder binder) => _binder = binder;

    /// <summary>
    /// The typed config; null when a key is unknown or a value wrong. Rules over several keys are not looked at, since these may be a
    /// part of a config only.
    /// </summary>
    /// <param name="values">By key: texts, numbers, booleans, lists, mappings; of anything else its text is taken.</param>
    /// <param name="error">What is wrong.</param>
    public T? Bind<T>(IReadOnlyDictionary<string, object?> values, out string? error)
        where T : class
    {
        var errors = new List<ConfigError>();
        var mapping = new ConfigMapping(Nowhere, [.. values.Select(value => new ConfigEntry(Scalar(value.Key, value.Key), Node(value.Value)))]);
        var config = _binder.Bind(mapping, typeof(T), "", errors) as T;
        error = config is null ? string.Join("; ", errors.Select(found => found.Message)) : null;
        return config;
    }

    private static ConfigNode Node(object? value) => value switch
    {
        null => Scalar("", null),
        bool flag => Scalar(flag ? "yes" : "no", flag),
        int or long => Scalar(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        double number => Scalar(number.ToString(CultureInfo.InvariantCulture), number),
        string text => Scalar(text, text),
        IDictionary mapping => new ConfigMapping(Nowhere, [.. Entries(mapping)]),
        IEnumerable list => new ConfigSequence(Nowhere, [.. list.Cast<object?>().Select(Node)]),
        _ => Node(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    private static IEnumerable<ConfigEntry> Entries(IDictionary mapping)
    {
        foreach (DictionaryEntry item in mapping)
        {
            var key = Convert.ToString(item.Key, CultureInfo.InvariantCulture) ?? "";
            yield return new ConfigEntry(Scalar(key, key), Node(item.Value));
        }
    }

    private static ConfigScalar Scalar(string text, object? value) => new(Nowhere, text, value, isQuoted: false);
}
