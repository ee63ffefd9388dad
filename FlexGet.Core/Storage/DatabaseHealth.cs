using FlexGet.Core.Health;

namespace FlexGet.Core.Storage;

/// <summary>How flexget.db is.</summary>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Checked">When it was looked through last; null when it was not since the start.</param>
/// <param name="LastBackup">Its newest copy; null when there is none.</param>
internal sealed record DatabaseReport(long Size, DateTimeOffset? Checked, Backup? LastBackup);

/// <summary>Tells of databases that are gone or damaged, and of days without a copy.</summary>
internal sealed class DatabaseHealth(MainDatabase main, ActivityDatabase activity, Backups backups, DatabaseCare care) : IHealthSource
{
    private const string Source = "storage";

    public DatabaseReport Report() =>
        new(new FileInfo(main.File) is { Exists: true, Length: var size } ? size : 0, care.Checked, backups.Newest);

    public IEnumerable<HealthIssue> Check()
    {
        if (!File.Exists(main.File))
        {
            yield return new HealthIssue(Source, HealthSeverity.Error, $"{main.File} is gone, so that nothing can be stored", backups.Remedy());
        }
        else if (care.Damage is { } damage)
        {
            yield return new HealthIssue(Source, HealthSeverity.Error, $"{main.File} is damaged: {damage}", backups.Remedy());
        }
        else if (care.Obstacle is { } obstacle)
        {
            yield return new HealthIssue(
                Source, HealthSeverity.Warning, $"flexget.db was not copied today: {obstacle}", "Make room on this disk, or see the server's log.");
        }

        foreach (var damaged in activity.MovedAside())
        {
            yield return new HealthIssue(
                Source, HealthSeverity.Notice, $"activity.db was damaged and begun anew; logs and entries of earlier executions are in {damaged}",
                "Delete that file if you do not want to have a look at it.");
        }
    }
}
