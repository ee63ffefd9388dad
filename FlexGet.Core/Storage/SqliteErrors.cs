using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Storage;

/// <summary>SQLite's error codes that mean something to us (sqlite.org/rescode.html).</summary>
internal static class SqliteErrors
{
    public const int NoSuchTable = 1; // and all else that is wrong with a statement
    public const int Busy = 5;
    public const int Locked = 6;
    public const int ReadOnly = 8;
    public const int InputOutput = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int NotADatabase = 26;

    /// <summary>True when the file itself is at fault, and would be at the next try.</summary>
    public static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is Corrupt or NotADatabase;
}
