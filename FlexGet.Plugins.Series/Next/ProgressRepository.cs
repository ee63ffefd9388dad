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

    /// <summary>True when any release of the episode was seen.</summary>
    public async Task<bool> IsKnownAsync(long seriesId, EpisodeIdentifier episode, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT count(*) FROM series_episode
            WHERE series_id = @seriesId AND identifier = @Text AND EXISTS (SELECT 1 FROM series_release WHERE episode_id = series_episode.id)
            """;

        await using var connection = database.Open();
        return await connection.ExecuteScalarAsync<long>(
            new CommandDefinition(sql, new { seriesId, episode.Text }, cancellationToken: cancellationToken)) > 0;
    }
}
