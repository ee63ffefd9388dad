using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FlexGet.Core.Storage;

/// <summary>One SQLite file.</summary>
internal class Database : IDatabase
{
    // What was set stays with the handle, and the pool keeps handles: setting it at each opening cost more than most queries.
    private readonly ConditionalWeakTable<sqlite3, string> _settled = [];

    /// <summary>Names the pool too.</summary>
    protected string ConnectionString { get; }

    static Database() => TypeHandlers.Register();

    public Database(string file, bool durable)
    {
        File = file;
        // FULL: what was acknowledged survives a power cut. NORMAL is for what may be lost: logs and entries.
        Synchronous = durable ? "FULL" : "NORMAL";
        ConnectionString = new SqliteConnectionStringBuilder
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

    /// <summary>Makes the file one that only its owner can read.</summary>
    public void Protect()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (new FileStream(File, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = owner }))
        {
            System.IO.File.SetUnixFileMode(File, owner);
        }
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            if (connection.Handle is { } handle && _settled.TryAdd(handle, File))
            {
                connection.Execute($"PRAGMA busy_timeout=5000; PRAGMA synchronous={Synchronous};");
            }

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
internal sealed class ActivityDatabase(string directory) : Database(Path.Combine(directory, "activity.db"), durable: false)
{
    /// <summary>Deletes a file that SQLite cannot read, so that it is made anew.</summary>
    public void DiscardIfDamaged()
    {
        try
        {
            using var connection = Open();
            connection.ExecuteScalar("SELECT count(*) FROM sqlite_master");
            connection.Execute("PRAGMA journal_mode=WAL");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SqliteErrors.Corrupt or SqliteErrors.NotADatabase)
        {
            Discard();
        }
    }

    public void Discard()
    {
        Forget();
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            System.IO.File.Delete(File + suffix);
        }
    }

    /// <summary>Closes pooled connections: they would go on writing to a file that is gone.</summary>
    public void Forget()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
