using FlexGet.Core.Storage;

namespace FlexGet.Core.Health;

/// <summary>Watches the place that everything is written to.</summary>
internal sealed class DataDirectoryHealth(ServerOptions options) : IHealthSource
{
    private const long Little = Backups.Reserve;

    public IEnumerable<HealthIssue> Check()
    {
        if (!Directory.Exists(options.DataDirectory))
        {
            yield return new HealthIssue(
                "storage", HealthSeverity.Error, "the data directory is gone", "Bring it back, or restart the server to begin with an empty one.");
        }
        else if (Obstacle() is { } obstacle)
        {
            yield return new HealthIssue(
                "storage", HealthSeverity.Error, $"nothing can be written to the data directory: {obstacle}",
                "Make room on its disk, or let the server's user write there; the server goes on by itself then.");
        }
        else if (FreeSpace.Of(options.DataDirectory) is < Little and var free)
        {
            yield return new HealthIssue(
                "storage", HealthSeverity.Warning, $"only {free >> 20} MiB are free for the data directory", "Make room on this disk.");
        }
    }

    /// <summary>Why nothing can be written; null when it can.</summary>
    private string? Obstacle()
    {
        try
        {
            var file = Path.Combine(options.DataDirectory, $".write-test-{Guid.NewGuid():N}");
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            stream.Write(new byte[4096]); // an empty file finds room on a full disk too
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DiskFull.Is(exception) ? "its disk is full" : exception.Message;
        }
    }
}
