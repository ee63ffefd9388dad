using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Storage;

/// <summary>Looks through flexget.db and copies it once a day; a damaged one is not copied, so that the good copies stay.</summary>
internal sealed partial class DatabaseCare(MainDatabase database, Backups backups, TimeProvider time, ILogger<DatabaseCare> logger) : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <summary>Not while the server starts and people wait for it.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(3);

    // A server that is started every morning must not lose the copies of the days before.
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(20);

    /// <summary>When it was looked through last; null when it was not since the start.</summary>
    public DateTimeOffset? Checked { get; private set; }

    /// <summary>What SQLite found; null when all was well.</summary>
    public string? Damage { get; private set; }

    /// <summary>Why there is no copy of today; null when there is.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Looks and copies now.</summary>
    public void Run()
    {
        try
        {
            Damage = DatabaseCheck.ComplaintAbout(database.File);
            Checked = time.GetUtcNow();
            if (Damage is { } damage)
            {
                LogDamaged(database.File, damage);
                return;
            }

            Obstacle = Copy();
        }
        catch (Exception exception)
        {
            // A full disk, a file that is gone: health tells, and tomorrow is another day.
            Obstacle = exception.Message;
            LogFailure(exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstPause, time, stoppingToken);
        while (true)
        {
            Run();
            await Task.Delay(Period, time, stoppingToken);
        }
    }

    private string? Copy()
    {
        // By its age or, when the clock was ahead, by its being of the future.
        if (backups.NewestDaily is { } newest && (time.GetUtcNow() - newest.Time).Duration() < Shortest)
        {
            return null;
        }

        if (backups.MissingSpace() is > 0 and var missing)
        {
            var obstacle = $"a copy and {Backups.Reserve >> 20} MiB beside it need {(missing >> 20) + 1} MiB more on the disk";
            LogNoRoom(obstacle);
            return obstacle;
        }

        using var connection = database.Open();
        backups.Create(connection);
        LogCopied(backups.Newest?.File);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is sound, and copied to {File}")]
    private partial void LogCopied(string? file);

    [LoggerMessage(Level = LogLevel.Critical, Message = "{File} is damaged: {Damage}. /health says what to do")]
    private partial void LogDamaged(string file, string damage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database was not copied today: {Obstacle}")]
    private partial void LogNoRoom(string obstacle);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database could not be looked through or copied; trying again in a day")]
    private partial void LogFailure(Exception exception);
}
