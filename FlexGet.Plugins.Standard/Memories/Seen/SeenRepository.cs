using System.Text.Json;
using Dapper;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>What tasks ask of the memory: thousands of values at once.</summary>
internal sealed class SeenRepository(IDatabase database, TimeProvider time)
{
    /// <summary>The values that are remembered, each with its oldest record.</summary>
    /// <param name="values">What to look for; doubles are fine.</param>
    /// <param name="task">Only records of this task; null looks at all that are not local.</param>
    /// <param name="cancellationToken">Gives up between rows.</param>
    public Dictionary<string, SeenTrace> Find(IEnumerable<string> values, string? task, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT wanted.key, min(seen_field.id), seen_field.field, seen_entry.task, seen_entry.added
            FROM json_each(@values) AS wanted
            CROSS JOIN seen_field ON seen_field.value = wanted.value
            CROSS JOIN seen_entry ON seen_entry.id = seen_field.seen_entry_id
            WHERE CASE WHEN @task IS NULL THEN NOT seen_entry.local ELSE seen_entry.task = @task END
            GROUP BY wanted.key
            """;

        var wanted = values.Distinct(StringComparer.Ordinal).ToList();
        var found = new Dictionary<string, SeenTrace>(StringComparer.Ordinal);
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@values", JsonSerializer.Serialize(wanted));
        command.Parameters.AddWithValue("@task", (object?)task ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            found[wanted[reader.GetInt32(0)]] = new SeenTrace(reader.GetString(2), reader.GetString(3), UtcTime.Parse(reader.GetString(4)));
        }

        return found;
    }

    /// <summary>Remembers entries, all of them or none.</summary>
    public void Add(string task, bool isLocal, IEnumerable<SeenRecord> records, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var writer = new SeenWriter(connection, transaction, task, isLocal, time.GetUtcNow());
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Add(record);
        }

        connection.Execute("UPDATE seen_count SET entries = entries + @Count", new { writer.Count }, transaction);
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

    /// <summary>Writes with prepared commands: several times as fast as a call with new parameters for each row.</summary>
    private sealed class SeenWriter : IDisposable
    {
        private readonly SqliteCommand _entry;
        private readonly SqliteCommand _field;
        private long _id;

        public SeenWriter(SqliteConnection connection, SqliteTransaction transaction, string task, bool isLocal, DateTimeOffset added)
        {
            _id = connection.ExecuteScalar<long>("SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'seen_entry'", transaction: transaction);
            _entry = Command(connection, transaction, "INSERT INTO seen_entry (id, title, task, added, local) VALUES (@id, @title, @task, @added, @local)");
            _entry.Parameters.AddWithValue("@id", 0L);
            _entry.Parameters.AddWithValue("@title", "");
            _entry.Parameters.AddWithValue("@task", task);
            _entry.Parameters.AddWithValue("@added", UtcTime.Format(added));
            _entry.Parameters.AddWithValue("@local", isLocal);
            _field = Command(connection, transaction, "INSERT INTO seen_field (seen_entry_id, field, value) VALUES (@id, @field, @value)");
            _field.Parameters.AddWithValue("@id", 0L);
            _field.Parameters.AddWithValue("@field", "");
            _field.Parameters.AddWithValue("@value", "");
        }

        public int Count { get; private set; }

        public void Add(SeenRecord record)
        {
            _entry.Parameters[0].Value = ++_id;
            _entry.Parameters[1].Value = record.Title;
            _entry.ExecuteNonQuery();
            foreach (var (field, value) in record.Values)
            {
                _field.Parameters[0].Value = _id;
                _field.Parameters[1].Value = field;
                _field.Parameters[2].Value = value;
                _field.ExecuteNonQuery();
            }

            Count++;
        }

        public void Dispose()
        {
            _entry.Dispose();
            _field.Dispose();
        }

        private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql)
        {
            var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            return command;
        }
    }
}
