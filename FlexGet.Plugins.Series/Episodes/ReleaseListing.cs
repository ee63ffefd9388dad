using System.ComponentModel;
using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Episodes;

/// <summary>Which releases are meant.</summary>
internal sealed record ReleaseQuery
{
    [FromQuery(Name = "downloaded")]
    [Description("Only those that were downloaded (true), or that were not (false).")]
    public bool? Downloaded { get; init; }
}

/// <summary>The releases of an episode, or the packs of a season.</summary>
internal sealed class ReleaseListing(IDatabase database)
{
    public const string Columns = """
        release.id, release.title, release.downloaded AS downloaded_at, release.quality, release.proper_count, release.first_seen,
        CASE WHEN NOT episode.is_season THEN episode.id END AS episode_id, CASE WHEN episode.is_season THEN episode.id END AS season_id
        """;

    public const string From = "series_release AS release JOIN series_episode AS episode ON episode.id = release.episode_id";

    private static readonly ListStatement Statement = new()
    {
        Columns = Columns,
        From = From,
        Where = "release.episode_id = @episodeId AND (@downloaded IS NULL OR (release.downloaded IS NOT NULL) = @downloaded)",
        Id = "release.id",
        Sorts =
        [
            ("first_seen", "release.first_seen"), ("downloaded", "release.downloaded"), ("proper_count", "release.proper_count"),
            ("title", "release.title"), ("id", "release.id"),
        ],
    };

    public async Task<ListPage<ReleaseAnswer>> ListAsync(
        long episodeId, ReleaseQuery filter, ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await Statement.ReadAsync<ReleaseAnswer>(
            connection, query, release => release.Id, new { episodeId, downloaded = filter.Downloaded }, cancellationToken);
    }

    public async Task<ReleaseAnswer?> FindAsync(long episodeId, long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM {From} WHERE release.id = @id AND release.episode_id = @episodeId";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<ReleaseAnswer>(
            new CommandDefinition(sql, new { id, episodeId }, cancellationToken: cancellationToken));
    }
}
