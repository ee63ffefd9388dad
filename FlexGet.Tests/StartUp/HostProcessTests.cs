using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.StartUp;

internal sealed class HostProcessTests
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Server_tells_where_everything_is_and_signs_a_browser_in()
    {
        await using var host = new HostProcess();
        await host.StartAsync();

        host.Output.Should().Contain($"{host.Address.OriginalString}/docs").And.Contain(host.DataDirectory).And.Contain("FLEXGET_API_KEY");
        var link = host.Output.Split('\n').Single(line => line.Contains("/auth/link/", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[2];
        using var browser = new HttpClient(new SocketsHttpHandler());
        using var page = await browser.GetAsync(link);
        page.StatusCode.Should().Be(HttpStatusCode.OK);
        page.RequestMessage?.RequestUri?.AbsolutePath.Should().StartWith("/docs");
    }

    [Test]
    public async Task Second_server_on_the_same_data_says_why_it_does_not_start()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        var first = host.Process;

        host.Launch("--config", host.ConfigFile, "--plugins", host.PluginsDirectory);

        (await host.WaitForExitAsync()).Should().Be(1);
        host.Output.Should().Contain("another FlexGet server uses").And.Contain("--data").And.NotContain("   at ");
        first.HasExited.Should().BeFalse();
        first.Kill();
        await first.WaitForExitAsync();
        first.Dispose();
    }

    [Test]
    public async Task Data_directory_is_free_again_after_a_kill()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        await host.KillAsync();

        await host.StartAsync();

        (await host.Client.GetJsonAsync<JObject>("health")).Value<string>("version").Should().NotBeNullOrEmpty();
    }

    [TestCase("--colour")]
    [TestCase("--urls=nowhere")]
    public async Task Wrong_option_ends_the_process_with_a_message(string option)
    {
        await using var host = new HostProcess();

        host.Launch(option);

        (await host.WaitForExitAsync()).Should().Be(2);
        host.Output.Should().Contain("FlexGet cannot start").And.NotContain("   at ");
    }

    [Test]
    public async Task Signal_to_stop_ends_it_in_time_even_with_a_reader_of_events()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no SIGTERM.");
        }

        await using var host = new HostProcess();
        await host.StartAsync();
        using var events = await host.Client.GetAsync("events", HttpCompletionOption.ResponseHeadersRead);
        events.StatusCode.Should().Be(HttpStatusCode.OK);

        host.Terminate();

        using var limit = new CancellationTokenSource(StopLimit);
        await host.Process.WaitForExitAsync(limit.Token);
        host.Process.ExitCode.Should().Be(0);
    }

    [Test]
    public async Task Log_is_kept_in_the_data_directory_without_the_link_or_the_key()
    {
        await using var host = new HostProcess();
        await host.StartAsync();
        using var response = await host.Client.PostAsync("auth/logout", null);
        var file = Path.Combine(host.DataDirectory, "logs", "flexget.log");

        var log = await ReadUntilAsync(file, "POST");
        log.Should().Contain("POST /auth/logout").And.NotContain("/auth/link/").And.NotContain(HostProcess.ApiKey);
    }

    [Test]
    public async Task Log_tells_next_morning_what_happened_from_the_start_to_the_stop()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no SIGTERM.");
        }

        await using var host = new HostProcess();
        await host.StartAsync();
        using var added = await host.Client.PostJsonAsync("tasks", new { name = "tv", config = new { } });
        using var validated = await host.Client.PostJsonAsync("config/validate", new { tasks = new { } });
        using var run = await host.Client.PostAsync("execution?tasks=tv", null);
        var file = Path.Combine(host.DataDirectory, "logs", "flexget.log");
        await ReadUntilAsync(file, "is complete");

        host.Terminate();

        var log = await ReadUntilAsync(file, "has stopped");
        log.Should().MatchRegex("FlexGet [0-9.]+\\S* starts").And.Contain($"data: {host.DataDirectory}").And.Contain("The server is up at http://")
            .And.Contain("by key)", "it tells who").And.Contain("execution 1 has started: tv")
            .And.Contain("[1] tv: Summary - Accepted: 0 (Rejected: 0 Undecided: 0 Failed: 0)").And.Contain("The server stops");
        log.Should().NotContain("/config/validate", "nothing was changed");
        host.Output.Should().NotContain("starts (process", "the console is brief");
    }

    /// <summary>The line is written after the answer was sent.</summary>
    private static async Task<string> ReadUntilAsync(string path, string text)
    {
        using var limit = new CancellationTokenSource(StopLimit);
        while (true)
        {
            if (File.Exists(path))
            {
                await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var reader = new StreamReader(file);
                if (await reader.ReadToEndAsync(limit.Token) is var log && log.Contains(text, StringComparison.Ordinal))
                {
                    return log;
                }
            }

            await Task.Delay(20, limit.Token);
        }
    }
}
