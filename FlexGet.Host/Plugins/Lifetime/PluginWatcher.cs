using FlexGet.Core;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>Notices folders that come, change and go, waits until each has been quiet for a while, and hands them on.</summary>
internal sealed partial class PluginWatcher(
    ServerOptions options, FolderPluginInstaller installer, TimeProvider time, ILogger<PluginWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    // Not every file system tells of changes, and a folder that does not exist yet cannot be watched.
    private static readonly TimeSpan Patrol = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _signal = new(0, 1);

    public override void Dispose()
    {
        _signal.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var watcher = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            await _signal.WaitAsync(Patrol, stoppingToken);
            try
            {
                await SettleAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailure(exception);
            }
        }
    }

    // Folders that still change stay as they were; the others do not wait for them.
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        var before = PluginFolder.In(options.PluginsDirectory);
        while (!installer.IsInLineWith(before))
        {
            await Task.Delay(Quiet, time, cancellationToken);
            var now = PluginFolder.In(options.PluginsDirectory);
            var quiet = now.Where(before.Contains).ToList();
            var restless = now.Concat(before).Select(folder => folder.Name).Except(quiet.Select(folder => folder.Name)).ToList();
            await installer.UpdateAsync(quiet, restless, cancellationToken);
            before = now;
        }
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(options.PluginsDirectory) { IncludeSubdirectories = true };
            watcher.Changed += (_, _) => Signal();
            watcher.Created += (_, _) => Signal();
            watcher.Deleted += (_, _) => Signal();
            watcher.Renamed += (_, _) => Signal();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            LogUnwatched(exception, options.PluginsDirectory);
            return null;
        }
    }

    private void Signal()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody said so already.
        }
        catch (ObjectDisposedException)
        {
            // The server is stopping.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The plugins folder could not be taken over.")]
    private partial void LogFailure(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Folder} cannot be watched; it is looked at every few seconds instead.")]
    private partial void LogUnwatched(Exception exception, string folder);
}
