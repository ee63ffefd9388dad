using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;

namespace FlexGet.Core.Events;

[ApiController]
[Route("events")]
internal sealed class EventsController(EventBuffer events, TimeProvider time, IHostApplicationLifetime lifetime) : ControllerBase
{
    /// <summary>
    /// Streams what changes, as server-sent events: execution.*, task.*, config.*, schedule.*, plugin.*. A reader that reconnects with
    /// Last-Event-ID is told what it missed, as far back as the latest 1,000 events.
    /// </summary>
    [HttpGet]
    [ProducesResponseType<string>(StatusCodes.Status200OK, EventStreamWriter.ContentType)]
    [ProducesResponseType(StatusCodes.Status429TooManyRequests)]
    public async Task Get(CancellationToken cancellationToken)
    {
        using var listener = events.Listen(EventStreamWriter.LastIdOf(Request))
            ?? throw new ProblemException(429, $"{EventBuffer.MaxListeners} readers listen already");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            await StreamAsync(listener, new EventStreamWriter(Response), ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The reader has gone, or the server stops.
        }
    }

    private async Task StreamAsync(EventBuffer.Listener listener, EventStreamWriter stream, CancellationToken cancellationToken)
    {
        await stream.StartAsync(cancellationToken);
        foreach (var happened in listener.Missed)
        {
            await stream.WriteAsync(happened.Id, happened.Type, happened.Json, cancellationToken);
        }

        await stream.FlushAsync(cancellationToken);
        while (await HasMoreAsync(listener, stream, cancellationToken))
        {
            while (listener.Coming.TryRead(out var happened))
            {
                await stream.WriteAsync(happened.Id, happened.Type, happened.Json, cancellationToken);
            }

            await stream.FlushAsync(cancellationToken);
        }
    }

    private async Task<bool> HasMoreAsync(EventBuffer.Listener listener, EventStreamWriter stream, CancellationToken cancellationToken)
    {
        var more = listener.Coming.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            try
            {
                return await more.WaitAsync(EventStreamWriter.Silence, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                await stream.CommentAsync("still here", cancellationToken);
            }
        }
    }
}
