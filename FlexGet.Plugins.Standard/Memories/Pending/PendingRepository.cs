using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Standard.Memories.Pending;

/// <summary>The entries that wait for approval: what runs read and write.</summary>
internal sealed class PendingRepository(IDatabase database, TimeProvider time) : IAgingMemory
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>The entries of a task that wait or are approved, by title and url.</summary>
    public HashSet<(string Title, string Url)> Known(string task)
    {
        using var connection = database.Open();
        return [.. connection.Query<(string Title, string Url)>("SELECT title, url FROM pending WHERE task_name = @task", new { task })];
    }

    public void Add(string task, IEnumerable<Entry> entries)
    {
        const string sql = """
            INSERT INTO pending (task_name, title, url, added, entry) VALUES (@task, @title, @url, @now, @text) ON CONFLICT DO NOTHING
            """;

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@task", task);
        command.Parameters.AddWithValue("@now", UtcTime.Format(time.GetUtcNow()));
        var title = command.Parameters.Add("@title", SqliteType.Text);
        var url = command.Parameters.Add("@url", SqliteType.Text);
        var text = command.Parameters.Add("@text", SqliteType.Text);
        foreach (var entry in entries)
        {
            title.Value = entry.Title;
            url.Value = entry.Url;
            text.Value = EntrySerializer.Serialize(entry);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
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
