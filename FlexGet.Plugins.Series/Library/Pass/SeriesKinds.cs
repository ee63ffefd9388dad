using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>Finds out how the episodes of series are told apart, and where they begin.</summary>
internal sealed class SeriesKinds(PassTransaction pass, TaskLog log)
{
    private readonly SeriesRows _rows = new(pass);

    /// <summary>The series as they are known now, by their ids; what has changed is written.</summary>
    /// <param name="series">Each with what the config says of it; two spellings of a name are one series.</param>
    public IReadOnlyDictionary<long, KnownSeries> Settle(IReadOnlyList<(ConfiguredSeries Configured, KnownSeries Known)> series)
    {
        var spellings = series.ToLookup(found => found.Known.Id, found => found.Configured);
        var known = series.Select(found => found.Known).DistinctBy(found => found.Id).ToDictionary(found => found.Id);
        var stated = known.Values.Select(found => Stated(found, spellings[found.Id])).ToList();
        var unsettled = stated.Where(found => found.IdentifiedBy is null).Select(found => found.Id).ToHashSet();
        var counts = unsettled.Count == 0 ? [] : _rows.CountKinds(unsettled);
        var settled = stated.Select(found => found with { IdentifiedBy = found.IdentifiedBy ?? KindDecision.Of(counts[found.Id]) });
        return Begin([.. settled], unsettled, known);
    }

    /// <summary>With what the config says: of its begin only what the database has not taken over, as in a test run after a change.</summary>
    private static KnownSeries Stated(KnownSeries known, IEnumerable<ConfiguredSeries> spellings)
    {
        var (fixedType, begin) = (default(IdentifierType?), default(EpisodeIdentifier));
        foreach (var spelling in spellings)
        {
            fixedType ??= spelling.Settings.FixedType;
            begin ??= spelling.IsNoted ? null : spelling.Settings.Begin?.Episode;
        }

        var type = fixedType ?? known.IdentifiedBy ?? begin?.Type;
        return known with { IdentifiedBy = type, Begin = begin is not null && begin.Type == type ? begin.Text : known.Begin };
    }

    private Dictionary<long, KnownSeries> Begin(List<KnownSeries> series, HashSet<long> unsettled, Dictionary<long, KnownSeries> before)
    {
        var homeless = series.Where(found => IsWithoutBegin(found, unsettled) || HasOtherBegin(found)).Select(found => found.Id).ToHashSet();
        var downloaded = homeless.Count == 0 ? null : new DownloadRows(pass).Episodes(homeless);
        var settled = new Dictionary<long, KnownSeries>();
        foreach (var found in series)
        {
            var id = found.Id;
            settled[id] = downloaded is not null && homeless.Contains(id) ? WithBegin(found, downloaded[id]) : found;
            if (settled[id] != before[id])
            {
                _rows.Update(settled[id]);
            }
        }

        return settled;
    }

    private static bool IsWithoutBegin(KnownSeries series, HashSet<long> unsettled) =>
        series is { Begin: null, IdentifiedBy: IdentifierType.Ep or IdentifierType.Sequence } && unsettled.Contains(series.Id);

    private static bool HasOtherBegin(KnownSeries series) =>
        series is { Begin: { } begin, IdentifiedBy: { } type } && EpisodeIdentifier.Parse(begin, type)?.Type != type;

    private KnownSeries WithBegin(KnownSeries series, IEnumerable<KnownEpisode> downloaded)
    {
        // Both callers have checked that the kind is known.
        var type = series.IdentifiedBy!.Value;
        var begin = KindDecision.Begin(type, LatestDownload.Of(downloaded, type))?.Text;
        if (series.Begin is { } other)
        {
            log.Warning($"The begin `{other}` of `{series.Name}` is no identifier of type {type.Name()}: it is now {begin ?? "unknown"}");
        }
        else
        {
            log.Info($"The episodes of `{series.Name}` are told apart by {type.Name()}; it begins with {begin}");
        }

        return series with { Begin = begin };
    }
}
