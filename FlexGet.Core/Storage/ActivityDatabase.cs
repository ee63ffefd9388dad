using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Storage;

/// <summary>activity.db: entries and logs of past executions; may be deleted at any time.</summary>
internal sealed class ActivityDatabase(string directory, TimeProvider time)
    : Database(Path.Combine(directory, "activity.db"), durable: false, SqliteOpenMode.ReadWriteCreate)
{
    private const int Kept = 2;
    private const string Mark = ".damaged-";

    private static readonly string[] Suffixes = ["", "-wal"];

    /// <summary>Damaged files that were put aside, the newest first.</summary>
    public IReadOnlyList<string> MovedAside() => !Directory.Exists(directory) ? [] :
    [
        .. Directory.EnumerateFiles(directory, Path.GetFileName(File) + Mark + "*")
            .Where(file => !file.EndsWith("-wal", StringComparison.Ordinal))
            .OrderDescending(StringComparer.Ordinal),
    ];

    /// <summary>Puts a file aside that SQLite cannot read, so that it is made anew.</summary>
    public void MoveAsideIfDamaged()
    {
        if (DatabaseCheck.IsDueAtStart(File) && DatabaseCheck.ComplaintAbout(File) is not null)
        {
            MoveAside();
        }

        try
        {
            using var connection = Open();
            connection.ExecuteScalar("SELECT count(*) FROM sqlite_master");
            connection.Execute("PRAGMA journal_mode=WAL");
        }
        catch (SqliteException exception) when (SqliteErrors.IsDamage(exception))
        {
            MoveAside();
        }
    }

    /// <summary>Keeps the file under another name; of those the newest few.</summary>
    public void MoveAside()
    {
        Forget();
        var target = File + Mark + time.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        foreach (var suffix in Suffixes.Where(suffix => System.IO.File.Exists(File + suffix)))
        {
            System.IO.File.Move(File + suffix, target + suffix, overwrite: true);
        }

        System.IO.File.Delete(File + "-shm");
        foreach (var old in MovedAside().Skip(Kept))
        {
            Array.ForEach(Suffixes, suffix => System.IO.File.Delete(old + suffix));
        }
    }

    /// <summary>Closes pooled connections: they would go on writing to a file that is gone.</summary>
    public void Forget()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
