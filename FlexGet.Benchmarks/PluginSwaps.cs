using System.Diagnostics;
using System.Globalization;

namespace FlexGet.Benchmarks;

/// <summary>Replaces a plugin again and again while clients ask the server: how long until it takes effect, what it leaves, what it loses.</summary>
internal static class PluginSwaps
{
    private const int CyclesPerRound = 50;
    private const int WarmUps = 10;
    private const int Clients = 16;
    private const string Plugin = "FlexGet.Plugins.History";

    public static async Task RunAsync(int rounds)
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.FlexGetAsync(folder.Path, folder.Config("tasks: {}"));
        for (var time = 0; time < WarmUps; time++)
        {
            await PostAsync(server.Client, "reload");
        }

        var quiet = await RoundAsync(server, "reload, nothing else going on");
        using var done = new CancellationTokenSource();
        var errors = Enumerable.Range(0, Clients).Select(_ => AskAsync(server.Client, done.Token)).ToList();
        for (var round = 1; round < rounds; round++)
        {
            await RoundAsync(server, $"reload, {Clients} clients");
        }

        await done.CancelAsync();
        Console.WriteLine($"failed requests: {(await Task.WhenAll(errors)).Sum()}");
        await SwitchOffAsync(server.Client, quiet);
    }

    private static async Task<double> RoundAsync(ServerProcess server, string what)
    {
        var before = server.Memory;
        var times = new List<double>();
        for (var cycle = 0; cycle < CyclesPerRound; cycle++)
        {
            times.Add(await TimeAsync(() => PostAsync(server.Client, "reload")));
        }

        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: median {times.Median():0} ms, p99 {sorted[(int)(sorted.Count * 0.99)]:0} ms, {(server.Memory - before) / CyclesPerRound:0.00} MiB a cycle"));
        return times.Median();
    }

    // The answer to POST comes after the switch: the next request must find nothing.
    private static async Task SwitchOffAsync(HttpClient client, double reload)
    {
        var times = new List<double>();
        for (var cycle = 0; cycle < CyclesPerRound; cycle++)
        {
            times.Add(await TimeAsync(async () =>
            {
                await PostAsync(client, "disable");
                using var gone = await client.GetAsync(new Uri("history", UriKind.Relative));
                if (gone.StatusCode != System.Net.HttpStatusCode.NotFound)
                {
                    throw new InvalidOperationException($"/history still answers {gone.StatusCode}");
                }
            }));
            await PostAsync(client, "enable");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"disable until 404: median {times.Median():0} ms (a reload: {reload:0} ms)"));
    }

    private static async Task<double> TimeAsync(Func<Task> call)
    {
        var watch = Stopwatch.StartNew();
        await call();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task PostAsync(HttpClient client, string action)
    {
        using var answer = await client.PostAsync(new Uri($"plugins/{Plugin}/{action}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<int> AskAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var failed = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var path in new[] { "plugins", "history" })
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), CancellationToken.None);
                failed += answer.IsSuccessStatusCode ? 0 : 1;
            }
        }

        return failed;
    }
}
