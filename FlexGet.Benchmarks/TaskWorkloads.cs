using System.Text;
using System.Text.Json.Nodes;

namespace FlexGet.Benchmarks;

/// <summary>The 10,000-entry tasks in a running server, as its own executions time them.</summary>
internal static class TaskWorkloads
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>The tasks that run one after another on a database of their own, with the counts of FlexGet.</summary>
    private static readonly Workload[][] Groups =
    [
        [new("mock_only", "mock_only", "0/0/10000"), new("regexp", "regexp", "3125/0/6875")],
        [new("quality", "quality", "0/6271/3729")],
        [new("series", "series", "2500/0/7500")],
        [new("seen, first run", "accept_all_seen", "10000/0/0"), new("seen, second run", "accept_all_seen", "0/10000/0")],
    ];

    public static async Task RunAsync(int rounds)
    {
        var times = new Dictionary<string, List<double>>();
        double memory = 0;
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var group in Groups)
            {
                memory = Math.Max(memory, await RunAsync(group, round, times));
            }
        }

        foreach (var (name, seconds) in times)
        {
            Console.WriteLine($"{name}: median {seconds.Median():0.000} s");
        }

        Console.WriteLine($"memory {Idle.TotalSeconds} s after them, worst of all: {memory:0} MiB");
    }

    /// <summary>Runs tasks in a fresh server after a first one that warms it up; answers its memory afterwards.</summary>
    private static async Task<double> RunAsync(Workload[] group, int round, Dictionary<string, List<double>> times)
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.FlexGetAsync(folder.Path, folder.Config(Workloads.ServerConfig()));
        await ExecuteAsync(server.Client, "mock_only");
        foreach (var (name, task, expected) in group)
        {
            var (seconds, counts) = await ExecuteAsync(server.Client, task);
            times.TryAdd(name, []);
            times[name].Add(seconds);
            Console.WriteLine($"round {round}: {name} {seconds:0.000} s, {counts}");
            if (counts != expected)
            {
                throw new InvalidOperationException($"{name} accepted, rejected and left undecided {counts} instead of {expected}");
            }
        }

        await Task.Delay(Idle);
        return server.Memory;
    }

    /// <summary>Runs a task and returns the time between start and finish of its execution, and how many entries it accepted, rejected and left undecided.</summary>
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
                    $"{result["accepted"]}/{result["rejected"]}/{result["undecided"]}");
            }

            await Task.Delay(20);
        }
    }

    private static DateTimeOffset Time(JsonNode node) =>
        DateTimeOffset.Parse(node.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Workload(string Name, string Task, string Counts);
}
