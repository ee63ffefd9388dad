using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Tasks;

/// <summary>
/// Entries that a task gets again in later runs although its inputs no longer have them: for plugins that want to decide later.
/// The plugin <c>backlog</c> puts them back.
/// </summary>
public sealed class TaskBacklog(IDatabase database, TimeProvider time)
{
    /// <summary>
    /// Keeps the entry as it was when it came from its input. One that is kept already only stays longer.
    /// </summary>
    /// <param name="task">The task.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="duration">How long; with zero it comes back once, in the next run.</param>
    public void Add(string task, Entry entry, TimeSpan duration) => Add(task, [entry], duration);

    /// <inheritdoc cref="Add(string,Entry,TimeSpan)"/>
    public void Add(string task, IEnumerable<Entry> entries, TimeSpan duration)
    {
        const string sql = """
            INSERT INTO backlog (task, title, url, entry, expires) VALUES (@task, @title, @url, @entry, @expires)
            ON CONFLICT DO UPDATE SET expires = max(expires, excluded.expires)
            """;

        var expires = UtcTime.Format(time.GetUtcNow() + duration);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@task", task);
        command.Parameters.AddWithValue("@expires", expires);
        var title = command.Parameters.Add("@title", Microsoft.Data.Sqlite.SqliteType.Text);
        var url = command.Parameters.Add("@url", Microsoft.Data.Sqlite.SqliteType.Text);
        var text = command.Parameters.Add("@entry", Microsoft.Data.Sqlite.SqliteType.Text);
        foreach (var entry in entries)
        {
            title.Value = entry.OriginalTitle;
            url.Value = entry.OriginalUrl;
            text.Value = EntrySerializer.Serialize(entry.Snapshot ?? entry.Values);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The entries of a task, oldest first, those that have expired since the last call too.</summary>
    public IReadOnlyList<Entry> Read(string task)
    {
        const string sql = "SELECT entry FROM backlog WHERE task = @task ORDER BY id";

        using var connection = database.Open();
        return [.. connection.Query<string>(sql, new { task }).Select(EntrySerializer.Deserialize)];
    }

    /// <summary>Forgets the entries of a task whose time is over.</summary>
    public void RemoveExpired(string task)
    {
        const string sql = "DELETE FROM backlog WHERE task = @task AND expires <= @now";

        using var connection = database.Open();
        connection.Execute(sql, new { task, now = time.GetUtcNow() });
    }
}
