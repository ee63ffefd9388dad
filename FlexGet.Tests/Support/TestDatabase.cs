using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Tests;

/// <summary>A real database in a folder of its own, with the tables of Core and of the given assemblies.</summary>
internal sealed class TestDatabase : IDatabase, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("flexget-db-").FullName;
    private readonly MainDatabase _main;

    public TestDatabase(params IEnumerable<Type> plugins)
    {
        _main = new MainDatabase(_folder);
        _main.Protect();
        var migrator = new Migrator(TimeProvider.System);
        migrator.Apply(_main, "tasks", Migration.Of(typeof(MainDatabase).Assembly, ".Tasks.Migrations."));
        foreach (var assembly in plugins.Select(plugin => plugin.Assembly))
        {
            migrator.Apply(_main, assembly.FullName ?? "plugin", Migration.Of(assembly));
        }
    }

    public SqliteConnection Open() => _main.Open();

    public void Dispose()
    {
        using (var connection = Open())
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }
}
