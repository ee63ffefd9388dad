using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Series.Settings;

/// <summary>Merges settings as templates are merged into tasks: what stands in the own ones wins, lists are joined.</summary>
internal static class SettingsMerge
{
    /// <param name="own">The settings nearer to the series.</param>
    /// <param name="others">Those of its group, or of its second place in the config.</param>
    public static SeriesSettings Over(this SeriesSettings own, SeriesSettings? others) => others is null ? own : own with
    {
        Path = own.Path ?? others.Path,
        Set = Joined(own.Set, others.Set),
        AlternateName = Joined(own.AlternateName, others.AlternateName),
        NameRegexp = Joined(own.NameRegexp, others.NameRegexp),
        EpRegexp = Joined(own.EpRegexp, others.EpRegexp),
        DateRegexp = Joined(own.DateRegexp, others.DateRegexp),
        SequenceRegexp = Joined(own.SequenceRegexp, others.SequenceRegexp),
        IdRegexp = Joined(own.IdRegexp, others.IdRegexp),
        DateYearfirst = own.DateYearfirst ?? others.DateYearfirst,
        DateDayfirst = own.DateDayfirst ?? others.DateDayfirst,
        Quality = own.Quality ?? others.Quality,
        Qualities = own.Qualities is not null && others.Qualities is not null ? [.. own.Qualities, .. others.Qualities] : own.Qualities ?? others.Qualities,
        Timeframe = own.Timeframe ?? others.Timeframe,
        Upgrade = own.Upgrade ?? others.Upgrade,
        Target = own.Target ?? others.Target,
        Specials = own.Specials ?? others.Specials,
        Propers = own.Propers ?? others.Propers,
        IdentifiedBy = own.IdentifiedBy ?? others.IdentifiedBy,
        Exact = own.Exact ?? others.Exact,
        Begin = own.Begin ?? others.Begin,
        FromGroup = Joined(own.FromGroup, others.FromGroup),
        ParseOnly = own.ParseOnly ?? others.ParseOnly,
        SpecialIds = Joined(own.SpecialIds, others.SpecialIds),
        PreferSpecials = own.PreferSpecials ?? others.PreferSpecials,
        AssumeSpecial = own.AssumeSpecial ?? others.AssumeSpecial,
        SeasonPacks = own.SeasonPacks ?? others.SeasonPacks,
    };

    /// <summary>One or several values as a list; none when nothing is said.</summary>
    public static IReadOnlyList<T> Items<T>(this OneOf<T, IReadOnlyList<T>>? values)
        where T : notnull => values?.Match(value => [value], list => list) ?? [];

    /// <summary>Two lists are joined; a single value stays alone.</summary>
    private static OneOf<T, IReadOnlyList<T>>? Joined<T>(OneOf<T, IReadOnlyList<T>>? own, OneOf<T, IReadOnlyList<T>>? others)
        where T : notnull => own?.Value is IReadOnlyList<T> list && others?.Value is IReadOnlyList<T> further
            ? new OneOf<T, IReadOnlyList<T>>([.. list, .. further])
            : own ?? others;

    private static IReadOnlyDictionary<string, T>? Joined<T>(IReadOnlyDictionary<string, T>? own, IReadOnlyDictionary<string, T>? others)
    {
        if (own is null || others is null)
        {
            return own ?? others;
        }

        var joined = new Dictionary<string, T>(own, StringComparer.Ordinal);
        foreach (var (name, value) in others)
        {
            joined.TryAdd(name, value);
        }

        return joined;
    }
}
