using System.Globalization;
using FlexGet.Core.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace FlexGet.Core.Http.Problems;

/// <summary>Turns what was thrown into an answer; only what the user can act on is told, the rest is in the log under its trace_id.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
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
        SqliteException { SqliteErrorCode: SqliteErrors.Busy or SqliteErrors.Locked } => new Problem(503, "the database is busy; try again"),
        SqliteException { SqliteErrorCode: SqliteErrors.Full } => new Problem(507, "the disk of the data directory is full"),
        SqliteException { SqliteErrorCode: SqliteErrors.ReadOnly or SqliteErrors.InputOutput } =>
            new Problem(503, "the disk of the data directory takes nothing; /health says what to do"),
        SqliteException { SqliteErrorCode: SqliteErrors.CannotOpen } =>
            new Problem(503, "flexget.db is gone or cannot be opened, so that nothing is stored; /health says what to do"),
        SqliteException damage when SqliteErrors.IsDamage(damage) =>
            new Problem(500, "a database is damaged; restart the server, and it says which, and how to put a copy in its place"),
        _ when DiskFull.Is(exception) => new Problem(507, "the disk is full"),
        _ => new Problem(500, "the server failed; its log says why, under this trace_id"),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} answered {Status} (trace_id {Request})")]
    private partial void LogFailure(string method, PathString path, int status, string request, Exception exception);
}
