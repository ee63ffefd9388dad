using System.Net;
using FlexGet.Core;
using FlexGet.Host;
using FlexGet.Host.StartUp;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests;

/// <summary>
/// The whole server in this process, on real Kestrel at a free port of loopback, with a data directory of its own that is removed
/// at the end. Started when the constructor returns.
/// </summary>
internal sealed class FlexGetServer : IAsyncDisposable
{
    public const string ApiKey = "test-key-0123456789abcdef";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly FlexGetServerOptions _options;
    private readonly TemporaryFolder _folder = new();
    private WebApplication _app;

    /// <param name="config">The text of config.yml; null writes none.</param>
    /// <param name="options">What differs from the usual.</param>
    public FlexGetServer(string? config = "tasks: {}", FlexGetServerOptions? options = null)
    {
        _options = options ?? new FlexGetServerOptions();
        ConfigFile = Path.Combine(_folder.Path, "config.yml");
        if (config is not null)
        {
            File.WriteAllText(ConfigFile, config);
        }

        (_app, Client, AnonymousClient) = Start();
    }

    /// <summary>Sends the key with each request.</summary>
    public HttpClient Client { get; private set; }

    /// <summary>Sends no key, follows no redirect, keeps no cookie.</summary>
    public HttpClient AnonymousClient { get; private set; }

    public string ConfigFile { get; }

    public string DataDirectory => Path.Combine(_folder.Path, "data");

    /// <summary>A folder that goes with the server, for feeds and downloads.</summary>
    public string Folder => _folder.Path;

    /// <summary>The server's own services, for tests that look behind the door.</summary>
    public IServiceProvider Services => _app.Services;

    public Uri Address => Client.BaseAddress!; // set by Start

    /// <summary>Executes tasks and waits for the end; answers the execution as at /execution/{id}.</summary>
    public Task<JObject> ExecuteAsync(params string[] tasks) => ExecuteAsync(new { tasks });

    /// <summary>Executes with these options and waits for the end.</summary>
    public async Task<JObject> ExecuteAsync(object options)
    {
        using var response = await Client.PostJsonAsync("execution", options);
        response.StatusCode.Should().Be(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return await WaitAsync((await response.ReadJsonAsync<JObject>()).Value<long>("id"));
    }

    /// <summary>Waits until the execution has ended.</summary>
    public async Task<JObject> WaitAsync(long execution)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var state = await Client.GetJsonAsync<JObject>($"execution/{execution}");
            if (state.Value<string>("status") is "complete" or "aborted")
            {
                return state;
            }

            await Task.Delay(10, limit.Token);
        }
    }

    /// <summary>What an execution did with each entry.</summary>
    public Task<JArray> EntriesAsync(JObject execution) =>
        Client.GetJsonAsync<JArray>($"execution/{execution.Value<long>("id")}/entries?per_page=500");

    /// <summary>Stops the server and starts another one with the same data and config.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        (_app, Client, AnonymousClient) = Start();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private async Task StopAsync()
    {
        Client.Dispose();
        AnonymousClient.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private (WebApplication App, HttpClient Client, HttpClient Anonymous) Start()
    {
        var app = FlexGetApp.Create(
            new StartOptions
            {
                Server = new ServerOptions
                {
                    ConfigFile = ConfigFile,
                    DataDirectory = DataDirectory,
                    PluginsDirectory = _options.PluginsDirectory,
                },
                Urls = "http://127.0.0.1:0",
                ApiKey = _options.ApiKey,
                IsConfigNamed = true,
                IsOpen = _options.IsOpen,
                ClockOffset = _options.ClockOffset,
            },
            services =>
            {
                services.AddLogging(logging => logging.ClearProviders().AddProvider(new ErrorLog()));
                if (_options.Clock is { } clock)
                {
                    services.AddSingleton(clock);
                }

                _options.Services?.Invoke(services);
            });

        // NUnit has no synchronization context that this could block.
        app.StartAsync().GetAwaiter().GetResult();
        var address = new Uri(app.Urls.First());
        var client = new HttpClient { BaseAddress = address };
        if (_options.ApiKey is { } key)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        }

        var anonymous = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        return (app, client, anonymous);
    }
}

/// <summary>What a test's server has that is not usual.</summary>
internal sealed record FlexGetServerOptions
{
    /// <summary>In place of the system's clock.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>The folder of plugins; the one of this checkout.</summary>
    public string PluginsDirectory { get; init; } = Path.Combine(Repository.Root, "plugins");

    /// <summary>The key given from outside; null lets the server make one.</summary>
    public string? ApiKey { get; init; } = FlexGetServer.ApiKey;

    /// <summary>As with --no-auth.</summary>
    public bool IsOpen { get; init; }

    /// <summary>As with FLEXGET_CLOCK_OFFSET.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>Further services, registered before the server's own.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}
