using FlexGet.Core.Plugins;
using FlexGet.Plugins.Series.Decisions;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>Reads what decisions need to know of the series of a pass.</summary>
internal sealed class SeriesStates(PassTransaction pass, TaskLog log)
{
    /// <summary>By the name in the config.</summary>
    public IReadOnlyDictionary<string, SeriesState> Read(IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<string, KnownSeries> known)
    {
        var configured = candidates.Select(candidate => candidate.Series).DistinctBy(series => series.Name).ToList();
        var settled = new SeriesKinds(pass, log).Settle([.. configured.Select(series => (series, known[series.Name]))]);
        var downloads = new DownloadRows(pass);
        var withDownloads = downloads.SeriesWithAny(settled.Keys);
        var tallies = downloads.Tallies(candidates
            .Where(candidate => withDownloads.Contains(known[candidate.Series.Name].Id) && candidate.Episodes[0].Season is not null)
            .Select(candidate => (known[candidate.Series.Name].Id, candidate.Episodes[0].Season ?? 0)));

        return configured.Select(series => (Series: series, Known: settled[known[series.Name].Id])).ToDictionary(
            found => found.Series.Name,
            found => new SeriesState(found.Series)
            {
                IdentifiedBy = found.Known.IdentifiedBy,
                Begin = found.Known.Begin is { } begin ? EpisodeIdentifier.Parse(begin, found.Known.IdentifiedBy) : null,
                HasDownloads = withDownloads.Contains(found.Known.Id),
                Seasons = tallies.GetValueOrDefault(found.Known.Id) ?? [],
            });
    }
}
