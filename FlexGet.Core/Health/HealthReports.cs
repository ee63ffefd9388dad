using FlexGet.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Health;

/// <summary>How the server is.</summary>
internal enum HealthStatus
{
    Ok,
    Notice,
    Warning,
    Error,
}

/// <summary>What is wrong right now, the worst first.</summary>
/// <param name="Status">The worst severity of the issues.</param>
/// <param name="Version">The version of the server.</param>
/// <param name="Started">When it was started.</param>
/// <param name="Uptime">Seconds since then.</param>
/// <param name="Database">How flexget.db is, and its last backup.</param>
/// <param name="Issues">What is wrong, and what to do about it.</param>
internal sealed record HealthReport(
    HealthStatus Status, string Version, DateTimeOffset Started, long Uptime, DatabaseReport Database, IReadOnlyList<HealthIssue> Issues);

/// <summary>Asks everyone who can tell what is wrong.</summary>
internal sealed partial class HealthReports(
    IServiceProvider services, DatabaseHealth database, ServerStart start, TimeProvider time, ILogger<HealthReports> logger)
{

    public HealthReport Create()
    {
        var issues = services.GetServices<IHealthSource>()
            .SelectMany(Ask)
            .OrderByDescending(issue => issue.Severity)
            .ToList();
        var status = issues.Count == 0 ? HealthStatus.Ok : StatusOf(issues[0].Severity);
        var uptime = (long)(time.GetUtcNow() - start.Time).TotalSeconds;
        return new HealthReport(status, ServerVersion.Text, start.Time, uptime, database.Report(), issues);
    }

    private static HealthStatus StatusOf(HealthSeverity severity) => severity switch
    {
        HealthSeverity.Notice => HealthStatus.Notice,
        HealthSeverity.Warning => HealthStatus.Warning,
        _ => HealthStatus.Error,
    };

    private List<HealthIssue> Ask(IHealthSource source)
    {
        try
        {
            return [.. source.Check()];
        }
        catch (Exception exception)
        {
            // The report is wanted most when things are broken: one source that fails must not hide the others.
            LogFailure(source.GetType().FullName, exception);
            return [new HealthIssue("health", HealthSeverity.Warning, $"{source.GetType().Name} could not tell how it is", "See the server's log.")];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The health of {Source} is unknown")]
    private partial void LogFailure(string? source, Exception exception);
}
