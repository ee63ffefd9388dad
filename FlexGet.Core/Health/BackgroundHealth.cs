using Microsoft.Extensions.Hosting;

namespace FlexGet.Core.Health;

/// <summary>
/// Watches the work in the background: an exception ends such a part for good while everything else goes on, so that otherwise
/// nobody would know why no log is written or no task is started any more.
/// </summary>
internal sealed class BackgroundHealth(IEnumerable<IHostedService> services) : IHealthSource
{
    public IEnumerable<HealthIssue> Check() => services
        .OfType<BackgroundService>()
        .Where(service => service.ExecuteTask is { IsFaulted: true })
        .Select(service => new HealthIssue(
            "server",
            HealthSeverity.Error,
            $"{service.GetType().Name} has stopped working: {service.ExecuteTask?.Exception?.GetBaseException().Message}",
            "Restart the server; its log says what went wrong."));
}
