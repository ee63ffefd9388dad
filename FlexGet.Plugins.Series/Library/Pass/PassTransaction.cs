using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>The one transaction in which a pass of a task reads and writes what is known of its series.</summary>
internal sealed class PassTransaction(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now, CancellationToken cancellationToken)
{
    public SqliteConnection Connection { get; } = connection;

    public SqliteTransaction Transaction { get; } = transaction;

    public DateTimeOffset Now { get; } = now;

    /// <summary>A command of this transaction whose parameters are set before each use.</summary>
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>Calls <paramref name="read"/> for each row; many values are asked for at once as <c>json_each(@wanted)</c>.</summary>
    public void Read<T>(string sql, IEnumerable<T> wanted, Action<SqliteDataReader> read)
    {
        using var command = Prepare(sql, "@wanted");
        command.Parameters[0].Value = JsonSerializer.Serialize(wanted);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            read(reader);
        }
    }

    /// <summary>Runs a prepared command with these values.</summary>
    public void Execute(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    /// <summary>The number behind the last id that a table has given: ids of many rows are known before they are written.</summary>
    public long NextId(string table)
    {
        using var command = Prepare("SELECT seq FROM sqlite_sequence WHERE name = @table", "@table");
        command.Parameters[0].Value = table;
        return command.ExecuteScalar() is long last ? last + 1 : 1;
    }
}
