using System.Diagnostics;
using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Configuration;

/// <summary>Something else than a file in the place of config.yml: what is in force stays, and nothing waits for ever.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OddConfigFileTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly FlexGetServer _server = new("tasks: {tv: {disable: builtins}}");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Folder_is_named_and_the_last_config_stays_in_force()
    {
        File.Delete(_server.ConfigFile);
        Directory.CreateDirectory(_server.ConfigFile);

        await ShouldStayInForceAsync("is a folder");
    }

    [Test]
    public async Task Pipe_is_named_and_the_last_config_stays_in_force()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no pipes among its files.");
        }

        File.Delete(_server.ConfigFile);
        using (var made = Process.Start("mkfifo", [_server.ConfigFile]))
        {
            await made.WaitForExitAsync();
        }

        await ShouldStayInForceAsync("is no file that can be read to its end");

        await _server.RestartAsync();
        await ShouldStayInForceAsync("is no file that can be read to its end");
    }

    private async Task ShouldStayInForceAsync(string reason)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!(await _server.Client.GetJsonAsync<JObject>("health")).ToString().Contains(reason, StringComparison.Ordinal))
        {
            await Task.Delay(50, limit.Token);
        }

        using var refused = await _server.Client.PutJsonAsync("tasks/tv", new { name = "tv", config = new { manual = true } });
        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await refused.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain(reason);
        (await _server.Client.GetJsonAsync<JObject>("tasks/tv"))["config"]?.Value<string>("disable").Should().Be("builtins");
    }
}
