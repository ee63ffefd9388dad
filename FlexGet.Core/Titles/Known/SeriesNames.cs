using System.Text.RegularExpressions;

namespace FlexGet.Core.Titles.Known;

/// <summary>Finds the name of a series in a title, by its names or by expressions.</summary>
internal sealed partial class SeriesNames(SeriesRules rules)
{
    /// <summary>How many places of a title a name may begin at.</summary>
    public const int MostStarts = 2;

    private readonly SeriesName[] _names = [.. rules.AlternateNames.Prepend(rules.Name).Select(name => new SeriesName(name))];

    public IEnumerable<string> Keys => rules.NameRegexps.Count > 0 ? [] : _names.SelectMany(name => name.Keys);

    /// <summary>The places at which a name may begin: the start, and behind a prefix.</summary>
    /// <param name="title">The title.</param>
    /// <param name="starts">Takes them.</param>
    /// <returns>How many there are.</returns>
    public static int Starts(string title, Span<int> starts)
    {
        starts[0] = SeriesName.SkipSeparators(title, 0);
        if (PrefixEnd(title) is not (> 0 and var prefix))
        {
            return 1;
        }

        starts[1] = SeriesName.SkipSeparators(title, prefix);
        return 2;
    }

    public FoundName? Match(string title)
    {
        FoundName? furthest = null;
        foreach (var regex in rules.NameRegexps)
        {
            if (regex.Match(title) is { Success: true } match && match.Index + match.Length > (furthest?.End ?? -1))
            {
                furthest = new FoundName(match.Index, match.Index + match.Length, rules.Exact);
            }
        }

        Span<int> starts = stackalloc int[MostStarts];
        foreach (var start in rules.NameRegexps.Count > 0 ? [] : starts[..Starts(title, starts)])
        {
            foreach (var name in _names)
            {
                var end = name.Match(title, start);
                furthest = end > (furthest?.End ?? -1) ? new FoundName(start, end, rules.Exact || name.IsExact) : furthest;
            }
        }

        return furthest;
    }

    private static int PrefixEnd(string title)
    {
        if (title.StartsWith('['))
        {
            return title.IndexOf(']', StringComparison.Ordinal) + 1;
        }

        return title.StartsWith("HD", StringComparison.OrdinalIgnoreCase) && HdPrefix().Match(title) is { Success: true } match ? match.Length : 0;
    }

    [GeneratedRegex(@"\AHD.(?:720|1080|2160)p?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HdPrefix();
}

/// <summary>Where a name stands in a title.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The place behind it.</param>
/// <param name="IsExact">True when the identifier must follow at once.</param>
internal readonly record struct FoundName(int Start, int End, bool IsExact);
