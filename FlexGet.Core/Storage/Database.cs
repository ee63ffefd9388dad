using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FlexGet.Core.Storage;

/// <summary>One SQLite file.</summary>
internal abstract class Database : IDatabase
{
    // What was set stays with the handle, and the pool keeps handles: setting it at each opening cost more than most queries.
    private readonly ConditionalWeakTable<sqlite3, string> _settled = [];

    /// <summary>Names the pool too.</summary>
    protected string ConnectionString { get; }

    static Database() => TypeHandlers.Register();

    protected Database(string file, bool durable, SqliteOpenMode mode)
    {
        File = file;
        // FULL: what was acknowledged survives a power cut. NORMAL is for what may be lost: logs and entries.
        Synchronous = durable ? "FULL" : "NORMAL";
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Cache = SqliteCacheMode.Private,
            ForeignKeys = true,
            DefaultTimeout = 5,
            Pooling = true,
        }.ToString();
    }

    public string File { get; }

    private string Synchronous { get; }

    /// <summary>Makes the file if there is none, and in any case one that only its owner can read.</summary>
    public void Protect() => OwnFile.Require(File);

    public virtual SqliteConnection Open()
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
