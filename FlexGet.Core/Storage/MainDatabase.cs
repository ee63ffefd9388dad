using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Storage;

/// <summary>flexget.db: everything that must not be lost. Made at the start only: one that is gone after that is not begun anew.</summary>
internal sealed class MainDatabase(string directory)
    : Database(Path.Combine(directory, "flexget.db"), durable: true, SqliteOpenMode.ReadWrite)
{
    /// <exception cref="SqliteException">The file was removed: what a connection of the pool would still take is lost with it.</exception>
    public override SqliteConnection Open() => System.IO.File.Exists(File)
        ? base.Open()
        : throw new SqliteException($"{File} is gone", SqliteErrors.CannotOpen);
}
