using System.Collections.Concurrent;
using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Robustness;

/// <summary>Kills the server while clients write: whatever it had answered to is there afterwards.</summary>
internal sealed class KillTests
{
    private const int Seed = 20250815;
    private const string Config = "tasks: {quick: {mock: [Some.Show.S01E01.720p-GRP], accept_all: yes}}\nschedules: no\n";

    [Test]
    [Category("Campaign")]
    public async Task Nothing_acknowledged_is_lost_by_kills()
    {
        var kills = Environment.GetEnvironmentVariable("FLEXGET_CAMPAIGN") is { Length: > 0 } ? 40 : 5;
        var random = new Random(Seed);
        await using var host = new HostProcess(Config);
        Array.ForEach(["FlexGet.Plugins.Standard", "FlexGet.Plugins.MovieQueue", "FlexGet.Plugins.History"], host.DropIn);
        var acknowledged = new ConcurrentQueue<string>();
        for (var kill = 0; kill < kills; kill++)
        {
            await host.StartAsync();
            var round = kill;
            var before = acknowledged.Count;
            var writers = Task.WhenAll(
                WriteAsync(host, acknowledged, "execution", _ => new { tasks = new[] { "quick" } }),
                WriteAsync(host, acknowledged, "tasks", number => new { name = $"task {round}-{number}", config = new { disable = "all" } }),
                WriteAsync(host, acknowledged, "movie_queue", number => new { title = $"Movie {round} {number}", year = 2000 }));
            await UntilAsync(() => acknowledged.Count >= before + 3 + random.Next(20));
            await Task.Delay(random.Next(30));
            await host.KillAsync();
            await writers;
        }

        await host.StartAsync();
        foreach (var path in acknowledged)
        {
            using var answer = await host.Client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
            answer.StatusCode.Should().Be(HttpStatusCode.OK, $"{path} was acknowledged (seed {Seed})");
        }

        await host.KillAsync();
        Databases.ShouldBeSound(host.DataDirectory);
    }

    [Test]
    public async Task Execution_that_a_kill_ended_is_told_to_have_been_aborted()
    {
        await using var host = new HostProcess("tasks: {slow: {mock: [x], accept_all: yes, sleep: 60}}\nschedules: no\n");
        host.DropIn("FlexGet.Plugins.Standard");
        await host.StartAsync();
        using var posted = await host.Client.PostJsonAsync("execution", new { tasks = new[] { "slow" } });
        var path = posted.Headers.Location?.ToString() ?? "";
        await host.Client.WaitForStatusAsync(path, "running");

        await host.KillAsync();
        await host.StartAsync();

        var after = await host.Client.WaitForStatusAsync(path, "aborted");
        after["finished"]?.Type.Should().Be(JTokenType.String);
    }

    /// <summary>Writes one after another until the server is gone, and notes where each thing is that was acknowledged.</summary>
    private static async Task WriteAsync(HostProcess host, ConcurrentQueue<string> acknowledged, string path, Func<int, object> body)
    {
        try
        {
            for (var number = 0; ; number++)
            {
                using var answer = await host.Client.PostJsonAsync(path, body(number));
                if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Accepted && answer.Headers.Location is { } location)
                {
                    acknowledged.Enqueue(location.OriginalString);
                }
                else if (answer.StatusCode != HttpStatusCode.TooManyRequests)
                {
                    Assert.Fail($"{path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                }
            }
        }
        catch (HttpRequestException)
        {
            // Killed: what was not answered may be there or not.
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }
}
