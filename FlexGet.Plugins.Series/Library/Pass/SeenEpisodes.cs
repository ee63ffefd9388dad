using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Decisions;
using FlexGet.Plugins.Series.Recognition;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>The episodes and releases that the entries of a pass are.</summary>
internal sealed class SeenEpisodes(PassTransaction pass, IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<string, KnownSeries> series)
{
    private readonly EpisodeRows _episodes = new(pass);
    private readonly ReleaseRows _releases = new(pass);
    private readonly Dictionary<string, Quality> _qualities = new(StringComparer.Ordinal);

    /// <summary>Adds those that are not known yet, and tells the entries the ids of their releases.</summary>
    public void Keep()
    {
        _episodes.FindOrAdd(candidates
            .SelectMany(candidate => candidate.Episodes.Select(episode => (Series: IdOf(candidate), Episode: episode)))
            .ToLookup(wanted => wanted.Series, wanted => wanted.Episode));
        var seen = candidates.Select(candidate => Releases(candidate).ToList()).ToList();
        _releases.FindOrAdd(_episodes.All, seen.SelectMany(releases => releases));
        for (var at = 0; at < seen.Count; at++)
        {
            candidates[at].Entry[SeriesFields.Releases] = seen[at].Select(release => (object?)_releases.Of(release)?.Id).ToList();
        }
    }

    /// <summary>Seasons before episodes, later seasons before earlier ones; else as they came.</summary>
    public IReadOnlyList<EpisodeChoice> Choices(IReadOnlyDictionary<string, SeriesState> states, RunMoment moment) =>
        [.. candidates
            .GroupBy(candidate => candidate.Series.Name)
            .OrderByDescending(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => Choices(group, states[group.Key], moment))];

    private IEnumerable<EpisodeChoice> Choices(IEnumerable<Candidate> ofSeries, SeriesState state, RunMoment moment) => ofSeries
        .GroupBy(candidate => EpisodeOf(candidate, candidate.Episodes[0]), ReferenceEqualityComparer.Instance)
        .Select(group => (Episode: (KnownEpisode)group.Key!, Candidates: group)) // what was grouped by is no null
        .OrderByDescending(group => group.Episode.IsSeason)
        .ThenByDescending(group => group.Episode.Season is > 0 and var season ? season : -1)
        .Select(group => new EpisodeChoice(state, EpisodeIdentifier.Of(group.Episode), group.Candidates, moment)
        {
            FirstSeen = group.Episode.FirstSeen,
            Releases = [.. _releases.Of(group.Episode).Select(Facts)],
        });

    private long IdOf(Candidate candidate) => series[candidate.Series.Name].Id;

    private IEnumerable<SeenRelease> Releases(Candidate candidate)
    {
        var quality = candidate.Quality.Name;
        return candidate.Episodes.Select(episode =>
            new SeenRelease(EpisodeOf(candidate, episode), candidate.Entry.Title, quality, candidate.ProperCount));
    }

    private KnownEpisode EpisodeOf(Candidate candidate, EpisodeIdentifier episode) =>
        _episodes.Of(IdOf(candidate), episode) ?? throw new InvalidOperationException($"{episode} was not kept");

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
