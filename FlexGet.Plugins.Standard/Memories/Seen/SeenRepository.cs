using Dapper;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>What tasks ask of the memory: thousands of values at once.</summary>
internal sealed class SeenRepository(IDatabase database, TimeProvider time)
{
    /// <summary>The values that are remembered, each with its oldest record.</summary>
    /// <param name="values">What to look for.</param>
    /// <param name="task">Only records of this task; null looks at all that are not local.</param>
    /// <param name="cancellationToken">Gives up between rows.</param>
    public Dictionary<string, SeenTrace> Find(IReadOnlyList<string> values, string? task, CancellationToken cancellationToken)
    {
        // CROSS JOIN keeps this order: the values one after the other, the records of each by age, as they lie in the index.
        const string sql = """
            SELECT wanted.key, seen_field.field, seen_entry.task, seen_entry.added
            FROM json_each(@values) AS wanted
            CROSS JOIN seen_field ON seen_field.value = wanted.value
            CROSS JOIN seen_entry ON seen_entry.id = seen_field.seen_entry_id
            WHERE CASE WHEN @task IS NULL THEN NOT seen_entry.local ELSE seen_entry.task = @task END
            """;

        var found = new Dictionary<string, SeenTrace>(StringComparer.Ordinal);
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@values", JsonRows.Of(values));
        command.Parameters.AddWithValue("@task", (object?)task ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        SeenTrace? last = null;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var trace = new SeenTrace(reader.GetString(1), reader.GetString(2), reader.GetString(3));
            last = trace == last ? last : trace; // most of a run were learnt together
            found.TryAdd(values[reader.GetInt32(0)], last);
        }

        return found;
    }

    /// <summary>Remembers entries, all of them or none.</summary>
    public void Add(string task, bool isLocal, IReadOnlyList<SeenRecord> records, CancellationToken cancellationToken)
    {
        const string addEntries = """
            INSERT INTO seen_entry (id, title, task, added, local)
            SELECT @last + 1 + key, value, @task, @added, @local FROM json_each(@titles)
            """;
        const string addFields = """
            INSERT INTO seen_field (seen_entry_id, field, value)
            SELECT @last + 1 + key, @field, value FROM json_each(@values) WHERE value IS NOT NULL
            """;

        cancellationToken.ThrowIfCancellationRequested();
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var last = LastId(connection, transaction);
        Execute(
            connection, transaction, addEntries,
            ("@last", last), ("@task", task), ("@local", isLocal), ("@added", UtcTime.Format(time.GetUtcNow())),
            ("@titles", JsonRows.Of(records.Select(record => record.Title))));
        foreach (var field in records.SelectMany(record => record.Values).Select(value => value.Field).Distinct())
        {
            var values = JsonRows.Of(records.Select(record => record.Values.FirstOrDefault(value => value.Field == field).Value));
            Execute(connection, transaction, addFields, ("@last", last), ("@field", field), ("@values", values));
        }

        Execute(connection, transaction, "UPDATE seen_count SET entries = entries + @count", ("@count", records.Count));
        transaction.Commit();
    }

    /// <summary>Forgets the records with this title, and those with a field of this value.</summary>
    public void Forget(string value)
    {
        const string sql = """
            DELETE FROM seen_entry
            WHERE title = @value OR id IN (SELECT seen_entry_id FROM seen_field WHERE value = @value)
            """;

        using var connection = database.Open();
        connection.Execute(sql, new { value });
    }

    private static long LastId(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT seq FROM sqlite_sequence WHERE name = 'seen_entry'";
        return command.ExecuteScalar() as long? ?? 0;
    }

    /// <summary>A plain command: code that Dapper would make for it costs more, in the first run of a server, than all the rows.</summary>
    private static void Execute(
        SqliteConnection connection, SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
