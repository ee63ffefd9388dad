using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>
/// The real host process as tests of plugins ask it: the tests' process has other assemblies in it and would hide what plugins meet.
/// </summary>
internal sealed class DropInServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HostProcess _host = new();

    /// <summary>The plugins folder.</summary>
    public string Plugins => _host.PluginsDirectory;

    public string Data => _host.DataDirectory;

    public HttpClient Client => _host.Client;

    public HttpClient Anonymous => _host.Anonymous;

    /// <summary>How often plugins may be replaced; the server's default when it is not set.</summary>
    public string Generations
    {
        init => _host.Environment["FLEXGET_PLUGIN_GENERATIONS"] = value;
    }

    /// <summary>What it wrote to the console since its last start.</summary>
    public string Output => _host.Output;

    /// <summary>Copies a plugin of this checkout into the plugins folder.</summary>
    public void TakeFromTheBox(string name) => _host.DropIn(name);

    /// <summary>Starts the process, in the place of the one that runs, and waits for its first answer.</summary>
    public async Task StartAsync(string config = "tasks: {}", params string[] arguments)
    {
        await StopAsync();
        await File.WriteAllTextAsync(_host.ConfigFile, config);
        await _host.StartAsync(arguments);
    }

    /// <summary>Starts the process and waits for it to end by itself; answers its exit code.</summary>
    public async Task<int> StartUntilDeathAsync(params string[] arguments)
    {
        await LaunchAsync(arguments);
        return await _host.WaitForExitAsync();
    }

    /// <summary>Starts the process and waits for nothing.</summary>
    public async Task LaunchAsync(params string[] arguments)
    {
        await StopAsync();
        _host.LaunchWithConfig(arguments);
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

    /// <summary>Asks again until the path answers this text.</summary>
    public Task WaitForTextAsync(string path, string text) => WaitAsync(async () =>
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return response.IsSuccessStatusCode && (string?)await response.ReadJsonAsync<JValue>() == text;
    });

    /// <summary>Asks again until it is so.</summary>
    public async Task WaitAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await IsSoAsync(isSo))
        {
            _host.IsRunning.Should().BeTrue(Output);
            limit.IsCancellationRequested.Should().BeFalse(Output);
            await Task.Delay(20);
        }
    }

    /// <summary>Queues an execution of these tasks; answers its id.</summary>
    public async Task<long> ExecuteAsync(params string[] tasks)
    {
        using var response = await Client.PostJsonAsync("execution", new { tasks });
        response.StatusCode.Should().Be(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return (await response.ReadJsonAsync<JObject>()).Value<long>("id");
    }

    /// <summary>Waits for the end of an execution and answers it.</summary>
    public async Task<JObject> EndedAsync(long id)
    {
        JObject execution = [];
        await WaitAsync(async () =>
        {
            execution = await Client.GetJsonAsync<JObject>($"execution/{id}");
            return execution.Value<string>("status") is "complete" or "aborted";
        });
        return execution;
    }

    /// <summary>Kills the process, as a power cut would.</summary>
    public Task StopAsync() => _host.IsRunning ? _host.KillAsync() : Task.CompletedTask;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

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
}
