namespace FlexGet.Core.Schemas;

/// <summary>Turns nodes into plain values.</summary>
public static class ConfigValue
{
    /// <summary>A dictionary (in the order of the file), a list, or text, long, double, bool or null.</summary>
    public static object? Of(ConfigNode node) => node switch
    {
        ConfigMapping mapping => mapping.Entries.ToDictionary(entry => entry.Name, entry => Of(entry.Value), StringComparer.Ordinal),
        ConfigSequence sequence => sequence.Items.Select(Of).ToList(),
        ConfigScalar scalar => scalar.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
