using Dapper;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Standard.Qualities;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Standard.Memories.Timeframes;

/// <summary>What runs read and write of what is waited for; all tasks have one memory.</summary>
internal sealed class TimeframeRepository(IDatabase database, TimeProvider time) : IAgingMemory
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>What is known of these, by identifier.</summary>
    public IReadOnlyDictionary<string, TimeframeRecord> Of(IEnumerable<MediaGroup> groups)
    {
        const string sql = """
            SELECT id, identifier, title, quality, first_seen, last_seen, taken FROM timeframe
            WHERE identifier IN (SELECT value FROM json_each(@identifiers))
            """;

        using var connection = database.Open();
        return connection.Query<TimeframeRecord>(sql, new { identifiers = Identifiers(groups) })
            .ToDictionary(record => record.Identifier, StringComparer.Ordinal);
    }

    /// <summary>Notes the best release of each; the first time counts for new ones.</summary>
    public void See(IReadOnlyCollection<MediaGroup> groups)
    {
        const string sql = """
            INSERT INTO timeframe (identifier, title, quality, first_seen, last_seen) VALUES (@identifier, @title, @quality, @now, @now)
            ON CONFLICT DO UPDATE SET
                title = excluded.title, quality = excluded.quality, last_seen = excluded.last_seen,
                first_seen = min(first_seen, excluded.first_seen) -- the clock may have been ahead
            """;

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@now", UtcTime.Format(time.GetUtcNow()));
        var identifier = command.Parameters.Add("@identifier", SqliteType.Text);
        var title = command.Parameters.Add("@title", SqliteType.Text);
        var quality = command.Parameters.Add("@quality", SqliteType.Text);
        foreach (var group in groups)
        {
            identifier.Value = group.Id;
            title.Value = group.Best.Entry.Title;
            quality.Value = group.Best.Rank.Quality.Name;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Notes that a release of each was taken, where one was waited for.</summary>
    public void Take(IEnumerable<MediaGroup> groups)
    {
        const string sql = """
            UPDATE timeframe SET taken = @now
            WHERE taken IS NULL AND identifier IN (SELECT value FROM json_each(@identifiers))
            """;

        using var connection = database.Open();
        connection.Execute(sql, new { now = time.GetUtcNow(), identifiers = Identifiers(groups) });
    }

    /// <summary>Forgets what is known by this title or identifier.</summary>
    public void Forget(string value)
    {
        const string sql = "DELETE FROM timeframe WHERE title = @value OR identifier = @identifier";

        using var connection = database.Open();
        connection.Execute(sql, new { value, identifier = value.ToLowerInvariant() });
    }

    public async Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM timeframe WHERE id IN (SELECT id FROM timeframe WHERE last_seen < @oldest ORDER BY last_seen LIMIT @limit)";

        await using var connection = database.Open();
        var parameters = new { oldest = time.GetUtcNow() - Longest, limit };
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }

    private static string Identifiers(IEnumerable<MediaGroup> groups) => JsonRows.Of(groups.Select(group => group.Id));
}
