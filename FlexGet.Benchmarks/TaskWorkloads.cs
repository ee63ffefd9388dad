using System.Text;
using System.Text.Json.Nodes;

namespace FlexGet.Benchmarks;

/// <summary>The 10,000-entry tasks in a running server, as its own executions time them. The first of several runs is mostly compiling.</summary>
internal static class TaskWorkloads
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>Those that decide the same once what they accepted is forgotten: one server, a warm-up, then all runs in it.</summary>
    private static readonly Workload[] Repeatable =
    [
        new("mock_only", "0/0/10000"), new("regexp", "3125/0/6875"), new("quality", "0/6271/3729"),
    ];

    /// <summary>Those that remember: a server and a database for each round. What warms it up is a task of the same kind on other entries.</summary>
    private static readonly Workload[][] Remembering =
    [
        [new("series", "2500/0/7500", WarmUp: Workloads.OtherSeries)],
        [new("accept_all_seen", "10000/0/0"), new("accept_all_seen", "0/10000/0") { Name = "accept_all_seen again" }],
    ];

    public static async Task RunAsync(int rounds)
    {
        double memory = 0;
        var times = new Dictionary<string, List<double>>();
        foreach (var workload in Repeatable)
        {
            memory = Math.Max(memory, await RunAsync([.. Enumerable.Repeat(workload with { IsForgotten = true }, rounds)], times));
        }

        for (var round = 1; round <= rounds; round++)
        {
            foreach (var group in Remembering)
            {
                memory = Math.Max(memory, await RunAsync(group, times));
            }
        }

        foreach (var (name, seconds) in times)
        {
            Write(name, seconds);
        }

        Console.WriteLine($"memory {Idle.TotalSeconds} s after them, worst of all: {memory:0} MiB");
    }

    /// <summary>Runs tasks in a fresh server after a first one that warms it up; answers its memory afterwards.</summary>
    private static async Task<double> RunAsync(Workload[] group, Dictionary<string, List<double>> times)
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.FlexGetAsync(folder.Path, folder.Config(Workloads.ServerConfig(group[0].WarmUp)));
        await ExecuteAsync(server.Client, group[0].WarmUp);
        foreach (var workload in group)
        {
            var (seconds, counts) = await ExecuteAsync(server.Client, workload.Task);
            times.TryAdd(workload.Name, []);
            times[workload.Name].Add(seconds);
            if (workload.IsForgotten)
            {
                using var forgotten = await server.Client.DeleteAsync(new Uri("seen", UriKind.Relative));
                forgotten.EnsureSuccessStatusCode();
            }

            if (counts != workload.Counts)
            {
                throw new InvalidOperationException($"{workload.Task} accepted, rejected and left undecided {counts} instead of {workload.Counts}");
            }
        }

        await Task.Delay(Idle);
        Console.WriteLine($"after {string.Join(", ", group.Select(workload => workload.Name).Distinct())}: {server.Memory:0} MiB");
        return server.Memory;
    }

    private static void Write(string name, List<double> seconds) =>
        Console.WriteLine($"{name}: median {seconds.Median():0.000} s of {string.Join(' ', seconds.Select(value => $"{value:0.000}"))}");

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

    /// <param name="Task">The task.</param>
    /// <param name="Counts">How many FlexGet accepts, rejects and leaves undecided.</param>
    /// <param name="WarmUp">The task before it.</param>
    private sealed record Workload(string Task, string Counts, string WarmUp = "mock_only")
    {
        public string Name { get; init; } = Task;

        /// <summary>True when what it accepted is to be new again afterwards.</summary>
        public bool IsForgotten { get; init; }
    }
}
