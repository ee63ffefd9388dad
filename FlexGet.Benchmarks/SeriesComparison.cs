namespace FlexGet.Benchmarks;

/// <summary>10,000 entries against 50 and against 500 series, in turns: what a series costs of which nothing came.</summary>
internal static class SeriesComparison
{
    private static readonly string[] Tasks = ["series", "many_series"];

    public static async Task RunAsync(int rounds)
    {
        var times = Tasks.ToDictionary(task => task, _ => new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var task in Tasks)
            {
                times[task].Add(await RunAsync(task));
            }
        }

        var (few, many) = (times[Tasks[0]].Median(), times[Tasks[1]].Median());
        Console.WriteLine($"{Workloads.Series.Count} series: median {few:0.000} s; {Workloads.ManySeries.Count} series: {many:0.000} s; ratio {many / few:0.00}");
    }

    /// <summary>The first run of the task in a fresh server that is warm.</summary>
    private static async Task<double> RunAsync(string task)
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.FlexGetAsync(folder.Path, folder.Config(Workloads.ServerConfig()));
        await TaskWorkloads.ExecuteAsync(server.Client, "mock_only");
        var (seconds, counts) = await TaskWorkloads.ExecuteAsync(server.Client, task);
        Console.WriteLine($"{task}: {seconds:0.000} s, {counts}");
        return seconds;
    }
}
