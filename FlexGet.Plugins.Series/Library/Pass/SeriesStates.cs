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
        var withDownloads = downloads.SeriesWithAny(settled.Select(series => series.Id));
        var tallies = downloads.Tallies(candidates
            .Where(candidate => withDownloads.Contains(known[candidate.Series.Name].Id) && candidate.Episodes[0].Season is not null)
            .Select(candidate => (known[candidate.Series.Name].Id, candidate.Episodes[0].Season ?? 0)));

        return configured.Zip(settled).ToDictionary(found => found.First.Name, found => new SeriesState(found.First)
        {
            IdentifiedBy = found.Second.IdentifiedBy,
            Begin = found.Second.Begin is { } begin ? EpisodeIdentifier.Parse(begin, found.Second.IdentifiedBy) : null,
            HasDownloads = withDownloads.Contains(found.Second.Id),
            Seasons = tallies.GetValueOrDefault(found.Second.Id) ?? [],
        });
    }
}
