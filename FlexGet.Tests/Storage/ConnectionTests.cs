using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Tests.Storage;

internal sealed class ConnectionTests
{
    private const int Full = 2;
    private const int Normal = 1;

    [Test]
    public void Every_connection_has_the_settings_of_its_file_whether_new_or_from_the_pool()
    {
        using var folder = new TemporaryFolder();
        var (main, activity) = (new MainDatabase(folder.Path), new ActivityDatabase(folder.Path, TimeProvider.System));
        main.Protect();
        for (var round = 0; round < 3; round++)
        {
            using var one = main.Open();
            using var two = main.Open();
            using var other = activity.Open();

            one.ExecuteScalar<int>("PRAGMA synchronous").Should().Be(Full);
            two.ExecuteScalar<int>("PRAGMA synchronous").Should().Be(Full);
            two.ExecuteScalar<int>("PRAGMA busy_timeout").Should().Be(5000);
            two.ExecuteScalar<int>("PRAGMA foreign_keys").Should().Be(1);
            other.ExecuteScalar<int>("PRAGMA synchronous").Should().Be(Normal);
        }
    }
}
