using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Robustness;

/// <summary>A database that is lost or damaged: the server says which file it is and what to do, and never begins anew unasked.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DamagedDatabaseTests : IAsyncDisposable
{
    private readonly HostProcess _host = new("tasks: {quick: {mock: [x], accept_all: yes}}\nschedules: no\n");

    private string Database => Path.Combine(_host.DataDirectory, "flexget.db");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [TestCase("header")]
    [TestCase("end")]
    [TestCase("page")]
    public async Task Damaged_database_is_named_with_the_remedy_and_left_as_it_is(string damage)
    {
        await StartAndStopAsync();
        await using (var file = new FileStream(Database, FileMode.Open, FileAccess.Write))
        {
            switch (damage)
            {
                case "header":
                    file.Write("no database any more"u8);
                    break;
                case "end":
                    file.SetLength(file.Length / 2);
                    break;
                default:
                    file.Seek(file.Length / 4096 / 2 * 4096, SeekOrigin.Begin);
                    file.Write(new byte[4096]);
                    break;
            }
        }

        var before = await File.ReadAllBytesAsync(Database);
        _host.LaunchWithConfig();

        (await _host.WaitForExitAsync()).Should().Be(1);
        _host.Output.Should().Contain($"{Database} is damaged").And.Contain("there is no backup").And.NotContain("   at ");
        (await File.ReadAllBytesAsync(Database)).Should().Equal(before);
    }

    [Test]
    public async Task Lost_database_is_not_begun_anew_while_there_is_a_backup_that_can_be_put_in_its_place()
    {
        await StartAndStopAsync();
        var backup = Path.Combine(Directory.CreateDirectory(Path.Combine(_host.DataDirectory, "backups")).FullName, "flexget-20260101000000.db");
        File.Move(Database, backup);
        _host.LaunchWithConfig();

        (await _host.WaitForExitAsync()).Should().Be(1);
        _host.Output.Should().Contain($"{Database} is missing").And.Contain($"copy {backup} to {Database}");

        File.Copy(backup, Database, overwrite: true);
        await _host.StartAsync();
        (await _host.Client.GetJsonAsync<JArray>("movie_queue")).Should().ContainSingle();
    }

    [Test]
    public async Task Database_that_is_deleted_under_the_server_is_an_error_of_its_health_and_of_every_write()
    {
        _host.DropIn("FlexGet.Plugins.MovieQueue");
        await _host.StartAsync();
        File.Delete(Database);

        using var refused = await _host.Client.PostJsonAsync("movie_queue", new { title = "Movie", year = 2000 });
        using var ready = await _host.Client.GetAsync(new Uri("health/ready", UriKind.Relative));

        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await refused.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("flexget.db is gone");
        ready.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await ready.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain($"{Database} is gone");
        await Task.Delay(TimeSpan.FromSeconds(2)); // until unused connections are closed
        using var later = await _host.Client.PostJsonAsync("movie_queue", new { title = "Movie", year = 2000 });
        later.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        File.Exists(Database).Should().BeFalse("an empty one in its place would look like a first start");
    }

    [Test]
    public async Task Damaged_activity_is_put_aside_and_begun_anew()
    {
        await StartAndStopAsync();
        var activity = Path.Combine(_host.DataDirectory, "activity.db");
        await File.WriteAllTextAsync(activity, new string('x', 10_000));

        await _host.StartAsync();

        var issue = (await _host.Client.GetJsonAsync<JObject>("health"))["issues"]!.Single(); // a list
        issue.Value<string>("message").Should().Contain("activity.db was damaged").And.Contain("activity.db.damaged-");
        File.ReadAllText(Directory.EnumerateFiles(_host.DataDirectory, "activity.db.damaged-*").Single()).Should().StartWith("xxx");
    }

    private async Task StartAndStopAsync()
    {
        _host.DropIn("FlexGet.Plugins.Standard");
        _host.DropIn("FlexGet.Plugins.MovieQueue");
        await _host.StartAsync();
        using var added = await _host.Client.PostJsonAsync("movie_queue", new { title = "Before", year = 2000 });
        added.StatusCode.Should().Be(HttpStatusCode.Created);
        _host.Terminate();
        await _host.WaitForExitAsync();
    }
}
