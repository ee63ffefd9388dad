using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Series.Episodes;

/// <summary>The episodes and seasons of a series.</summary>
internal sealed class EpisodeListing(IDatabase database)
{
    public const string Columns = """
        episode.id, episode.identifier, episode.season, episode.number, episode.identified_by, episode.series_id, episode.first_seen,
        episode.is_season, (SELECT count(*) FROM series_release WHERE episode_id = episode.id) AS number_of_releases
        """;

    private const string SeasonColumns = $"""
        {Columns},
        EXISTS (SELECT 1 FROM series_release WHERE episode_id = episode.id AND downloaded IS NOT NULL) AS completed
        """;

    private static readonly ListStatement Episodes = Statement(Columns, isSeason: false);
    private static readonly ListStatement Seasons = Statement(SeasonColumns, isSeason: true);

    public async Task<ListPage<EpisodeAnswer>> EpisodesAsync(long seriesId, ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await Episodes.ReadAsync<EpisodeAnswer>(connection, query, episode => episode.Id ?? 0, new { seriesId }, cancellationToken);
    }

    public async Task<ListPage<SeasonAnswer>> SeasonsAsync(long seriesId, ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await Seasons.ReadAsync<SeasonAnswer>(connection, query, season => season.Id, new { seriesId }, cancellationToken);
    }

    public Task<EpisodeAnswer?> EpisodeAsync(long seriesId, long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM series_episode AS episode WHERE id = @id AND series_id = @seriesId AND NOT is_season";

        return FindAsync<EpisodeAnswer>(sql, seriesId, id, cancellationToken);
    }

    public Task<SeasonAnswer?> SeasonAsync(long seriesId, long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {SeasonColumns} FROM series_episode AS episode WHERE id = @id AND series_id = @seriesId AND is_season";

        return FindAsync<SeasonAnswer>(sql, seriesId, id, cancellationToken);
    }

    /// <summary>True when the series has this episode or season.</summary>
    public async Task<bool> IsThereAsync(long seriesId, long id, bool isSeason, CancellationToken cancellationToken)
    {
        const string sql = "SELECT EXISTS (SELECT 1 FROM series_episode WHERE id = @id AND series_id = @seriesId AND is_season = @isSeason)";

        await using var connection = database.Open();
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(sql, new { id, seriesId, isSeason }, cancellationToken: cancellationToken));
    }

    private async Task<T?> FindAsync<T>(string sql, long seriesId, long id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(sql, new { id, seriesId }, cancellationToken: cancellationToken));
    }

    private static ListStatement Statement(string columns, bool isSeason) => new()
    {
        Columns = columns,
        From = "series_episode AS episode",
        Where = $"episode.series_id = @seriesId AND {(isSeason ? "" : "NOT ")}episode.is_season",
        Id = "episode.id",
        Sorts = [("first_seen", "episode.first_seen"), ("id", "episode.id"), ("identifier", "episode.identifier")],
    };
}
