namespace FlexGet.Core.Health;

/// <summary>Watches the place that everything is written to.</summary>
internal sealed class DataDirectoryHealth(ServerOptions options) : IHealthSource
{
    private const long Little = 100L << 20;

    public IEnumerable<HealthIssue> Check()
    {
        if (!Directory.Exists(options.DataDirectory))
        {
            yield return new HealthIssue(
                "storage", HealthSeverity.Error, "the data directory is gone", "Bring it back, or restart the server to begin with an empty one.");
        }
        else if (FreeBytes() is < Little and var free)
        {
            yield return new HealthIssue(
                "storage", HealthSeverity.Warning, $"only {free >> 20} MiB are free for the data directory", "Make room on this disk.");
        }
    }

    private long FreeBytes()
    {
        try
        {
            return new DriveInfo(options.DataDirectory).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return long.MaxValue; // a file system that does not tell is no reason to warn
        }
    }
}
