using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Robustness;

/// <summary>A server without plugins would run tasks as if nothing stood in them: it leaves the queue as it is.</summary>
internal sealed class SafeModeTests
{
    private const string Config = "tasks: {slow: {mock: [x], accept_all: yes, sleep: 60}, quick: {mock: [x], accept_all: yes}}\nschedules: no\n";

    [Test]
    public async Task Pending_executions_outlast_safe_mode_and_run_after_it()
    {
        await using var host = new HostProcess(Config);
        host.DropIn("FlexGet.Plugins.Standard");
        await host.StartAsync();
        var running = await AddAsync(host, "slow");
        await host.Client.WaitForStatusAsync(running, "running");
        var pending = await AddAsync(host, "slow", "quick");
        await host.KillAsync();

        await host.StartAsync("--safe-mode");
        using var refused = await host.Client.PostJsonAsync("execution", new { tasks = new[] { "quick" } });
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json");
        (await refused.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("safe mode").And.Contain("Restart it without --safe-mode");
        (await host.Client.GetJsonAsync<JObject>(pending)).Value<string>("status").Should().Be("pending");
        await host.KillAsync();

        await host.StartAsync();
        await host.Client.WaitForStatusAsync(pending, "running");
    }

    [Test]
    public async Task Pending_execution_can_be_cancelled_in_safe_mode()
    {
        await using var host = new HostProcess(Config);
        host.DropIn("FlexGet.Plugins.Standard");
        await host.StartAsync();
        await host.Client.WaitForStatusAsync(await AddAsync(host, "slow"), "running");
        var pending = await AddAsync(host, "slow");
        await host.KillAsync();
        await host.StartAsync("--safe-mode");

        using var cancelled = await host.Client.DeleteAsync(new Uri(pending, UriKind.RelativeOrAbsolute));

        cancelled.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await host.Client.GetJsonAsync<JObject>(pending)).Value<string>("status").Should().Be("aborted");
    }

    private static async Task<string> AddAsync(HostProcess host, params string[] tasks)
    {
        using var posted = await host.Client.PostJsonAsync("execution", new { tasks });
        posted.StatusCode.Should().Be(HttpStatusCode.Accepted, await posted.Content.ReadAsStringAsync());
        return posted.Headers.Location?.OriginalString ?? "";
    }
}
