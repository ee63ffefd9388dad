namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>What was downloaded of series, in one transaction.</summary>
internal sealed class DownloadRows(PassTransaction pass)
{
    /// <summary>The series of which anything was downloaded.</summary>
    public HashSet<long> SeriesWithAny(IEnumerable<long> ids)
    {
        const string sql = """
            SELECT wanted.value FROM json_each(@wanted) AS wanted
            WHERE EXISTS (SELECT 1 FROM series_release WHERE series_id = wanted.value AND downloaded IS NOT NULL)
            """;

        var found = new HashSet<long>();
        pass.Read(sql, ids.Select(id => (object)id), row => found.Add(row.GetInt64(0)));
        return found;
    }

    /// <summary>What was downloaded of seasons, by series and season.</summary>
    public Dictionary<long, Dictionary<int, SeasonTally>> Tallies(IEnumerable<(long SeriesId, int Season)> seasons)
    {
        const string sql = """
            SELECT episode.series_id, episode.season, sum(NOT episode.is_season), max(episode.is_season)
            FROM json_each(@wanted) AS wanted
            CROSS JOIN series_episode AS episode ON episode.series_id = wanted.value ->> 0 AND episode.season = wanted.value ->> 1
            WHERE EXISTS (SELECT 1 FROM series_release WHERE episode_id = episode.id AND series_id = episode.series_id AND downloaded IS NOT NULL)
            GROUP BY episode.series_id, episode.season
            """;

        var tallies = new Dictionary<long, Dictionary<int, SeasonTally>>();
        pass.Read(sql, seasons.Distinct().Select(season => new object[] { season.SeriesId, season.Season }), row =>
        {
            var series = row.GetInt64(0);
            (tallies.TryGetValue(series, out var known) ? known : tallies[series] = [])[row.GetInt32(1)] =
                new SeasonTally(row.GetInt32(2), row.GetBoolean(3));
        });
        return tallies;
    }

    /// <summary>The episodes and seasons of series of which something was downloaded.</summary>
    public ILookup<long, KnownEpisode> Episodes(IEnumerable<long> ids)
    {
        const string sql = """
            SELECT id, series_id, identifier, identified_by, is_season, season, number, first_seen FROM series_episode
            WHERE id IN (
                SELECT episode_id FROM series_release
                WHERE series_id IN (SELECT value FROM json_each(@wanted)) AND downloaded IS NOT NULL)
            """;

        var found = new List<KnownEpisode>();
        pass.Read(sql, ids.Select(id => (object)id), row => found.Add(EpisodeRows.Episode(row, pass)));
        return found.ToLookup(episode => episode.SeriesId);
    }
}
