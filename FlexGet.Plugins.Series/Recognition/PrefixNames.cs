namespace FlexGet.Plugins.Series.Recognition;

/// <summary>Finds the names with which longer ones begin: their releases must not be taken for those of the longer ones.</summary>
internal static class PrefixNames
{
    public static HashSet<string> Of(IReadOnlyList<string> names)
    {
        // In this order the names that begin with another one follow it at once.
        var sorted = names.Select(name => (Name: name, Lower: name.ToLowerInvariant())).OrderBy(name => name.Lower, StringComparer.Ordinal).ToList();
        var prefixes = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < sorted.Count - 1; at++)
        {
            var next = at + 1;
            while (next < sorted.Count && sorted[next].Lower == sorted[at].Lower)
            {
                next++;
            }

            if (next < sorted.Count && sorted[next].Lower.StartsWith(sorted[at].Lower, StringComparison.Ordinal))
            {
                prefixes.Add(sorted[at].Name);
            }
        }

        return prefixes;
    }
}
