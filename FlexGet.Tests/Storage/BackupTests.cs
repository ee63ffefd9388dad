using Dapper;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Storage;

/// <summary>The copies that the server makes of its database once a day.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Health_names_the_last_backup()
    {
        await using var server = new FlexGetServer();
        (await server.Client.GetJsonAsync<JObject>("health"))["database"]!["last_backup"]!.Type.Should().Be(JTokenType.Null); // sent by every /health

        server.Services.GetRequiredService<DatabaseCare>().Run();

        var database = (await server.Client.GetJsonAsync<JObject>("health"))["database"]!; // as above
        var backup = database["last_backup"]!.Value<string>("file") ?? "";
        database["checked"]!.Type.Should().Be(JTokenType.String); // as above
        backup.Should().StartWith(Path.Combine(server.DataDirectory, "backups"));
        using var copy = new SqliteConnection($"Data Source={backup};Mode=ReadOnly;Pooling=False");
        copy.Open();
        copy.ExecuteScalar<long>("SELECT count(*) FROM migration").Should().BePositive();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(backup).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Test]
    public void Last_three_days_are_kept_and_a_second_start_of_a_day_makes_no_further_copy()
    {
        var care = Care(Made(_folder.Path));
        for (var day = 0; day < 5; day++)
        {
            care.Run();
            _time.Advance(TimeSpan.FromHours(3));
            care.Run();
            _time.Advance(TimeSpan.FromHours(21));
        }

        Names().Should().Equal("flexget-20260103000000.db", "flexget-20260104000000.db", "flexget-20260105000000.db");
    }

    [Test]
    public void Damaged_database_is_not_copied_so_that_the_good_copies_stay()
    {
        var database = Made(_folder.Path);
        var care = Care(database);
        care.Run();
        SqliteConnection.ClearAllPools();
        using (var file = new FileStream(database.File, FileMode.Open, FileAccess.Write))
        {
            file.Seek(4096, SeekOrigin.Begin);
            file.Write(new byte[8192]);
        }

        _time.Advance(TimeSpan.FromDays(1));
        care.Run();

        care.Damage.Should().NotBeNull();
        Names().Should().Equal("flexget-20260101000000.db");
    }

    [Test]
    public void Disk_is_not_filled_with_copies()
    {
        using var disk = new SmallDisk(_folder.Path, "24m");
        var care = Care(Made(disk.Path));

        care.Run();

        care.Obstacle.Should().Contain("MiB more on the disk");
        Directory.Exists(Path.Combine(disk.Path, "backups")).Should().BeFalse();
        SqliteConnection.ClearAllPools();
    }

    private DatabaseCare Care(MainDatabase database) =>
        new(database, new Backups(database.File, _time), _time, NullLogger<DatabaseCare>.Instance);

    private MainDatabase Made(string folder)
    {
        var database = new MainDatabase(folder);
        database.Protect();
        new Migrator(_time).Apply(database, "tasks", Migration.Of(typeof(MainDatabase).Assembly, ".Tasks.Migrations."));
        return database;
    }

    private IEnumerable<string?> Names() =>
        Directory.EnumerateFiles(Path.Combine(_folder.Path, "backups")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
