using Dapper;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Storage;

/// <summary>Lets SQLite look through a file, and changes nothing in it: a journal that belongs to another file would finish it off.</summary>
internal static class DatabaseCheck
{
    // Read in well under a second; a larger file is looked through while the server runs.
    private const long Small = 32 << 20;

    /// <summary>Whether the file is to be looked through before it is used: it takes no time, or the last use did not end well.</summary>
    public static bool IsDueAtStart(string file) =>
        new FileInfo(file) is { Exists: true, Length: > 0 and var size } && (size <= Small || HasJournal(file));

    public static bool HasJournal(string file) => new FileInfo(file + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>What is wrong with the file; null when it is sound.</summary>
    public static string? ComplaintAbout(string file)
    {
        var readOnly = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = 5,
            Pooling = false,
        };
        try
        {
            using var connection = new SqliteConnection(readOnly.ToString());
            connection.Open();
            return connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is var answer && answer == "ok"
                ? null
                : answer?.ReplaceLineEndings(" ");
        }
        catch (SqliteException exception) when (SqliteErrors.IsDamage(exception))
        {
            return exception.Message;
        }
    }
}

/// <summary>A database that the server does not start with, and how to mend it.</summary>
internal sealed class DamagedDatabaseException(string message) : IOException(message);
