using System.Net;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>Plugins that kill the process, which nobody can prevent: the next start goes without them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CrashTests : IAsyncDisposable
{
    private readonly DropInServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [TestCase("new Thread(() => throw new InvalidOperationException()).Start()")]
    [TestCase("ThreadPool.QueueUserWorkItem(_ => Boom())")]
    [TestCase("Bottomless(1)")]
    [TestCase("System.Environment.FailFast(null)")]
    public async Task Plugin_that_killed_the_server_is_left_out_at_the_next_start(string deed)
    {
        PluginCompiler.Drop(_server.Plugins, "Good", Sources.Answering("good"));
        PluginCompiler.Drop(_server.Plugins, "Killer", Sources.Killing(deed));
        await _server.StartUntilDeathAsync();

        await _server.StartAsync();

        var killer = await _server.PluginAsync("Killer");
        killer.Value<string>("state").Should().Be("malfunctioned");
        killer.Value<string>("message").Should().Contain("died");
        (await _server.StatusAsync("good")).Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Plugin_that_killed_the_server_is_tried_again_when_it_is_mended()
    {
        PluginCompiler.Drop(_server.Plugins, "Killer", Sources.Killing("Bottomless(1)"));
        await _server.StartUntilDeathAsync();
        await _server.StartAsync();

        PluginCompiler.Drop(_server.Plugins, "Killer", Sources.Answering("mended"));

        await _server.WaitAsync(async () => await _server.StatusAsync("mended") == HttpStatusCode.OK);
    }

    [Test]
    public async Task Safe_mode_starts_without_plugins_and_says_so()
    {
        PluginCompiler.Drop(_server.Plugins, "Good", Sources.Answering("good"));

        await _server.StartAsync("tasks: {}", "--safe-mode");

        (await _server.PluginAsync("Good")).Value<string>("stage").Should().Be("safe_mode");
        (await _server.StatusAsync("good")).Should().Be(HttpStatusCode.NotFound);
        (await _server.Client.GetJsonAsync<JToken>("health")).ToString().Should().Contain("safe mode");
    }

    [Test]
    public async Task Server_that_dies_soon_after_three_starts_starts_without_plugins()
    {
        PluginCompiler.Drop(_server.Plugins, "Killer", Sources.Killing("Task.Delay(3000).ContinueWith(_ => System.Environment.FailFast(null))"));
        for (var time = 0; time < 3; time++)
        {
            await _server.StartUntilDeathAsync();
        }

        await _server.StartAsync();

        (await _server.PluginAsync("Killer")).Value<string>("stage").Should().Be("safe_mode");
    }

    [Test]
    public async Task Server_without_plugins_from_elsewhere_that_is_killed_again_and_again_starts_as_ever()
    {
        for (var time = 0; time < 4; time++)
        {
            await _server.StartAsync();
        }

        (await _server.Client.GetJsonAsync<JToken>("health")).ToString().Should().NotContain("safe mode");
    }

    [Test]
    public async Task Server_that_dies_in_three_starts_running_starts_without_plugins_and_tries_them_again_after_that()
    {
        await _server.StartAsync();
        await _server.StopAsync();
        PluginCompiler.Drop(_server.Plugins, "Good", Sources.Answering("good"));
        await using (var held = Held(Path.Combine(_server.Data, "flexget.db")))
        {
            for (var time = 0; time < 3; time++)
            {
                await _server.LaunchAsync();
                await WaitForBootAsync(time);
                await _server.StopAsync();
            }
        }

        await _server.StartAsync();

        (await _server.PluginAsync("Good")).Value<string>("stage").Should().Be("safe_mode");
        (await _server.Client.GetJsonAsync<JToken>("health")).ToString().Should().Contain("did not get through its last starts");
        await _server.StartAsync();
        (await _server.StatusAsync("good")).Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Start_that_says_why_it_failed_is_no_crash()
    {
        PluginCompiler.Drop(_server.Plugins, "Good", Sources.Answering("good"));
        using (var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, _server.Client.BaseAddress!.Port)) // the server's
        {
            taken.Start();
            for (var time = 0; time < 3; time++)
            {
                (await _server.StartUntilDeathAsync()).Should().Be(1, _server.Output);
            }
        }

        await _server.StartAsync();

        (await _server.StatusAsync("good")).Should().Be(HttpStatusCode.OK);
    }

    /// <summary>Keeps a database from being opened, so that a start that needs it takes its time.</summary>
    private static SqliteConnection Held(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE;";
        command.ExecuteNonQuery();
        return connection;
    }

    private Task WaitForBootAsync(int failedStarts) => _server.WaitAsync(async () =>
    {
        var boot = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(_server.Data, "state", "boot.json")));
        return boot.Value<bool>("IsStarting") && boot.Value<int>("FailedStarts") == failedStarts;
    });
}
