namespace FlexGet.Benchmarks;

/// <summary>Start, idle memory and list throughput of the server and of the bare app, in turns; the median of the ratios counts.</summary>
internal static class ServerComparison
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(int rounds)
    {
        var bare = new List<Figures>();
        var own = new List<Figures>();
        using var folder = new ScratchFolder();
        var config = folder.Config(TenTasks());
        await FillHistoryAsync(folder, config);
        for (var round = 1; round <= rounds; round++)
        {
            bare.Add(await MeasureAsync(ServerProcess.BareAsync(), "rows"));
            own.Add(await MeasureAsync(ServerProcess.FlexGetAsync(folder.Path, config), "history"));
            Console.WriteLine($"round {round}: bare {bare[^1]}  FlexGet {own[^1]}");
        }

        Report("start to first answer", "ms", bare, own, figures => figures.Start);
        Report("idle memory", "MiB", bare, own, figures => figures.Memory);
        Report("list of 50 rows", "requests/s", bare, own, figures => figures.Requests);
    }

    private static async Task<Figures> MeasureAsync(Task<ServerProcess> start, string list)
    {
        await using var server = await start;
        await Task.Delay(Idle);
        var memory = server.Memory;
        var requests = await Throughput.MeasureAsync(new Uri(server.Client.BaseAddress!, list), Load);
        return new Figures(server.FirstAnswer.TotalMilliseconds, memory, requests);
    }

    private static async Task FillHistoryAsync(ScratchFolder folder, string config)
    {
        await using var server = await ServerProcess.FlexGetAsync(folder.Path, config);
        await TaskWorkloads.ExecuteAsync(server.Client, "task0");
    }

    private static string TenTasks() => "tasks:\n" + string.Concat(Enumerable.Range(0, 10).Select(task =>
        $"  task{task}:\n    mock: [{string.Join(", ", Enumerable.Range(0, 60).Select(entry => $"Some.Show.S0{task}E{entry:00}.720p-GRP"))}]\n    accept_all: yes\n"));

    private static void Report(
        string what, string unit, IEnumerable<Figures> bare, IEnumerable<Figures> own, Func<Figures, double> figure)
    {
        var ratio = bare.Zip(own, (reference, measured) => figure(measured) / figure(reference)).Median();
        Console.WriteLine($"{what}: bare {bare.Select(figure).Median():0} {unit}, FlexGet {own.Select(figure).Median():0} {unit}, ratio {ratio:0.00}");
    }

    private sealed record Figures(double Start, double Memory, double Requests)
    {
        public override string ToString() => $"{Start:0} ms, {Memory:0} MiB, {Requests:0}/s;";
    }
}
