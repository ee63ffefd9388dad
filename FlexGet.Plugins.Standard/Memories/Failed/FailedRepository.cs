using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Failed;

/// <summary>The failed entries of all tasks: what runs read and write.</summary>
internal sealed class FailedRepository(IDatabase database, TimeProvider time) : IAgingMemory
{
    /// <summary>So many of the latest are kept longer than the others.</summary>
    private const int Latest = 25;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    /// <summary>Every failed entry by title and url; few, since those that are over are removed.</summary>
    public IReadOnlyDictionary<(string Title, string Url), FailedEntry> All()
    {
        const string sql = "SELECT id, title, url, reason, count, added_at, retry_time FROM failed";

        using var connection = database.Open();
        return connection.Query<FailedEntry>(sql).ToDictionary(entry => (entry.Title, entry.Url));
    }

    /// <summary>Counts a failure; returns how often the entry has failed now.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="reason">Why it failed.</param>
    /// <param name="wait">From the number of earlier failures to the time until the next attempt.</param>
    public int Add(Entry entry, string? reason, Func<int, TimeSpan> wait)
    {
        const string find = "SELECT count FROM failed WHERE title = @title AND url = @url";
        const string keep = """
            INSERT INTO failed (title, url, reason, count, added_at, retry_time) VALUES (@title, @url, @reason, 1, @now, @retry)
            ON CONFLICT DO UPDATE SET
                reason = excluded.reason, count = min(count + 1, 100), added_at = excluded.added_at, retry_time = excluded.retry_time
            RETURNING count
            """;

        var (title, url, now) = (entry.OriginalTitle, entry.OriginalUrl, time.GetUtcNow());
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var before = connection.ExecuteScalar<int>(find, new { title, url }, transaction);
        var count = connection.ExecuteScalar<int>(keep, new { title, url, reason, now, retry = now + wait(before) }, transaction);
        transaction.Commit();
        return count;
    }

    /// <summary>Forgets the failures of entries with this title or url.</summary>
    public void Forget(string value)
    {
        const string sql = "DELETE FROM failed WHERE title = @value OR url = @value";

        using var connection = database.Open();
        connection.Execute(sql, new { value });
    }

    public async Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string sql = """
            DELETE FROM failed WHERE id IN (
                SELECT id FROM failed
                WHERE added_at < @oldest OR (added_at < @old AND id NOT IN (SELECT id FROM failed ORDER BY added_at DESC, id DESC LIMIT @Latest))
                ORDER BY added_at LIMIT @limit)
            """;

        var now = time.GetUtcNow();
        await using var connection = database.Open();
        var parameters = new { oldest = now - Longest, old = now - Usual, Latest, limit };
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
