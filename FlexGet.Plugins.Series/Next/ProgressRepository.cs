using Dapper;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Next;

/// <summary>How far a task has come with its series.</summary>
internal sealed class ProgressRepository(IDatabase database, SeriesRepository series)
{
    /// <summary>That of every series of the task, however its episodes are told apart.</summary>
    public async Task<IReadOnlyList<SeriesProgress>> OfTaskAsync(string task, CancellationToken cancellationToken)
    {
        const string seen = """
            SELECT id, series_id, identifier, identified_by, is_season, season, number, first_seen,
                EXISTS (SELECT 1 FROM series_release WHERE episode_id = series_episode.id AND downloaded IS NOT NULL) AS is_downloaded
            FROM series_episode
            WHERE series_id IN (SELECT series_id FROM series_task WHERE task = @task)
            """;
        const string names = """
            SELECT series_id, name FROM series_alternate_name
            WHERE series_id IN (SELECT series_id FROM series_task WHERE task = @task)
            ORDER BY id
            """;

        var known = await series.OfTaskAsync(task, cancellationToken);
        await using var connection = database.Open();
        var alternates = (await connection.QueryAsync<(long SeriesId, string Name)>(
            new CommandDefinition(names, new { task }, cancellationToken: cancellationToken))).ToLookup(row => row.SeriesId, row => row.Name);
        var episodes = (await connection.QueryAsync<SeenEpisode>(
            new CommandDefinition(seen, new { task }, cancellationToken: cancellationToken))).ToLookup(row => row.SeriesId);
        return [.. known.Select(one => new SeriesProgress(one, [.. alternates[one.Id]], [.. episodes[one.Id]]))];
    }

    /// <summary>Those of the episodes of which any release was seen.</summary>
    public async Task<HashSet<(long SeriesId, string Episode)>> KnownAsync(
        IEnumerable<(long SeriesId, string Episode)> episodes, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT episode.series_id, episode.identifier FROM json_each(@wanted) AS wanted
            CROSS JOIN series_episode AS episode ON episode.series_id = wanted.value ->> 0 AND episode.identifier = wanted.value ->> 1
            WHERE EXISTS (SELECT 1 FROM series_release WHERE episode_id = episode.id)
            """;

        var wanted = JsonRows.Of(episodes.Select(episode => new object[] { episode.SeriesId, episode.Episode }));
        await using var connection = database.Open();
        return [.. await connection.QueryAsync<(long, string)>(new CommandDefinition(sql, new { wanted }, cancellationToken: cancellationToken))];
    }
}
