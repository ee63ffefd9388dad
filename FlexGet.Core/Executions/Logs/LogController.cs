using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Microsoft.Net.Http.Headers;

namespace FlexGet.Core.Executions.Logs;

[ApiController]
[Route("execution/{id:long}/log")]
internal sealed class LogController(
    LiveExecutions live, ExecutionRepository executions, LogRepository repository, TimeProvider time, IHostApplicationLifetime lifetime) : ControllerBase
{
    // Executions are cancelled when the server stops; their last lines should still get out.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Streams the log of an execution from its first line, live until it ends. As text by default; with Accept
    /// <c>text/event-stream</c> as events (Last-Event-ID resumes, an event <c>end</c> at the end, 204 for a reconnect after it), with
    /// <c>application/x-ndjson</c> as one JSON object per line.
    /// </summary>
    [HttpGet(Name = "streamExecutionLog")]
    [Produces("text/plain", "text/event-stream", "application/x-ndjson", Type = typeof(string))]
    [ProducesResponseType<string>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status406NotAcceptable)]
    public async Task<IActionResult> Get(long id, CancellationToken cancellationToken)
    {
        var log = live.Find(id)?.Log;
        if (log is null && await executions.FindAsync(id, cancellationToken) is null)
        {
            throw new ProblemException(404, $"there is no execution {id}");
        }

        Response.Headers.Vary = HeaderNames.Accept;
        var format = Negotiate();
        var after = EventStreamWriter.LastIdOf(Request) ?? 0;
        if (after > 0 && await IsOverAsync(id, log, after, cancellationToken))
        {
            return NoContent();
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var registration = lifetime.ApplicationStopping.Register(() => stop.CancelAfter(StopLimit));
        await SendAsync(new LogReader(id, log, repository, after), format, stop.Token);
        return new EmptyResult();
    }

    private async Task SendAsync(LogReader reader, LogFormat format, CancellationToken cancellationToken)
    {
        try
        {
            await new LogStream(Response, format, time).SendAsync(reader, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The reader has gone, or the server stops: there is nobody to tell.
        }
    }

    private async Task<bool> IsOverAsync(long id, ExecutionLog? log, long after, CancellationToken cancellationToken)
    {
        var (lines, isEnd) = await new LogReader(id, log, repository, after).ReadAsync(cancellationToken);
        return isEnd && lines.Count == 0;
    }

    private LogFormat Negotiate()
    {
        var accepted = Request.GetTypedHeaders().Accept;
        return accepted.Count == 0 ? LogFormat.Text : accepted
            .Where(type => type.Quality is not 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(type => type.MediaType.Value switch
            {
                "text/event-stream" => LogFormat.Events,
                "application/x-ndjson" => LogFormat.JsonLines,
                "text/plain" or "text/*" or "*/*" => LogFormat.Text,
                _ => (LogFormat?)null,
            })
            .FirstOrDefault(format => format is not null)
            ?? throw new ProblemException(406, "a log is sent as text/plain, text/event-stream or application/x-ndjson");
    }
}
