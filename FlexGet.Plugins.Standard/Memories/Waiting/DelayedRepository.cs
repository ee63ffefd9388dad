using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

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
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@task", task);
        command.Parameters.AddWithValue("@due", UtcTime.Format(due));
        var title = command.Parameters.Add("@title", SqliteType.Text);
        var text = command.Parameters.Add("@entry", SqliteType.Text);
        foreach (var entry in entries)
        {
            title.Value = entry.Title;
            text.Value = EntrySerializer.Serialize(entry);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The entries whose time has passed, oldest first, with their ids.</summary>
    public IReadOnlyList<(long Id, Entry Entry)> Due(string task)
    {
        const string sql = "SELECT id, entry FROM delayed WHERE task = @task AND due <= @now ORDER BY id";

        using var connection = database.Open();
        return [.. connection.Query<(long Id, string Entry)>(sql, new { task, now = time.GetUtcNow() })
            .Select(row => (row.Id, EntrySerializer.Deserialize(row.Entry)))];
    }

    /// <summary>Forgets entries.</summary>
    public void Remove(IEnumerable<long> ids)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM delayed WHERE id IN (SELECT value FROM json_each(@ids))", new { ids = $"[{string.Join(',', ids)}]" });
    }
}
