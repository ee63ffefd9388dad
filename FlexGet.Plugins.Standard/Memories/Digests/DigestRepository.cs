using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Digests;

/// <summary>The collected entries of all digests.</summary>
internal sealed class DigestRepository(IDatabase database, TimeProvider time)
{
    public void Add(string list, IEnumerable<Entry> entries)
    {
        const string sql = "INSERT INTO digest (list, entry, added) VALUES (@list, @entry, @now)";

        var now = time.GetUtcNow();
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var entry in entries)
        {
            connection.Execute(sql, new { list, entry = EntrySerializer.Serialize(entry), now }, transaction);
        }

        transaction.Commit();
    }

    /// <summary>The entries of a digest, newest first, with their ids.</summary>
    public IReadOnlyList<(long Id, Entry Entry)> Read(string list)
    {
        const string sql = "SELECT id, entry FROM digest WHERE list = @list ORDER BY id DESC";

        using var connection = database.Open();
        return [.. connection.Query<(long Id, string Entry)>(sql, new { list }).Select(row => (row.Id, EntrySerializer.Deserialize(row.Entry)))];
    }

    /// <summary>Removes entries older than this.</summary>
    public void RemoveOlderThan(string list, TimeSpan age)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM digest WHERE list = @list AND added < @oldest", new { list, oldest = time.GetUtcNow() - age });
    }

    /// <summary>Removes all up to this id.</summary>
    public void RemoveUpTo(string list, long id)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM digest WHERE list = @list AND id <= @id", new { list, id });
    }

    /// <summary>Removes all but the newest.</summary>
    public void RemoveBeyond(string list, int limit)
    {
        const string sql = """
            DELETE FROM digest WHERE list = @list AND id NOT IN (SELECT id FROM digest WHERE list = @list ORDER BY id DESC LIMIT @limit)
            """;

        using var connection = database.Open();
        connection.Execute(sql, new { list, limit });
    }
}
