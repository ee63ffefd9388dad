using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Storage;

/// <summary>
/// The server's database. Tables of a plugin are made by its embedded <c>Migrations/001_name.sql</c> files. Keep transactions
/// short and never wait for the network inside one; where thousands of rows are written, prepare one command in one transaction.
/// </summary>
public interface IDatabase
{
    /// <summary>An open, pooled connection with WAL, foreign keys and a busy timeout set; dispose it.</summary>
    SqliteConnection Open();
}
