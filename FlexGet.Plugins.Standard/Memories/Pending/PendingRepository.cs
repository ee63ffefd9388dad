using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Pending;

/// <summary>The entries that wait for approval: what runs read and write.</summary>
internal sealed class PendingRepository(IDatabase database, TimeProvider time) : IAgingMemory
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>Adds the entry unless it is known; true when it was not.</summary>
    public bool Add(string task, Entry entry)
    {
        const string sql = """
            INSERT INTO pending (task_name, title, url, added, entry) VALUES (@task, @title, @url, @now, @text) ON CONFLICT DO NOTHING
            """;

        using var connection = database.Open();
        return connection.Execute(
            sql, new { task, title = entry.Title, url = entry.Url, now = time.GetUtcNow(), text = EntrySerializer.Serialize(entry) }) > 0;
    }

    public IReadOnlyList<Entry> Approved(string task)
    {
        const string sql = "SELECT entry FROM pending WHERE task_name = @task AND approved = 1 ORDER BY id";

        using var connection = database.Open();
        return [.. connection.Query<string>(sql, new { task }).Select(EntrySerializer.Deserialize)];
    }

    /// <summary>Forgets an approved entry that has been dealt with.</summary>
    public void Remove(string task, Entry entry)
    {
        const string sql = "DELETE FROM pending WHERE task_name = @task AND title = @title AND url = @url AND approved = 1";

        using var connection = database.Open();
        connection.Execute(sql, new { task, title = entry.Title, url = entry.Url });
    }

    public async Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM pending WHERE id IN (SELECT id FROM pending WHERE added < @oldest ORDER BY added LIMIT @limit)";

        await using var connection = database.Open();
        var parameters = new { oldest = time.GetUtcNow() - Longest, limit };
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
