using FlexGet.Core.Health;
using FlexGet.Host.StartUp;

namespace FlexGet.Host.Authentication;

/// <summary>Reminds of what makes the server less safe than it is by default.</summary>
internal sealed class AccessHealth(StartOptions options) : IHealthSource
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public IEnumerable<HealthIssue> Check()
    {
        if (options.IsOpen)
        {
            yield return new HealthIssue(
                "access", HealthSeverity.Notice, "no key is asked for: everyone on this machine may run tasks", "Start without --no-auth.");
        }

        if (!ServerUrls.AreLoopback(options.Urls) && options.Urls.Contains("http://", StringComparison.OrdinalIgnoreCase))
        {
            yield return new HealthIssue(
                "access", HealthSeverity.Notice, "keys travel in the clear: the server listens beyond this machine without https",
                "Put a proxy with https before it, or listen on loopback only.");
        }

        if (!OperatingSystem.IsWindows() && Directory.Exists(options.Server.DataDirectory)
            && (File.GetUnixFileMode(options.Server.DataDirectory) & Others) != UnixFileMode.None)
        {
            yield return new HealthIssue(
                "access", HealthSeverity.Notice, "other users can look into the data directory", $"chmod 700 {options.Server.DataDirectory}");
        }
    }
}
