using FlexGet.Core.Plugins;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace FlexGet.Core.Configuration.Files;

/// <summary>
/// Reads the config at the start, and again when the file or the plugins change. Looks at the file's time and size four times a
/// second: notifications of the operating system are lost on network and container mounts, and by editors that rename.
/// </summary>
internal sealed class ConfigWatcher(ConfigReader reader, ConfigStore store, ConfigFile file, PluginRegistry plugins, ConfigNews news)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan QuietWhenEmpty = TimeSpan.FromSeconds(5);

    private readonly FurtherFiles _furtherFiles = new();
    private volatile ConfigSnapshot? _rechecked;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        plugins.Changed += OnPluginsChanged;
        await reader.StartAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        plugins.Changed -= OnPluginsChanged;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not the server's clock: a rehearsed or frozen one must not keep the file from being seen.
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        var seen = file.Stamp();
        var since = TimeSpan.Zero;
        var isPending = true;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (_furtherFiles.HaveChanged(store.Current))
            {
                _rechecked = store.Recheck();
            }

            await TellRecheckedAsync(stoppingToken);
            var stamp = file.Stamp();
            (isPending, since) = stamp == seen ? (isPending, since + Interval) : (true, TimeSpan.Zero);
            seen = stamp;
            if (isPending && since >= Quiet)
            {
                isPending = !await TryReadAsync(since >= QuietWhenEmpty, stoppingToken);
            }
        }
    }

    /// <summary>A full disk or a locked database passes; the file is read again at the next look.</summary>
    private async Task<bool> TryReadAsync(bool isSettled, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(isSettled, cancellationToken);
        }
        catch (Exception exception) when (exception is SqliteException or IOException)
        {
            store.Report(new ConfigFileProblem($"{file.FullName} could not be taken over: {exception.Message}"));
            return false;
        }
    }

    private void OnPluginsChanged() => _rechecked = store.Recheck();

    private async Task TellRecheckedAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _rechecked, null) is not null)
        {
            await news.TellAsync(store.Current, null, cancellationToken);
        }
    }
}
