using FlexGet.Core.Titles.Known;

namespace FlexGet.Core.Titles;

/// <summary>Finds the series that a title may belong to without trying one after the other: by the letters that it begins with.</summary>
public sealed class SeriesIndex
{
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly List<int> _always = [];
    private readonly IReadOnlyList<SeriesParser> _parsers;
    private readonly int _longestKey;

    /// <param name="parsers">The series, in the order in which they are to be tried.</param>
    public SeriesIndex(IReadOnlyList<SeriesParser> parsers)
    {
        _parsers = parsers;
        for (var index = 0; index < parsers.Count; index++)
        {
            var keys = parsers[index].Keys.Distinct().ToList();
            if (keys.Count == 0)
            {
                // Expressions may find a name anywhere.
                _always.Add(index);
            }

            foreach (var key in keys)
            {
                (_byKey.TryGetValue(key, out var known) ? known : _byKey[key] = []).Add(index);
                _longestKey = Math.Max(_longestKey, key.Length);
            }
        }
    }

    /// <summary>The series that the title may belong to, in their order.</summary>
    public IReadOnlyList<SeriesParser> Find(string title)
    {
        var found = new List<int>(_always);
        var lookup = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<int> starts = stackalloc int[SeriesNames.MostStarts];
        foreach (var start in starts[..SeriesNames.Starts(title, starts)])
        {
            var key = new NameKey(title, start, _longestKey);
            while (key.Grow())
            {
                if (lookup.TryGetValue(key.Text, out var indexes))
                {
                    found.AddRange(indexes);
                }
            }
        }

        if (found.Count > 1)
        {
            found.Sort();
        }

        var parsers = new List<SeriesParser>(found.Count);
        for (var at = 0; at < found.Count; at++)
        {
            if (at == 0 || found[at] != found[at - 1])
            {
                parsers.Add(_parsers[found[at]]);
            }
        }

        return parsers;
    }
}
