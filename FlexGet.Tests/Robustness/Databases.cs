using Microsoft.Data.Sqlite;

namespace FlexGet.Tests.Robustness;

internal static class Databases
{
    /// <summary>Lets SQLite look through both files of a data directory.</summary>
    public static void ShouldBeSound(string dataDirectory)
    {
        foreach (var name in new[] { "flexget.db", "activity.db" })
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(dataDirectory, name)};Pooling=False");
            connection.Open();
            using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            (check.ExecuteScalar() as string).Should().Be("ok", name);
        }
    }
}
