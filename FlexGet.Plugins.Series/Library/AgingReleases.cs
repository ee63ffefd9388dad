using Dapper;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Series.Library;

/// <summary>Releases that nobody took, and what is left of their series without them.</summary>
internal sealed class AgingReleases(IDatabase database, TimeProvider time) : IAgingMemory
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(120);

    /// <summary>Removes some; answers how many.</summary>
    /// <param name="limit">At most so many of each kind.</param>
    /// <param name="cancellationToken">Stops before the next kind.</param>
    public async Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string releases = """
            DELETE FROM series_release WHERE id IN (
                SELECT id FROM series_release WHERE downloaded IS NULL AND first_seen < @before ORDER BY first_seen LIMIT @limit)
            """;
        const string episodes = """
            DELETE FROM series_episode WHERE id IN (
                SELECT id FROM series_episode
                WHERE first_seen < @before AND NOT EXISTS (SELECT 1 FROM series_release WHERE episode_id = series_episode.id)
                LIMIT @limit)
            """;
        const string series = """
            DELETE FROM series WHERE id IN (
                SELECT id FROM series
                WHERE added < @before AND begin IS NULL
                    AND NOT EXISTS (SELECT 1 FROM series_episode WHERE series_id = series.id)
                    AND NOT EXISTS (SELECT 1 FROM series_task WHERE series_id = series.id)
                LIMIT @limit)
            """;

        // Noted while the clock was ahead: their timeframes would not end before that day.
        const string future = "UPDATE series_release SET first_seen = @now WHERE downloaded IS NULL AND first_seen > @now";

        var now = time.GetUtcNow();
        var parameters = new { before = now - Age, limit };
        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition(future, new { now }, cancellationToken: cancellationToken));
        var removed = 0;
        foreach (var sql in new[] { releases, episodes, series })
        {
            removed += await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        }

        return removed;
    }
}
