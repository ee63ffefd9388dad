using Dapper;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Storage;

/// <summary>One SQLite file.</summary>
internal class Database : IDatabase
{
    private readonly string _connectionString;

    static Database() => TypeHandlers.Register();

    public Database(string file, bool durable)
    {
        File = file;
        // FULL: what was acknowledged survives a power cut. NORMAL is for what may be lost: logs and entries.
        Synchronous = durable ? "FULL" : "NORMAL";
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            DefaultTimeout = 5,
            Pooling = true,
        }.ToString();
    }

    public string File { get; }

    private string Synchronous { get; }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout=5000; PRAGMA synchronous={Synchronous};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

/// <summary>flexget.db: everything that must not be lost.</summary>
internal sealed class MainDatabase(string directory) : Database(Path.Combine(directory, "flexget.db"), durable: true);

/// <summary>activity.db: entries and logs of past executions; may be deleted at any time.</summary>
internal sealed class ActivityDatabase(string directory) : Database(Path.Combine(directory, "activity.db"), durable: false);
