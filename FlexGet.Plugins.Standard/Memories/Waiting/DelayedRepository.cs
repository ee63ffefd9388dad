using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Waiting;

/// <summary>The entries that the plugin delay holds back.</summary>
internal sealed class DelayedRepository(IDatabase database, TimeProvider time)
{
    /// <summary>Holds entries back; one of a title that is held already keeps its time.</summary>
    public void Add(string task, IEnumerable<Entry> entries, TimeSpan delay)
    {
        const string sql = """
            INSERT INTO delayed (task, title, entry, due) VALUES (@task, @title, @entry, @due) ON CONFLICT DO NOTHING
            """;

        // The clock was ahead, or the config has another delay now: nothing is held back for longer than it says.
        const string shorten = "UPDATE delayed SET due = @due WHERE task = @task AND due > @due";

        var due = time.GetUtcNow() + delay;
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute(shorten, new { task, due }, transaction);
        foreach (var entry in entries)
        {
            connection.Execute(sql, new { task, title = entry.Title, entry = EntrySerializer.Serialize(entry), due }, transaction);
        }

        transaction.Commit();
    }

    /// <summary>The entries whose time has passed, oldest first.</summary>
    public IReadOnlyList<Entry> Due(string task)
    {
        const string sql = "SELECT entry FROM delayed WHERE task = @task AND due <= @now ORDER BY id";

        using var connection = database.Open();
        return [.. connection.Query<string>(sql, new { task, now = time.GetUtcNow() }).Select(EntrySerializer.Deserialize)];
    }

    /// <summary>Forgets the entries whose time has passed.</summary>
    public void RemoveDue(string task)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM delayed WHERE task = @task AND due <= @now", new { task, now = time.GetUtcNow() });
    }
}
