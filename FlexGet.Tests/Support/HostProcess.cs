using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FlexGet.Tests;

/// <summary>
/// The server as users run it: a process of its own, with its own folders for data and plugins. For what a server in the test's process
/// cannot show: files dropped in, versions of assemblies, signals, kills.
/// </summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public const string ApiKey = FlexGetServer.ApiKey;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _output = new();
    private readonly bool _hasConfig;
    private Process? _process;

    /// <param name="config">Written into the file that it is started with; null starts it without saying where its config is.</param>
    public HostProcess(string? config = "tasks: {}")
    {
        Directory.CreateDirectory(PluginsDirectory);
        DataDirectory = Path.Combine(Folder, "data");
        _hasConfig = config is not null;
        if (_hasConfig)
        {
            File.WriteAllText(ConfigFile, config);
        }

        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Client = new HttpClient { BaseAddress = Address };
        Client.DefaultRequestHeaders.Add("X-Api-Key", ApiKey);
        Anonymous = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Sends the key with each request.</summary>
    public HttpClient Client { get; }

    /// <summary>Sends no key.</summary>
    public HttpClient Anonymous { get; }

    /// <summary>What it finds in its environment besides the key.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public Uri Address { get; }

    public string Folder => _folder.Path;

    public string DataDirectory { get; init; }

    public string PluginsDirectory => Path.Combine(Folder, "plugins");

    public string ConfigFile => Path.Combine(Folder, "config.yml");

    /// <summary>What the process wrote to its console since it was launched last, both streams.</summary>
    public string Output => string.Join('\n', _output);

    public bool IsRunning => _process is { HasExited: false };

    public Process Process => _process ?? throw new InvalidOperationException("not started");

    /// <summary>Copies a plugin of this checkout into the plugins folder.</summary>
    public void DropIn(string plugin)
    {
        var target = Directory.CreateDirectory(Path.Combine(PluginsDirectory, plugin)).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "plugins", plugin)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync(params string[] furtherArguments)
    {
        LaunchWithConfig(furtherArguments);
        using var limit = new CancellationTokenSource(Patience);
        while (!await AnswersAsync())
        {
            Process.HasExited.Should().BeFalse($"the server should run, but says: {Output}");
            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Starts it with its own config and plugins; it may end by itself.</summary>
    public void LaunchWithConfig(params string[] furtherArguments) =>
        Launch([.. _hasConfig ? new[] { "--config", ConfigFile } : [], "--plugins", PluginsDirectory, .. furtherArguments]);

    /// <summary>Starts it with its data directory and address; it may end by itself.</summary>
    public void Launch(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [HostDll, "--data", DataDirectory, "--urls", Address.OriginalString, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FLEXGET_API_KEY"] = ApiKey;
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        _output.Clear();
        _process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("no process was started");
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until it ends; answers its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await Process.WaitForExitAsync(limit.Token);
        return Process.ExitCode;
    }

    /// <summary>Asks it to stop, as a service manager does (SIGTERM).</summary>
    public void Terminate()
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        Process.Kill();
        await WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Anonymous.Dispose();
        if (IsRunning)
        {
            await KillAsync();
        }

        _process?.Dispose();
        _folder.Dispose();
    }

    private static string HostDll => Path.Combine(
        AppContext.BaseDirectory.Replace("FlexGet.Tests", "FlexGet.Host", StringComparison.Ordinal), "FlexGet.Host.dll");

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var response = await Anonymous.GetAsync("health/live");
            return response.StatusCode == HttpStatusCode.OK;
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
