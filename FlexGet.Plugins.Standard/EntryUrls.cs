using FlexGet.Core.Entries;

namespace FlexGet.Plugins.Standard;

/// <summary>The urls under which the content of an entry can be had: inputs, the config and requests write them, each as it likes.</summary>
internal static class EntryUrls
{
    /// <summary>The texts of the field <c>urls</c>; empty when it holds none.</summary>
    public static IReadOnlyList<string> Of(Entry entry) => entry[EntryFields.Urls] switch
    {
        string only => [only],
        IEnumerable<object?> several => [.. several.OfType<string>()],
        _ => [],
    };
}
