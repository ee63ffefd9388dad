using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard;

/// <summary>Values of the config as entries hold them.</summary>
internal static class PlainValue
{
    public static object? Of(ConfigNode node) => node switch
    {
        ConfigScalar scalar => scalar.Value,
        ConfigSequence sequence => sequence.Items.Select(Of).ToList(),
        ConfigMapping mapping => mapping.Entries.ToDictionary(entry => entry.Name, entry => Of(entry.Value), StringComparer.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
