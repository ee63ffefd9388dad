namespace FlexGet.Benchmarks;

/// <summary>10,000 entries against 50 and against 500 series, in turns: what a series costs of which nothing came.</summary>
internal static class SeriesComparison
{
    private static readonly string[] Tasks = ["series", Workloads.ManySeriesTask];

    public static async Task RunAsync(int rounds)
    {
        var times = Tasks.ToDictionary(task => task, _ => new List<Measured>());
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var task in Tasks)
            {
                times[task].Add(await RunAsync(task));
            }
        }

        Write("seconds", times, measured => measured.Seconds);
        Write("processor seconds", times, measured => measured.ProcessorSeconds);
    }

    /// <summary>The first run of the task in a fresh server that is warm.</summary>
    private static async Task<Measured> RunAsync(string task)
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.FlexGetAsync(folder.Path, folder.Config(Workloads.ServerConfig(Workloads.ManySeriesTask)));
        await TaskWorkloads.ExecuteAsync(server.Client, "mock_only");
        var before = server.ProcessorTime;
        var (seconds, counts) = await TaskWorkloads.ExecuteAsync(server.Client, task);
        var measured = new Measured(seconds, (server.ProcessorTime - before).TotalSeconds);
        Console.WriteLine($"{task}: {measured.Seconds:0.000} s, processor {measured.ProcessorSeconds:0.000} s, {counts}");
        return measured;
    }

    private static void Write(string unit, Dictionary<string, List<Measured>> times, Func<Measured, double> value)
    {
        var (few, many) = (times[Tasks[0]].Select(value).Median(), times[Tasks[1]].Select(value).Median());
        Console.WriteLine($"{Workloads.Series.Count} series: median {few:0.000} {unit}; {Workloads.ManySeries.Count} series: {many:0.000}; ratio {many / few:0.00}");
    }

    private sealed record Measured(double Seconds, double ProcessorSeconds);
}
