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
    private (DateTime Written, long Length) _seen;
    private TimeSpan _since;
    private bool _isPending = true;

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
        _seen = file.Stamp();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever went wrong once: what changes after that must be seen.
                news.TellFault(exception);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        if (_furtherFiles.HaveChanged(store.Current))
        {
            _rechecked = store.Recheck();
        }

        await TellRecheckedAsync(cancellationToken);
        var stamp = file.Stamp();
        (_isPending, _since) = stamp == _seen ? (_isPending, _since + Interval) : (true, TimeSpan.Zero);
        _seen = stamp;
        if (_isPending && _since >= Quiet)
        {
            _isPending = !await TryReadAsync(_since >= QuietWhenEmpty, cancellationToken);
        }
    }

    /// <summary>A full disk or a locked database passes; the file is read again at the next look. What else fails would fail again.</summary>
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
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            news.TellFault(exception);
            store.Report(new ConfigFileProblem($"{file.FullName} could not be taken over: {exception.Message}"));
            return true;
        }
    }

    private void OnPluginsChanged() => _rechecked = store.Recheck();

    private async Task TellRecheckedAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _rechecked, null) is not null)
        {
            await news.TellAsync(store.Current, source: null, comment: null, cancellationToken);
        }
    }
}
