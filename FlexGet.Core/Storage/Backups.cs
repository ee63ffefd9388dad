using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Storage;

/// <summary>A copy of flexget.db.</summary>
internal sealed record Backup(string File, DateTimeOffset Time, long Size);

/// <summary>Copies of a database in the folder <c>backups</c> beside it, each whole and on the disk before it gets its name.</summary>
internal sealed class Backups(string database, TimeProvider time)
{
    /// <summary>This much stays free on the disk.</summary>
    public const long Reserve = 100L << 20;

    private const string Stamp = "yyyyMMddHHmmss";
    private const string Suffix = ".db";
    private const int DailyKept = 3;
    private const int EarlierKept = 5;
    private const string EarlierMark = "-before-";

    private readonly string _folder = Path.Combine(Path.GetDirectoryName(database) ?? "", "backups");
    private readonly string _name = Path.GetFileNameWithoutExtension(database);

    /// <summary>The newest copy; null when there is none.</summary>
    public Backup? Newest => All(_ => true).FirstOrDefault();

    public Backup? NewestDaily => All(name => !name.Contains(EarlierMark, StringComparison.Ordinal)).FirstOrDefault();

    /// <summary>How many bytes are missing on the disk for one more copy; 0 when there is room.</summary>
    public long MissingSpace() => Math.Max(0, new FileInfo(database).Length + Reserve - FreeSpace.Of(Path.GetDirectoryName(database) ?? ""));

    /// <summary>Copies the database as it is now, and removes the oldest copies of this kind.</summary>
    public void Create(SqliteConnection connection)
    {
        Write(connection, "");
        Keep(DailyKept, name => !name.Contains(EarlierMark, StringComparison.Ordinal));
    }

    /// <summary>The same before its tables are changed.</summary>
    public void CreateBefore(SqliteConnection connection, string change)
    {
        Write(connection, EarlierMark + change);
        Keep(EarlierKept, name => name.Contains(EarlierMark, StringComparison.Ordinal));
    }

    /// <summary>How to come back from a database that is lost.</summary>
    public string Remedy()
    {
        var name = Path.GetFileName(database);
        var away = $"Stop the server, move {name}, {name}-wal and {name}-shm away";
        return Newest is { } newest
            ? $"{away}, copy {newest.File} to {database}, and start it again; what came after {UtcTime.Format(newest.Time)} is lost. "
                + "To begin with nothing, move the folder backups away as well."
            : $"{away} and start it again to begin with nothing; there is no backup. The program sqlite3 may read what is left: sqlite3 {name} .recover";
    }

    private List<Backup> All(Predicate<string> isWanted) => !Directory.Exists(_folder) ? [] :
    [
        .. new DirectoryInfo(_folder).EnumerateFiles($"{_name}-*{Suffix}")
            .Where(file => isWanted(file.Name))
            .Select(file => TimeIn(file.Name) is { } made ? new Backup(file.FullName, made, file.Length) : null)
            .OfType<Backup>()
            .OrderByDescending(backup => backup.Time),
    ];

    /// <summary>By its name: the time of the file is another one once it was copied.</summary>
    private static DateTimeOffset? TimeIn(string name) => DateTimeOffset.TryParseExact(
        Path.GetFileNameWithoutExtension(name).Split('-')[^1], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var made)
        ? made
        : null;

    private void Write(SqliteConnection connection, string kind)
    {
        var stamp = time.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture);
        var target = Path.Combine(_folder, $"{_name}{kind}-{stamp}{Suffix}");
        var partial = target + ".partial";
        OwnFile.CreateFolder(_folder);
        try
        {
            // Made before SQLite does, which would let everyone read it.
            OwnFile.Create(partial).Dispose();
            connection.Execute("VACUUM INTO @partial", new { partial });
            OwnFile.PutInPlace(partial, target);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private void Keep(int count, Predicate<string> isWanted)
    {
        foreach (var old in All(isWanted).Skip(count))
        {
            File.Delete(old.File);
        }
    }
}
