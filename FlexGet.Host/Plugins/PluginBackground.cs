using FlexGet.Host.Plugins.Lifetime;

namespace FlexGet.Host.Plugins;

/// <summary>
/// Starts the background work of plugins after everything else of the server, and stops it before. What it throws is logged
/// with the plugin's name; it never stops the server.
/// </summary>
internal sealed partial class PluginBackground(BootGuard guard, TimeProvider time, ILogger<PluginBackground> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<PluginGeneration, IReadOnlyList<IHostedService>> _running = [];
    private IReadOnlyList<PluginGeneration> _wanted = [];
    private bool _isStarted;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _isStarted = true;
            await AdjustAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _isStarted = false;
            await AdjustAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Stops the work of plugins that are not among these, then starts that of new ones.</summary>
    public async Task ReplaceAsync(IReadOnlyList<PluginGeneration> plugins)
    {
        await _turn.WaitAsync(CancellationToken.None);
        try
        {
            _wanted = plugins;
            await AdjustAsync(CancellationToken.None); // the work lives on with the token that it is started with
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task AdjustAsync(CancellationToken cancellationToken)
    {
        var wanted = _isStarted ? _wanted : [];
        await Task.WhenAll(_running.Keys.Except(wanted).ToList().Select(plugin => StopAsync(plugin, cancellationToken)));
        if (!_isStarted)
        {
            return;
        }

        foreach (var plugin in wanted.Where(plugin => !_running.ContainsKey(plugin)).ToList())
        {
            await StartAsync(plugin, cancellationToken);
        }
    }

    private async Task StartAsync(PluginGeneration plugin, CancellationToken cancellationToken)
    {
        using var mark = plugin.Folder.IsInTheBox ? null : guard.Mark(plugin.Name, PluginStage.Background);
        var services = await GuardAsync(plugin, () => Task.FromResult(plugin.Container.Services.GetServices<IHostedService>().ToList())) ?? [];
        _running[plugin] = services;
        foreach (var service in services)
        {
            await GuardAsync(plugin, async () =>
            {
                await service.StartAsync(cancellationToken);
                return true;
            });
            if (service is BackgroundService { ExecuteTask: { } work })
            {
                _ = GuardAsync(plugin, async () =>
                {
                    await work;
                    return true;
                }, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private async Task StopAsync(PluginGeneration plugin, CancellationToken cancellationToken)
    {
        _running.Remove(plugin, out var services);
        foreach (var service in (services ?? []).Reverse())
        {
            await GuardAsync(plugin, async () =>
            {
                await service.StopAsync(cancellationToken);
                return true;
            });
        }
    }

    private async Task<T?> GuardAsync<T>(PluginGeneration plugin, Func<Task<T>> call, TimeSpan? limit = null)
    {
        try
        {
            return await Task.Run(call).WaitAsync(limit ?? Limit, time);
        }
        catch (OperationCanceledException)
        {
            return default;
        }
        catch (Exception exception)
        {
            LogFailure(exception, plugin.Name);
            return default;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The background work of the plugin {Plugin} failed.")]
    private partial void LogFailure(Exception exception, string plugin);
}
