namespace FlexGet.Core.Schemas;

/// <summary>Turns nodes into plain values.</summary>
public static class ConfigValue
{
    /// <summary>A dictionary (in the order of the file), a list, or text, long, double, bool or null.</summary>
    public static object? Of(ConfigNode node) => node switch
    {
        ConfigMapping mapping => Of(mapping),
        ConfigSequence sequence => sequence.Items.Select(Of).ToList(),
        ConfigScalar scalar => scalar.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static Dictionary<string, object?> Of(ConfigMapping mapping)
    {
        var values = new Dictionary<string, object?>(mapping.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            values[entry.Name] = Of(entry.Value);
        }

        return values;
    }
}
