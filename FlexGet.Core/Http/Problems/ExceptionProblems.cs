using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace FlexGet.Core.Http.Problems;

/// <summary>Turns what was thrown into an answer; only what the user can act on is told, the rest is in the log under its trace_id.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        var problem = For(exception);
        if (problem.Status >= 500)
        {
            LogFailure(httpContext.Request.Method, httpContext.Request.Path, problem.Status, Problem.TraceIdOf(httpContext), exception);
        }

        if (problem.Status is 503 or 429 && StringValues.IsNullOrEmpty(httpContext.Response.Headers.RetryAfter))
        {
            httpContext.Response.Headers.RetryAfter = 5.ToString(CultureInfo.InvariantCulture);
        }

        await problem.WriteAsync(httpContext);
        return true;
    }

    private static Problem For(Exception exception) => exception switch
    {
        ProblemException problem => Problem.Of(problem),
        BadHttpRequestException bad => new Problem(bad.StatusCode, bad.StatusCode == 413 ? "the body is too large" : "the request cannot be read"),
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => new Problem(503, "the database is busy; try again"),
        SqliteException { SqliteErrorCode: SqliteFull } => new Problem(507, "the disk of the data directory is full"),
        IOException { HResult: DiskFull.Unix or DiskFull.Windows } => new Problem(507, "the disk is full"),
        _ => new Problem(500, "the server failed; its log says why, under this trace_id"),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} answered {Status} (trace_id {Request})")]
    private partial void LogFailure(string method, PathString path, int status, string request, Exception exception);

    private static class DiskFull
    {
        public const int Unix = 28; // ENOSPC
        public const int Windows = unchecked((int)0x80070070);
    }
}
