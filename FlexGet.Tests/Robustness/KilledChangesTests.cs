using System.Globalization;
using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Robustness;

/// <summary>Kills the server while clients change the same things again and again: the last change that was answered stands.</summary>
internal sealed class KilledChangesTests
{
    private const int Seed = 20261125;
    private const string Config = """
        # A comment that stays.
        tasks:
          quick: {mock: [x], accept_all: yes, seen: no}
          counted: {mock: [number 0], manual: yes}
        schedules:
          - {tasks: counted, interval: {weeks: 1}}
          - {tasks: counted, interval: {weeks: 2}}

        """;

    [Test]
    [Category("Campaign")]
    public async Task Change_that_was_acknowledged_stands_after_a_kill_and_no_execution_runs_for_ever()
    {
        var kills = Environment.GetEnvironmentVariable("FLEXGET_CAMPAIGN") is { Length: > 0 } ? 30 : 3;
        var random = new Random(Seed);
        await using var host = new HostProcess(Config);
        Array.ForEach(["FlexGet.Plugins.Standard", "FlexGet.Plugins.MovieQueue", "FlexGet.Plugins.Scheduler"], host.DropIn);
        await host.StartAsync();
        var values = await ValuesAsync(host.Client);
        for (var kill = 0; kill < kills; kill++)
        {
            var before = values.Sum(value => value.Acknowledged);
            var changes = Task.WhenAll([ExecuteAsync(host.Client), .. values.Select(value => value.ChangeAsync())]);
            await UntilAsync(() => Task.FromResult(values.Sum(value => value.Acknowledged) >= before + 8 + random.Next(20)));
            await Task.Delay(random.Next(30));
            await host.KillAsync();
            await changes;
            await host.StartAsync();
            foreach (var value in values)
            {
                await value.ShouldBeKeptAsync();
            }
        }

        await UntilAsync(async () => (await host.Client.GetJsonAsync<JArray>("execution")).Count == 0);
        (await File.ReadAllTextAsync(host.ConfigFile)).Should().StartWith("# A comment that stays.\n");
        await host.KillAsync();
        Databases.ShouldBeSound(host.DataDirectory);
    }

    private static async Task<IReadOnlyList<LastValue>> ValuesAsync(HttpClient client)
    {
        using var added = await client.PostJsonAsync("movie_queue", new { title = "Movie 0", year = 2000 });
        var movie = added.Headers.Location?.OriginalString ?? "";
        var schedules = (await client.GetJsonAsync<JArray>("schedules")).Select(schedule => $"schedules/{schedule.Value<long>("id")}").ToList();
        return
        [
            new LastValue(
                number => client.PutJsonAsync("tasks/counted", new { name = "counted", config = new { mock = new[] { $"number {number}" }, manual = true } }),
                async () => (string?)(await client.GetJsonAsync<JObject>("tasks/counted")).SelectToken("config.mock[0]"),
                number => $"number {number}"),
            new LastValue(
                number => client.PutJsonAsync(movie, new { title = $"Movie {number}", year = 2000 }),
                async () => (await client.GetJsonAsync<JObject>(movie)).Value<string>("title"),
                number => $"Movie {number}"),
            new LastValue(
                number => client.PatchJsonAsync(schedules[0], new { enabled = number % 2 == 0 }),
                async () => (await client.GetJsonAsync<JObject>(schedules[0])).Value<string>("enabled"),
                number => (number % 2 == 0).ToString()),
            new LastValue(
                number => client.PutJsonAsync(schedules[1], new { tasks = "counted", interval = new { weeks = 2, minutes = number } }),
                async () => (string?)(await client.GetJsonAsync<JObject>(schedules[1])).SelectToken("interval.minutes") ?? "0",
                number => number.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static async Task ExecuteAsync(HttpClient client)
    {
        try
        {
            while (true)
            {
                using var posted = await client.PostJsonAsync("execution", new { tasks = new[] { "quick" } });
                posted.StatusCode.Should().BeOneOf(HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests);
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await isSo())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
