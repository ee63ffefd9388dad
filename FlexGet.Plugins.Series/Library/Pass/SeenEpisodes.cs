using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Decisions;
using FlexGet.Plugins.Series.Recognition;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>The episodes and releases that the entries of a pass are.</summary>
internal sealed class SeenEpisodes(PassTransaction pass, IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<string, KnownSeries> series)
{
    private readonly ReleaseRows _releases = new(pass);
    private readonly Dictionary<string, Quality> _qualities = new(StringComparer.Ordinal);
    private Dictionary<EpisodeKey, KnownEpisode> _episodes = [];

    /// <summary>Adds those that are not known yet, and tells the entries the ids of their releases.</summary>
    public void Keep()
    {
        _episodes = new EpisodeRows(pass).FindOrAdd(
            candidates.SelectMany(candidate => candidate.Episodes.Select(episode => (series[candidate.Series.Name].Id, episode))));
        _releases.FindOrAdd(_episodes.Values, candidates.SelectMany(Releases));
        foreach (var candidate in candidates)
        {
            candidate.Entry[SeriesFields.Releases] = Releases(candidate).Select(release => (object?)_releases.Of(release)?.Id).ToList();
        }
    }

    /// <summary>Seasons before episodes, later seasons before earlier ones; else as they came.</summary>
    public IReadOnlyList<EpisodeChoice> Choices(IReadOnlyDictionary<string, SeriesState> states, RunMoment moment) =>
        [.. candidates
            .GroupBy(candidate => (candidate.Series.Name, Episode: EpisodeOf(candidate, candidate.Episodes[0])))
            .OrderByDescending(group => group.Key.Name, StringComparer.Ordinal)
            .ThenByDescending(group => group.Key.Episode.IsSeason)
            .ThenByDescending(group => group.Key.Episode.Season is > 0 and var season ? season : -1)
            .Select(group => new EpisodeChoice(states[group.Key.Name], EpisodeIdentifier.Of(group.Key.Episode), group, moment)
            {
                FirstSeen = group.Key.Episode.FirstSeen,
                Releases = [.. _releases.ByEpisode[group.Key.Episode.Id].Select(Facts)],
            })];

    private IEnumerable<SeenRelease> Releases(Candidate candidate) => candidate.Episodes.Select(episode =>
        new SeenRelease(EpisodeOf(candidate, episode), candidate.Entry.Title, candidate.Quality.Name, candidate.ProperCount));

    private KnownEpisode EpisodeOf(Candidate candidate, EpisodeIdentifier episode) =>
        _episodes[new EpisodeKey(series[candidate.Series.Name].Id, episode.Type, episode.Text)];

    private ReleaseFacts Facts(KnownRelease release) =>
        new(QualityOf(release.Quality), release.ProperCount, release.FirstSeen, release.Downloaded is not null);

    private Quality QualityOf(string name)
    {
        if (!_qualities.TryGetValue(name, out var quality))
        {
            _qualities[name] = quality = Quality.TryParseExact(name, out var parsed, out _) ? parsed : Quality.Unknown;
        }

        return quality;
    }
}
