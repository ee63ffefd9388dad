using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Standard.Memories.Rejected;

/// <summary>The remembered rejects of the tasks: what runs read and write.</summary>
internal sealed class RejectedRepository(IDatabase database, TimeProvider time) : IAgingMemory
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>What is remembered of a task, by title and url.</summary>
    public IReadOnlyDictionary<(string Title, string Url), RejectedEntry> Of(string task)
    {
        const string sql = """
            SELECT id, task, title, url, rejected_by, reason, added, expires FROM rejected
            WHERE task = @task AND (expires IS NULL OR expires > @now) AND added BETWEEN @oldest AND @now
            """;

        var now = time.GetUtcNow();
        using var connection = database.Open();
        return connection.Query<RejectedEntry>(sql, new { task, now, oldest = now - Longest }).ToDictionary(entry => (entry.Title, entry.Url));
    }

    public void Add(string task, IReadOnlyCollection<Verdict> verdicts)
    {
        const string sql = """
            INSERT INTO rejected (task, title, url, rejected_by, reason, added, expires)
            VALUES (@task, @title, @url, @rejected_by, @reason, @added, @expires)
            ON CONFLICT DO UPDATE SET
                rejected_by = excluded.rejected_by, reason = excluded.reason, added = excluded.added, expires = excluded.expires
            """;

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var now = time.GetUtcNow();
        command.Parameters.AddWithValue("@task", task);
        command.Parameters.AddWithValue("@added", UtcTime.Format(now));
        var title = command.Parameters.Add("@title", SqliteType.Text);
        var url = command.Parameters.Add("@url", SqliteType.Text);
        var rejectedBy = command.Parameters.Add("@rejected_by", SqliteType.Text);
        var reason = command.Parameters.Add("@reason", SqliteType.Text);
        var expires = command.Parameters.Add("@expires", SqliteType.Text);
        foreach (var verdict in verdicts)
        {
            title.Value = verdict.Entry.OriginalTitle;
            url.Value = verdict.Entry.OriginalUrl;
            rejectedBy.Value = verdict.Plugin;
            reason.Value = (object?)verdict.Reason ?? DBNull.Value;
            expires.Value = verdict.RememberedFor is { } span ? UtcTime.Format(now + span) : DBNull.Value;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Forgets everything of a task.</summary>
    public void Forget(string task)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM rejected WHERE task = @task", new { task });
    }

    /// <summary>Forgets what is over; true when something of the task was.</summary>
    public bool RemoveExpired(string task)
    {
        const string sql = "DELETE FROM rejected WHERE task = @task AND expires <= @now";

        using var connection = database.Open();
        return connection.Execute(sql, new { task, now = time.GetUtcNow() }) > 0;
    }

    public async Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM rejected WHERE id IN (SELECT id FROM rejected WHERE added < @oldest ORDER BY added LIMIT @limit)";

        await using var connection = database.Open();
        var parameters = new { oldest = time.GetUtcNow() - Longest, limit };
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
