using Dapper;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Wanting;

/// <summary>Removes episodes that are known by their identifiers.</summary>
internal sealed class EpisodeRemoval(IDatabase database, WantedReleases wanted, Forgetting forgetting)
{
    /// <param name="seriesId">The series.</param>
    /// <param name="episodes">Its episodes or seasons; those that are not known count for nothing.</param>
    /// <param name="forget">True lets the other memories forget their releases too.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task RemoveAsync(long seriesId, IEnumerable<EpisodeIdentifier> episodes, bool forget, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT id FROM series_episode
            WHERE series_id = @seriesId AND identifier IN (SELECT value FROM json_each(@identifiers))
            """;

        await using var connection = database.Open();
        var ids = await connection.QueryAsync<long>(new CommandDefinition(
            sql,
            new { seriesId, identifiers = JsonRows.Of(episodes.Select(episode => episode.Text)) },
            cancellationToken: cancellationToken));
        foreach (var id in ids)
        {
            var titles = await wanted.RemoveEpisodesAsync(new ReleaseScope(seriesId) { EpisodeId = id }, cancellationToken);
            await forgetting.TellAsync(forget ? titles : [], cancellationToken);
        }
    }
}
