using FlexGet.Core.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Core.Health;

/// <summary>That the server is alive, or ready; nothing else.</summary>
internal sealed record HealthState(string Status);

[ApiController]
[Route("health")]
internal sealed class HealthController(HealthReports reports) : ControllerBase
{
    /// <summary>Tells what is wrong and what to do about it, with version and uptime in seconds.</summary>
    [HttpGet]
    public HealthReport Get() => reports.Create();

    /// <summary>Answers as long as the process lives; needs no key.</summary>
    [HttpGet("live")]
    [AllowAnonymous]
    public ActionResult<HealthState> GetLive() => Ok(new HealthState("ok"));

    /// <summary>Answers 200 when the server can do its work, 503 with the reason when it cannot.</summary>
    [HttpGet("ready")]
    [ProducesResponseType<HealthState>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status503ServiceUnavailable)]
    public HealthState GetReady()
    {
        var report = reports.Create();
        return report.Status != HealthStatus.Error
            ? new HealthState("ok")
            : throw new ProblemException(503, string.Join("; ", report.Issues
                .Where(issue => issue.Severity == HealthSeverity.Error)
                .Select(issue => issue.Message)));
    }
}
