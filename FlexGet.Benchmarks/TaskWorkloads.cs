using System.Text;
using System.Text.Json.Nodes;

namespace FlexGet.Benchmarks;

/// <summary>The 10,000-entry tasks in a running server, as its own executions time them.</summary>
internal static class TaskWorkloads
{
    public static async Task RunAsync(int rounds)
    {
        var times = new Dictionary<string, List<double>>();
        double memory = 0;
        for (var round = 1; round <= rounds; round++)
        {
            using var folder = new ScratchFolder();
            await using var server = await ServerProcess.FlexGetAsync(folder.Path, folder.Config(Workloads.ServerConfig()));
            await ExecuteAsync(server.Client, "mock_only");
            foreach (var (name, task) in new[]
            {
                ("mock_only", "mock_only"), ("regexp", "regexp"), ("seen, first run", "accept_all_seen"), ("seen, second run", "accept_all_seen"),
            })
            {
                var (seconds, counts) = await ExecuteAsync(server.Client, task);
                times.TryAdd(name, []);
                times[name].Add(seconds);
                Console.WriteLine($"round {round}: {name} {seconds:0.000} s, {counts}");
            }

            memory = Math.Max(memory, server.Memory);
        }

        foreach (var (name, seconds) in times)
        {
            Console.WriteLine($"{name}: median {seconds.Median():0.000} s");
        }

        Console.WriteLine($"memory after them, worst of {rounds}: {memory:0} MiB");
    }

    /// <summary>Runs a task and returns the time between start and finish of its execution, and what it decided.</summary>
    public static async Task<(double Seconds, string Counts)> ExecuteAsync(HttpClient client, string task)
    {
        using var body = new StringContent($$"""{"tasks": ["{{task}}"]}""", Encoding.UTF8, "application/json");
        using var posted = await client.PostAsync(new Uri("execution", UriKind.Relative), body);
        posted.EnsureSuccessStatusCode();
        while (true)
        {
            var execution = JsonNode.Parse(await client.GetStringAsync(posted.Headers.Location))!; // an object by contract
            if (execution["finished"] is { } finished)
            {
                var result = execution["results"]![0]!;
                return ((Time(finished) - Time(execution["started"]!)).TotalSeconds,
                    $"{execution["status"]}: accepted {result["accepted"]}, rejected {result["rejected"]}, undecided {result["undecided"]}");
            }

            await Task.Delay(20);
        }
    }

    private static DateTimeOffset Time(JsonNode node) =>
        DateTimeOffset.Parse(node.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
}
