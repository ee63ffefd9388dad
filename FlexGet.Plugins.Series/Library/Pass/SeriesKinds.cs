using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>Finds out how the episodes of series are told apart, and where they begin.</summary>
internal sealed class SeriesKinds(PassTransaction pass, TaskLog log)
{
    private readonly SeriesRows _rows = new(pass);

    /// <summary>The series as they are known now; what has changed is written.</summary>
    /// <param name="series">Each with what the config says of it.</param>
    public IReadOnlyList<KnownSeries> Settle(IReadOnlyList<(ConfiguredSeries Configured, KnownSeries Known)> series)
    {
        var unsettled = series.Where(found => found.Configured.Settings.FixedType is null && found.Known.IdentifiedBy is null).ToList();
        var counts = unsettled.Count == 0 ? [] : _rows.CountKinds([.. unsettled.Select(found => found.Known.Id)]);
        var settled = series.Select(found => found.Known with
        {
            IdentifiedBy = found.Configured.Settings.FixedType
                ?? found.Known.IdentifiedBy
                ?? KindDecision.Of(counts[found.Known.Id]),
        }).ToList();
        return Begin(settled, unsettled.Select(found => found.Known.Id).ToHashSet(), series);
    }

    private List<KnownSeries> Begin(
        List<KnownSeries> series, HashSet<long> unsettled, IReadOnlyList<(ConfiguredSeries Configured, KnownSeries Known)> before)
    {
        var homeless = series.Where(found => IsWithoutBegin(found, unsettled) || HasOtherBegin(found)).Select(found => found.Id).ToHashSet();
        var downloaded = homeless.Count == 0 ? null : new DownloadRows(pass).Episodes(homeless);
        for (var at = 0; at < series.Count; at++)
        {
            if (downloaded is not null && homeless.Contains(series[at].Id))
            {
                series[at] = WithBegin(series[at], downloaded[series[at].Id]);
            }

            if (series[at] != before[at].Known)
            {
                _rows.Update(series[at]);
            }
        }

        return series;
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
