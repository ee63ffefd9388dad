using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>
/// A transaction in which much is read and written at once. Commands are plain ones: what they cost at first counts in a task that
/// runs in a fraction of a second.
/// </summary>
internal sealed class PassTransaction : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly CancellationToken _cancellationToken;
    private string _lastText = "";
    private DateTimeOffset _lastTime;

    /// <param name="database">The database.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up between rows.</param>
    /// <param name="isReading">True when nothing is written: then nobody who writes is kept waiting.</param>
    public PassTransaction(IDatabase database, TimeProvider time, CancellationToken cancellationToken, bool isReading = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _connection = database.Open();
        _transaction = _connection.BeginTransaction(deferred: isReading);
        _cancellationToken = cancellationToken;
        Now = time.GetUtcNow();
    }

    public DateTimeOffset Now { get; }

    /// <summary>A command whose parameters are set before each use.</summary>
    public SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    /// <summary>Runs a prepared command with these values.</summary>
    public void Execute(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Runs a command once.</summary>
    public void Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        using var command = Prepare(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Calls <paramref name="read"/> for each row; what is asked for stands in <c>json_each(@wanted)</c>.</summary>
    public void Read(string sql, IEnumerable<object?> wanted, Action<SqliteDataReader> read)
    {
        using var command = Prepare(sql);
        command.Parameters.AddWithValue("@wanted", JsonRows.Of(wanted));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            read(reader);
        }
    }

    /// <summary>The number behind the last id that a table has given: ids of many rows are known before they are written.</summary>
    public long NextId(string table)
    {
        using var command = Prepare("SELECT seq FROM sqlite_sequence WHERE name = @table");
        command.Parameters.AddWithValue("@table", table);
        return command.ExecuteScalar() is long last ? last + 1 : 1;
    }

    /// <summary>Reads a time; what came in one run has one, and there may be thousands of it.</summary>
    public DateTimeOffset Time(string text)
    {
        if (text != _lastText)
        {
            (_lastText, _lastTime) = (text, UtcTime.Parse(text));
        }

        return _lastTime;
    }

    public void Commit() => _transaction.Commit();

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }
}
