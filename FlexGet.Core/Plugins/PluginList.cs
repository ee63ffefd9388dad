using FlexGet.Core.Http;

namespace FlexGet.Core.Plugins;

/// <summary>Pages of plugins: in the order of loading unless another one is asked for.</summary>
internal static class PluginList
{
    private static readonly MemoryList<PluginDetails> List = new(new Dictionary<string, Func<PluginDetails, IComparable>>(StringComparer.Ordinal)
    {
        ["name"] = plugin => plugin.Name,
        ["state"] = plugin => plugin.State,
        ["since"] = plugin => plugin.Since,
    });

    /// <exception cref="ProblemException">400 for a key that the list cannot be sorted by.</exception>
    public static ListPage<PluginDetails> Page(IReadOnlyList<PluginDetails> plugins, ListQuery query) => List.Page(plugins, query);
}
