using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Executions.Activity;

/// <summary>
/// activity.db: logs and entries. The file may be deleted at any time and is made anew when it is gone or damaged. One writer at
/// a time, so that writers never find the database busy.
/// </summary>
internal sealed partial class ActivityStore(ActivityDatabase database, Migrator migrator, ILogger<ActivityStore> logger) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1);
    private readonly Lock _making = new();

    public SqliteConnection Open()
    {
        if (!File.Exists(database.File))
        {
            Make();
        }

        return database.Open();
    }

    /// <summary>Reads; a file that is damaged or lost its tables reads as empty and is made anew.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> read)
    {
        try
        {
            await using var connection = Open();
            return await read(connection);
        }
        catch (SqliteException exception) when (IsBroken(exception))
        {
            Replace(exception);
            await using var connection = Open();
            return await read(connection);
        }
    }

    /// <summary>Writes in one transaction; the second try is for a file that had to be made anew.</summary>
    /// <exception cref="SqliteException">The disk takes nothing.</exception>
    public async Task WriteAsync(Action<SqliteConnection, SqliteTransaction> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            try
            {
                Write(write);
            }
            catch (SqliteException exception) when (IsBroken(exception))
            {
                Replace(exception);
                Write(write);
            }
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose() => _writer.Dispose();

    private static bool IsBroken(SqliteException exception) =>
        exception.SqliteErrorCode is SqliteErrors.Corrupt or SqliteErrors.NotADatabase
        || (exception.SqliteErrorCode == SqliteErrors.NoSuchTable && exception.Message.Contains("no such table", StringComparison.Ordinal));

    private void Write(Action<SqliteConnection, SqliteTransaction> write)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        write(connection, transaction);
        transaction.Commit();
    }

    private void Replace(SqliteException exception)
    {
        lock (_making)
        {
            LogReplaced(database.File, exception.Message);
            database.MoveAside();
            Make();
        }
    }

    private void Make()
    {
        lock (_making)
        {
            database.Forget();
            migrator.Apply(database, ActivityMigrations.Module, Migration.Of(typeof(ActivityStore).Assembly, ActivityMigrations.Folder));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} is made anew, logs and entries of past executions are gone: {Reason}")]
    private partial void LogReplaced(string file, string reason);
}

/// <summary>Where the tables of activity.db come from.</summary>
internal static class ActivityMigrations
{
    public const string Module = "activity";

    public const string Folder = ".Executions.Activity.Migrations.";
}
