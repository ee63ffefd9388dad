using FlexGet.Core.Http;

namespace FlexGet.Core.Plugins;

/// <summary>Pages of plugins: in the order of loading unless another one is asked for.</summary>
internal static class PluginList
{
    private static readonly Dictionary<string, Func<PluginDetails, IComparable>> Sorts = new(StringComparer.Ordinal)
    {
        ["name"] = plugin => plugin.Name,
        ["state"] = plugin => plugin.State,
        ["since"] = plugin => plugin.Since,
    };

    /// <exception cref="ProblemException">400 for a key that the list cannot be sorted by.</exception>
    public static ListPage<PluginDetails> Page(IReadOnlyList<PluginDetails> plugins, ListQuery query)
    {
        var sorted = Sort(plugins, query);
        var page = sorted.Skip((query.Page - 1) * query.PerPage).Take(query.PerPage).ToList();
        return new ListPage<PluginDetails>(page, query, plugins.Count, false, null);
    }

    private static IEnumerable<PluginDetails> Sort(IReadOnlyList<PluginDetails> plugins, ListQuery query)
    {
        if (query.SortBy is null)
        {
            return plugins;
        }

        if (!Sorts.TryGetValue(query.SortBy, out var key))
        {
            throw new ProblemException(400, $"sort_by is one of {string.Join(", ", Sorts.Keys)}, not {query.SortBy}");
        }

        return query.Order == "asc" ? plugins.OrderBy(key) : plugins.OrderByDescending(key);
    }
}
