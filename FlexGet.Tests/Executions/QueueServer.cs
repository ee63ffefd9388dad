using FlexGet.Core;
using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Storage;
using FlexGet.Core.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FlexGet.Tests.Executions;

/// <summary>The queue, the worker and real databases in a folder, with tasks that the test writes.</summary>
internal sealed class QueueServer : IAsyncDisposable
{
    private readonly IHost _host;

    private QueueServer(IHost host) => _host = host;

    public ExecutionQueue Queue => Get<ExecutionQueue>();

    public static async Task<QueueServer> StartAsync(string folder, FakeRunner runner, params TaskDefinition[] tasks)
    {
        Directory.CreateDirectory(folder);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddStorage(new ServerOptions { ConfigFile = "", DataDirectory = folder, PluginsDirectory = "" })
            .AddSingleton<TaskCatalog>(new FakeCatalog(tasks))
            .AddSingleton<EventPublisher, SilentPublisher>()
            .AddSingleton<ServerEvents, SilentStream>()
            .AddExecutions()
            .AddSingleton<TaskRunner>(runner);
        var host = builder.Build();
        await host.StartAsync();
        return new QueueServer(host);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task<Execution> AddAsync(params string[] tasks) => AddAsync(ExecutionOrigin.Api, tasks);

    public Task<Execution> AddAsync(ExecutionOrigin origin, params string[] tasks) =>
        Queue.AddAsync(new ExecutionOptions { Tasks = tasks }, origin, CancellationToken.None);

    /// <summary>Waits until the execution is in this state.</summary>
    public async Task<Execution> WaitAsync(Execution execution, ExecutionStatus status)
    {
        var limit = TimeSpan.FromSeconds(20);
        using var timeout = new CancellationTokenSource(limit);
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

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
