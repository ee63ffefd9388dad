using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Plugins.Scheduler.Config;
using Microsoft.Extensions.Hosting;

namespace FlexGet.Plugins.Scheduler.Firing;

/// <summary>Keeps the schedules and their timers in step with the config, and fires.</summary>
internal sealed class ScheduleLoop : IHostedService, IEventHandler<ConfigChanged>, IDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConfigAccess _config;
    private readonly ScheduleBook _book;
    private readonly ScheduleTimer _timer;
    private readonly ScheduleRunner _runner;
    private readonly ScheduleNews _news;
    private volatile bool _isStarted;

    public ScheduleLoop(ConfigAccess config, ScheduleBook book, ScheduleTimer timer, ScheduleRunner runner, ScheduleNews news)
    {
        (_config, _book, _timer, _runner, _news) = (config, book, timer, runner, news);
        timer.Fire = FireAsync;
    }

    /// <summary>Reads the schedules; those that were missed while the server was down are due at once.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _isStarted = true;
        await ApplyAsync(_config.Current, cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _isStarted = false;
        await _timer.AdjustAsync([], cancellationToken);
    }

    /// <summary>The config may have been changed by its file or by others; before the start there is nothing to adjust.</summary>
    public Task HandleAsync(ConfigChanged happened, CancellationToken cancellationToken) =>
        _isStarted ? ApplyAsync(happened.Config, cancellationToken) : Task.CompletedTask;

    /// <summary>Takes over the schedules of a config; nothing happens when it has none that are new.</summary>
    public async Task ApplyAsync(ConfigSnapshot config, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _news.Tell(await _book.AdjustAsync(SchedulesSection.Read(config, _book.LocalZone).Schedules, cancellationToken));
            await _timer.AdjustAsync(_book.Current, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Switches a schedule on or off.</summary>
    public async Task EnableAsync(long id, bool isEnabled, CancellationToken cancellationToken)
    {
        var before = _book.Find(id);
        await _book.EnableAsync(id, isEnabled, cancellationToken);
        await _timer.AdjustAsync(_book.Current, cancellationToken);
        if (_book.Find(id) is { } schedule && schedule.Row.IsEnabled != before?.Row.IsEnabled)
        {
            _news.TellChanged(schedule);
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task FireAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            var fired = _book.Now;
            if (_book.Find(id) is { } schedule && DueRuns.IsDue(schedule, fired))
            {
                var execution = await _runner.RunAsync(schedule, cancellationToken);
                await _book.AdvanceAsync(id, fired, execution, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A full disk, for instance: the run stays due, and is tried again when there may be room.
            _news.TellFault(id, exception);
            await _timer.WaitAsync(RetryDelay, cancellationToken);
        }

        if (_isStarted)
        {
            await _timer.AdjustAsync(_book.Current, cancellationToken);
        }
    }
}
