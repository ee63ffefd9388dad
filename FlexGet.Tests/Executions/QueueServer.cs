using FlexGet.Core;
using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlexGet.Tests.Executions;

/// <summary>The queue, the worker, the controllers and real databases in a folder, with tasks that the test writes.</summary>
internal sealed class QueueServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly WebApplication _app;

    private QueueServer(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public ExecutionQueue Queue => Get<ExecutionQueue>();

    public static Task<QueueServer> StartAsync(string folder, FakeRunner runner, params FakeTask[] tasks) =>
        StartAsync(folder, runner, _ => { }, tasks);

    /// <summary>With services of the test in the place of the server's own.</summary>
    public static async Task<QueueServer> StartAsync(
        string folder, FakeRunner runner, Action<IServiceCollection> services, params FakeTask[] tasks)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var options = new ServerOptions { ConfigFile = "", DataDirectory = folder, PluginsDirectory = "" };
        builder.Services
            .AddSingleton(options)
            .AddSingleton(TimeProvider.System)
            .AddStorage(options)
            .AddHttpConventions(_ => null)
            .AddExecutions()
            .AddSingleton<TaskRunner>(runner)
            .AddSingleton(FakeConfig.Catalog(tasks))
            .AddSingleton<EventPublisher, SilentPublisher>()
            .AddSingleton<ServerEvents, SilentStream>()
            .AddControllers().AddApplicationPart(typeof(ExecutionController).Assembly);
        services(builder.Services);
        var app = builder.Build();
        app.UseHttpConventions();
        app.MapControllers();
        await app.StartAsync();
        return new QueueServer(app);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<Execution> AddAsync(params string[] tasks) => AddAsync(ExecutionOrigin.Api, tasks);

    public Task<Execution> AddAsync(ExecutionOrigin origin, params string[] tasks) =>
        Queue.AddAsync(new ExecutionOptions { Tasks = tasks }, origin, CancellationToken.None);

    /// <summary>Waits until the execution is in this state.</summary>
    public async Task<Execution> WaitAsync(Execution execution, ExecutionStatus status)
    {
        using var timeout = new CancellationTokenSource(Patience);
        while (true)
        {
            var now = await Queue.FindAsync(execution.Id, timeout.Token);
            if (now!.Status == status) // it was added
            {
                return now;
            }

            await Task.Delay(5, timeout.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
