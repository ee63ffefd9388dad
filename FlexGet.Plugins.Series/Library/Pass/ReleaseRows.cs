using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>A release that was seen: with the same title, quality and corrections it is the same one.</summary>
internal readonly record struct SeenRelease(KnownEpisode Episode, string Title, string Quality, int ProperCount);

/// <summary>The rows of releases in one transaction.</summary>
internal sealed class ReleaseRows(PassTransaction pass)
{
    private readonly Dictionary<(long EpisodeId, string Title, string Quality, int ProperCount), KnownRelease> _known = [];

    /// <summary>All releases of these episodes, by the id of the episode.</summary>
    public ILookup<long, KnownRelease> ByEpisode { get; private set; } = Array.Empty<KnownRelease>().ToLookup(release => release.EpisodeId);

    /// <summary>Reads the releases of the episodes, and adds those that were not seen before.</summary>
    public void FindOrAdd(IEnumerable<KnownEpisode> episodes, IEnumerable<SeenRelease> seen)
    {
        const string sql = """
            INSERT INTO series_release (id, series_id, episode_id, title, quality, proper_count, first_seen)
            VALUES (@id, @seriesId, @episodeId, @title, @quality, @properCount, @firstSeen)
            """;

        Find(episodes);
        var next = pass.NextId("series_release");
        using var command = pass.Prepare(sql, "@id", "@seriesId", "@episodeId", "@title", "@quality", "@properCount", "@firstSeen");
        foreach (var release in seen)
        {
            if (Of(release) is null)
            {
                Add(command, next++, release);
            }
        }

        ByEpisode = _known.Values.OrderBy(release => release.Id).ToLookup(release => release.EpisodeId);
    }

    public KnownRelease? Of(SeenRelease seen) => _known.GetValueOrDefault((seen.Episode.Id, seen.Title, seen.Quality, seen.ProperCount));

    private void Find(IEnumerable<KnownEpisode> episodes)
    {
        const string sql = """
            SELECT release.id, release.episode_id, release.title, release.quality, release.proper_count, release.first_seen, release.downloaded
            FROM json_each(@wanted) AS wanted
            CROSS JOIN series_release AS release ON release.episode_id = wanted.value
            """;

        pass.Read(sql, episodes.Select(episode => episode.Id), row => Keep(new KnownRelease
        {
            Id = row.GetInt64(0),
            EpisodeId = row.GetInt64(1),
            Title = row.GetString(2),
            Quality = row.GetString(3),
            ProperCount = row.GetInt32(4),
            FirstSeen = UtcTime.Parse(row.GetString(5)),
            Downloaded = row.IsDBNull(6) ? null : UtcTime.Parse(row.GetString(6)),
        }));
    }

    private void Add(SqliteCommand command, long id, SeenRelease seen)
    {
        pass.Execute(command, id, seen.Episode.SeriesId, seen.Episode.Id, seen.Title, seen.Quality, seen.ProperCount, UtcTime.Format(pass.Now));
        Keep(new KnownRelease
        {
            Id = id,
            EpisodeId = seen.Episode.Id,
            Title = seen.Title,
            Quality = seen.Quality,
            ProperCount = seen.ProperCount,
            FirstSeen = pass.Now,
        });
    }

    private void Keep(KnownRelease release) => _known[(release.EpisodeId, release.Title, release.Quality, release.ProperCount)] = release;
}
