using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>A release of an episode: with the same title, quality and corrections it is the same one.</summary>
internal sealed record SeenRelease(KnownEpisode Episode, string Title, string Quality, int ProperCount);

/// <summary>The rows of releases in one transaction.</summary>
internal sealed class ReleaseRows(PassTransaction pass)
{
    private readonly Dictionary<long, List<KnownRelease>> _byEpisode = [];

    /// <summary>All releases of an episode, the oldest first.</summary>
    public IReadOnlyList<KnownRelease> Of(KnownEpisode episode) => _byEpisode.GetValueOrDefault(episode.Id) ?? [];

    public KnownRelease? Of(SeenRelease seen) => _byEpisode.GetValueOrDefault(seen.Episode.Id)?.Find(release =>
        release.Title == seen.Title && release.Quality == seen.Quality && release.ProperCount == seen.ProperCount);

    /// <summary>Reads the releases of the episodes, and adds those that were not seen before.</summary>
    public void FindOrAdd(IEnumerable<KnownEpisode> episodes, IEnumerable<SeenRelease> seen)
    {
        const string sql = """
            INSERT INTO series_release (id, series_id, episode_id, title, quality, proper_count, first_seen)
            SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, @firstSeen
            FROM json_each(@releases)
            """;

        Find(episodes);
        var next = pass.NextId("series_release");
        var rows = new List<object[]>();
        foreach (var release in seen)
        {
            if (Of(release) is null)
            {
                rows.Add([next, release.Episode.SeriesId, release.Episode.Id, release.Title, release.Quality, release.ProperCount]);
                Keep(New(next++, release));
            }
        }

        pass.Execute(sql, ("@releases", JsonRows.Of(rows)), ("@firstSeen", UtcTime.Format(pass.Now)));
    }

    private void Find(IEnumerable<KnownEpisode> episodes)
    {
        const string sql = """
            SELECT release.id, release.episode_id, release.title, release.quality, release.proper_count, release.first_seen, release.downloaded
            FROM json_each(@wanted) AS wanted
            CROSS JOIN series_release AS release ON release.episode_id = wanted.value
            ORDER BY release.id
            """;

        pass.Read(sql, episodes.Select(episode => (object)episode.Id), row => Keep(new KnownRelease
        {
            Id = row.GetInt64(0),
            EpisodeId = row.GetInt64(1),
            Title = row.GetString(2),
            Quality = row.GetString(3),
            ProperCount = row.GetInt32(4),
            FirstSeen = pass.Time(row.GetString(5)),
            Downloaded = row.IsDBNull(6) ? null : pass.Time(row.GetString(6)),
        }));
    }

    private KnownRelease New(long id, SeenRelease seen) => new()
    {
        Id = id,
        EpisodeId = seen.Episode.Id,
        Title = seen.Title,
        Quality = seen.Quality,
        ProperCount = seen.ProperCount,
        FirstSeen = pass.Now,
    };

    private void Keep(KnownRelease release)
    {
        if (!_byEpisode.TryGetValue(release.EpisodeId, out var releases))
        {
            _byEpisode[release.EpisodeId] = releases = [];
        }

        releases.Add(release);
    }
}
