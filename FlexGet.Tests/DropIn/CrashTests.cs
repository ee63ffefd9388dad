using System.Net;
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
    public async Task Server_that_is_killed_again_and_again_starts_with_its_plugins()
    {
        PluginCompiler.Drop(_server.Plugins, "Good", Sources.Answering("good"));
        for (var time = 0; time < 4; time++)
        {
            await _server.StartAsync();
        }

        (await _server.StatusAsync("good")).Should().Be(HttpStatusCode.OK);
    }
}
