using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>A list; <paramref name="finish"/> makes the type that is wanted of its items.</summary>
internal sealed class ListPlan<T>(ConfigPlan item, Func<IReadOnlyList<T>, object> finish) : ConfigPlan
{
    public override string Expected => $"a list ({item.Expected})";

    public override bool Suits(ConfigNode node) => node is ConfigSequence;

    public override object? Bind(ConfigNode node, Binding binding)
    {
        if (node is not ConfigSequence sequence)
        {
            return binding.ReportExpected(Expected, node);
        }

        var items = new T[sequence.Items.Count];
        for (var index = 0; index < items.Length; index++)
        {
            if (binding.BindAt(index, item, sequence.Items[index]) is T value)
            {
                items[index] = value;
            }
        }

        return finish(items);
    }

    public override JObject Schema(SchemaScope scope) => new() { ["type"] = "array", ["items"] = item.Schema(scope) };

    public override object? Default() => finish([]);
}

/// <summary>A value or a list of values.</summary>
internal sealed class OneOrManyPlan<T>(ConfigPlan item) : ConfigPlan
{
    private readonly ListPlan<T> _list = new(item, items => new OneOrMany<T>(items));

    public override string Expected => $"{item.Expected}, or a list of it";

    public override bool Suits(ConfigNode node) => _list.Suits(node) || item.Suits(node);

    public override object? Bind(ConfigNode node, Binding binding)
    {
        // A list is the list, even where an item could be one itself.
        if (_list.Suits(node))
        {
            return _list.Bind(node, binding);
        }

        if (!item.Suits(node))
        {
            return binding.ReportExpected(Expected, node);
        }

        return item.Bind(node, binding) is T value ? new OneOrMany<T>([value]) : null;
    }

    public override JObject Schema(SchemaScope scope) => new() { ["anyOf"] = new JArray(item.Schema(scope), _list.Schema(scope)) };

    public override object? Default() => _list.Default();
}

/// <summary>A mapping whose keys are of a type of their own, in the order of the file.</summary>
internal sealed class KeyedDictionaryPlan<TKey, T>(ConfigPlan key, ConfigPlan value) : ConfigPlan
    where TKey : notnull
{
    public override string Expected => $"a mapping (from {key.Expected} to {value.Expected})";

    public override bool Suits(ConfigNode node) => node is ConfigMapping;

    public override object? Bind(ConfigNode node, Binding binding)
    {
        if (node is not ConfigMapping mapping)
        {
            return binding.ReportExpected(Expected, node);
        }

        var items = new Dictionary<TKey, T?>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries)
        {
            var item = binding.BindAt(entry.Name, value, entry.Value);
            if (binding.BindAt(entry.Name, key, entry.Key) is TKey bound)
            {
                items[bound] = item is T found ? found : default;
            }
        }

        return items;
    }

    public override JObject Schema(SchemaScope scope) => new() { ["type"] = "object", ["additionalProperties"] = value.Schema(scope) };
}

/// <summary>A mapping from names to values of one type, in the order of the file.</summary>
internal sealed class DictionaryPlan<T>(ConfigPlan value) : ConfigPlan
{
    public override string Expected => "a mapping";

    public override bool Suits(ConfigNode node) => node is ConfigMapping;

    public override object? Bind(ConfigNode node, Binding binding)
    {
        if (node is not ConfigMapping mapping)
        {
            return binding.ReportExpected(Expected, node);
        }

        var items = new Dictionary<string, T?>(mapping.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            items[entry.Name] = binding.BindAt(entry.Name, value, entry.Value) is T item ? item : default;
        }

        return items;
    }

    public override JObject Schema(SchemaScope scope) => new() { ["type"] = "object", ["additionalProperties"] = value.Schema(scope) };

    public override object? Default() => new Dictionary<string, T?>();
}
