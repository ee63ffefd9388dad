using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Series.Library;

/// <summary>What is asked of one series, or of a few.</summary>
internal sealed class SeriesRepository(IDatabase database)
{
    private const string Columns = "id, name, identified_by, begin, added";
    private const string EpisodeColumns = "id, series_id, identifier, identified_by, is_season, season, number, first_seen";

    public async Task<KnownSeries?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM series WHERE id = @id";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<KnownSeries>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>The series of this name, however it is written.</summary>
    public async Task<KnownSeries?> FindAsync(string name, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM series WHERE normal_name = @normalName";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<KnownSeries>(new CommandDefinition(
            sql, new { normalName = NormalName.Of(name) }, cancellationToken: cancellationToken));
    }

    /// <summary>The series in the config of a task.</summary>
    public async Task<IReadOnlyList<KnownSeries>> OfTaskAsync(string task, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM series WHERE id IN (SELECT series_id FROM series_task WHERE task = @task) ORDER BY name";

        await using var connection = database.Open();
        return (await connection.QueryAsync<KnownSeries>(new CommandDefinition(sql, new { task }, cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>The episodes and seasons of which something was downloaded; see <see cref="LatestDownload"/>.</summary>
    public async Task<IReadOnlyList<KnownEpisode>> DownloadedAsync(long seriesId, CancellationToken cancellationToken)
    {
        const string sql = $"""
            SELECT {EpisodeColumns} FROM series_episode
            WHERE id IN (SELECT episode_id FROM series_release WHERE series_id = @seriesId AND downloaded IS NOT NULL)
            """;

        await using var connection = database.Open();
        return (await connection.QueryAsync<KnownEpisode>(new CommandDefinition(sql, new { seriesId }, cancellationToken: cancellationToken))).AsList();
    }
}
