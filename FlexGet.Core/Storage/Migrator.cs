using Dapper;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Storage;

/// <summary>Brings a module's tables up to date: each migration in one transaction, a copy of the database made before the first.</summary>
internal sealed class Migrator(TimeProvider time)
{
    /// <summary>Applies what is missing; throws, with everything rolled back, when a migration fails.</summary>
    public void Apply(Database database, string module, IReadOnlyList<Migration> migrations)
    {
        using var connection = database.Open();
        connection.Execute("PRAGMA journal_mode=WAL;");
        connection.Execute("""
            CREATE TABLE IF NOT EXISTS migration (
                module TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, applied TEXT NOT NULL,
                PRIMARY KEY (module, number)) WITHOUT ROWID
            """);
        var applied = connection.Query<int>("SELECT number FROM migration WHERE module = @module", new { module }).ToHashSet();
        var missing = migrations.Where(migration => !applied.Contains(migration.Number)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        if (applied.Count > 0)
        {
            new Backups(database.File, time).CreateBefore(connection, FormattableString.Invariant($"{module}-{missing[0].Number}"));
        }

        // Inside a transaction the switch is ignored, and rebuilding a parent table would delete its children.
        connection.Execute("PRAGMA foreign_keys=OFF");
        try
        {
            missing.ForEach(migration => Apply(connection, module, migration));
        }
        finally
        {
            connection.Execute("PRAGMA foreign_keys=ON");
        }
    }

    private void Apply(SqliteConnection connection, string module, Migration migration)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(migration.Sql, transaction: transaction);
        connection.Execute(
            "INSERT INTO migration (module, number, name, applied) VALUES (@module, @Number, @Name, @now)",
            new { module, migration.Number, migration.Name, now = time.GetUtcNow() },
            transaction);
        if (connection.Query("PRAGMA foreign_key_check", transaction: transaction).Any())
        {
            throw new InvalidOperationException($"migration {migration.Name} of {module} leaves rows without their parent");
        }

        transaction.Commit();
    }
}
