using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>
/// The real host process with a plugins folder of its own: the tests' process has other assemblies in it and would hide what
/// plugins meet.
/// </summary>
internal sealed class DropInServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();
    private Process? _process;
    private HttpClient? _client;
    private HttpClient? _anonymous;

    public DropInServer() => Directory.CreateDirectory(Plugins);

    /// <summary>The plugins folder.</summary>
    public string Plugins => Path.Combine(_folder.Path, "plugins");

    public string Data => Path.Combine(_folder.Path, "data");

    public HttpClient Client => _client ?? throw new InvalidOperationException("start it first");

    public HttpClient Anonymous => _anonymous ?? throw new InvalidOperationException("start it first");

    /// <summary>How often plugins may be replaced; null for the server's default.</summary>
    public string? Generations { get; init; }

    /// <summary>What it wrote to the console since its last start.</summary>
    public string Output { get; private set; } = "";

    public bool HasExited => _process is null or { HasExited: true };

    /// <summary>Copies a plugin of this checkout into the plugins folder.</summary>
    public void TakeFromTheBox(string name)
    {
        var target = Directory.CreateDirectory(Path.Combine(Plugins, name)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "plugins", name)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    /// <summary>Starts the process and waits for its first answer.</summary>
    public async Task StartAsync(string config = "tasks: {}", params string[] arguments)
    {
        await LaunchAsync(config, arguments);
        await WaitAsync(async () => (await Anonymous.GetAsync(new Uri("plugins", UriKind.Relative))).StatusCode == HttpStatusCode.Unauthorized);
    }

    /// <summary>Starts the process and waits for it to die by itself.</summary>
    public async Task StartUntilDeathAsync()
    {
        await LaunchAsync("tasks: {}", []);
        using var limit = new CancellationTokenSource(Patience);
        await (_process?.WaitForExitAsync(limit.Token) ?? Task.CompletedTask);
    }

    private async Task LaunchAsync(string config, string[] arguments)
    {
        await StopAsync();
        var file = Path.Combine(_folder.Path, "config.yml");
        await File.WriteAllTextAsync(file, config);
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(
            "dotnet", [HostDll, "--urls", url, "--data", Data, "--plugins", Plugins, "--config", file, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FLEXGET_API_KEY"] = FlexGetServer.ApiKey;
        start.Environment["FLEXGET_PLUGIN_GENERATIONS"] = Generations;
        Output = "";
        var process = Process.Start(start)!; // not a shell start: never null
        process.OutputDataReceived += (_, line) => Output += line.Data + "\n";
        process.ErrorDataReceived += (_, line) => Output += line.Data + "\n";
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        _client = new HttpClient { BaseAddress = new Uri(url) };
        _client.DefaultRequestHeaders.Add("X-Api-Key", FlexGetServer.ApiKey);
        _anonymous = new HttpClient { BaseAddress = new Uri(url) };
    }

    /// <summary>The plugin as at /plugins/{name}.</summary>
    public Task<JObject> PluginAsync(string name) => Client.GetJsonAsync<JObject>($"plugins/{name}");

    /// <summary>The text that a GET answers.</summary>
    public async Task<string?> TextAsync(string path) => (string?)await Client.GetJsonAsync<JValue>(path);

    /// <summary>The status of a GET.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    /// <summary>Asks again until it is so.</summary>
    public async Task WaitAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await IsSoAsync(isSo))
        {
            HasExited.Should().BeFalse(Output);
            limit.IsCancellationRequested.Should().BeFalse(Output);
            await Task.Delay(20);
        }
    }

    /// <summary>Kills the process, as a power cut would.</summary>
    public async Task StopAsync()
    {
        _client?.Dispose();
        _anonymous?.Dispose();
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private static string HostDll => Path.Combine(
        Path.GetDirectoryName(typeof(DropInServer).Assembly.Location)!.Replace("FlexGet.Tests", "FlexGet.Host", StringComparison.Ordinal),
        "FlexGet.Host.dll"); // the location is a file on disk

    private static async Task<bool> IsSoAsync(Func<Task<bool>> isSo)
    {
        try
        {
            return await isSo();
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
