using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FlexGet.Benchmarks;

/// <summary>A server under measurement: a process of its own, started, asked and stopped.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    public const string Key = "benchmark-key-0123456789";

    private readonly Process _process;

    private ServerProcess(Process process, Uri address, TimeSpan firstAnswer)
    {
        _process = process;
        FirstAnswer = firstAnswer;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
    }

    public HttpClient Client { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>Resident memory now, in MiB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>What all threads of the process have taken so far: other work on the machine does not count.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<ServerProcess> BareAsync() =>
        StartAsync(url => [typeof(ServerProcess).Assembly.Location, "bare", url], "ready");

    public static Task<ServerProcess> FlexGetAsync(string data, string config, string? plugins = null) => StartAsync(
        url => [PublishedServer.Dll, "--urls", url, "--data", data, "--config", config, .. plugins is null ? [] : new[] { "--plugins", plugins }],
        "health/live");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(Func<string, string[]> arguments, string path)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", arguments(url)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FLEXGET_API_KEY"] = Key;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!; // not a shell start: never null
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        while (!await AnswersAsync(client, path))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(1))
            {
                throw new InvalidOperationException($"{string.Join(' ', arguments(url))} does not answer");
            }

            await Task.Delay(5);
        }

        return new ServerProcess(process, new Uri(url), watch.Elapsed);
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
