using Dapper;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Standard.Qualities;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

/// <summary>What runs read and write of the best releases; all tasks have one memory.</summary>
internal sealed class UpgradeRepository(IDatabase database, TimeProvider time) : IAgingMemory
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>The best releases of these, by identifier.</summary>
    public IReadOnlyDictionary<string, UpgradeRecord> Of(IEnumerable<MediaGroup> groups)
    {
        const string sql = """
            SELECT id, identifier, title, quality, proper_count, added, updated FROM upgrade
            WHERE identifier IN (SELECT value FROM json_each(@identifiers))
            """;

        var identifiers = JsonRows.Of(groups.Select(group => group.Id));
        using var connection = database.Open();
        return connection.Query<UpgradeRecord>(sql, new { identifiers }).ToDictionary(record => record.Identifier, StringComparer.Ordinal);
    }

    /// <summary>Keeps the best of each group, in place of what was kept of it.</summary>
    public void Keep(IReadOnlyCollection<MediaGroup> groups)
    {
        const string sql = """
            INSERT INTO upgrade (identifier, title, quality, proper_count, added, updated)
            VALUES (@identifier, @title, @quality, @proper_count, @now, @now)
            ON CONFLICT DO UPDATE SET
                title = excluded.title, quality = excluded.quality, proper_count = excluded.proper_count, updated = excluded.updated
            """;

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@now", UtcTime.Format(time.GetUtcNow()));
        var identifier = command.Parameters.Add("@identifier", SqliteType.Text);
        var title = command.Parameters.Add("@title", SqliteType.Text);
        var quality = command.Parameters.Add("@quality", SqliteType.Text);
        var properCount = command.Parameters.Add("@proper_count", SqliteType.Integer);
        foreach (var group in groups)
        {
            identifier.Value = group.Id;
            title.Value = group.Best.Entry.Title;
            quality.Value = group.Best.Rank.Quality.Name;
            properCount.Value = group.Best.Rank.ProperCount;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Forgets what is known by this title or identifier.</summary>
    public void Forget(string value)
    {
        const string sql = "DELETE FROM upgrade WHERE title = @value OR identifier = @identifier";

        using var connection = database.Open();
        connection.Execute(sql, new { value, identifier = value.ToLowerInvariant() });
    }

    public async Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM upgrade WHERE id IN (SELECT id FROM upgrade WHERE updated < @oldest ORDER BY updated LIMIT @limit)";

        await using var connection = database.Open();
        var parameters = new { oldest = time.GetUtcNow() - Longest, limit };
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
