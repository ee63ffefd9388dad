using System.Net;

namespace FlexGet.Tests.Robustness;

/// <summary>A service manager asks the server to stop.</summary>
internal sealed class StopTests
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Signal_to_stop_ends_it_in_time_with_a_running_task_and_readers_of_its_log()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no SIGTERM.");
        }

        await using var host = new HostProcess("tasks: {slow: {mock: [x], accept_all: yes, sleep: 5 minutes}}\nschedules: no\n");
        host.DropIn("FlexGet.Plugins.Standard");
        await host.StartAsync();
        using var posted = await host.Client.PostJsonAsync("execution", new { tasks = new[] { "slow" } });
        var path = posted.Headers.Location?.ToString() ?? "";
        await host.Client.WaitForStatusAsync(path, "running");
        using var first = await host.Client.GetAsync(new Uri($"{path}/log", UriKind.RelativeOrAbsolute), HttpCompletionOption.ResponseHeadersRead);
        using var second = await host.Client.GetAsync(new Uri($"{path}/log", UriKind.RelativeOrAbsolute), HttpCompletionOption.ResponseHeadersRead);
        (first.StatusCode, second.StatusCode).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK));

        host.Terminate();

        using var limit = new CancellationTokenSource(StopLimit);
        await host.Process.WaitForExitAsync(limit.Token);
        host.Process.ExitCode.Should().Be(0, host.Output);
    }
}
