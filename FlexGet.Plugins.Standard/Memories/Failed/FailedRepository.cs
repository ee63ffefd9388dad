using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Failed;

/// <summary>The failed entries of all tasks: what runs read and write.</summary>
internal sealed class FailedRepository(IDatabase database, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

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

    /// <summary>Forgets failures that are long ago.</summary>
    public void RemoveOld()
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM failed WHERE added_at < @oldest", new { oldest = time.GetUtcNow() - Longest });
    }
}
