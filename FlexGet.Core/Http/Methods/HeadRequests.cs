using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace FlexGet.Core.Http.Methods;

/// <summary>
/// Answers HEAD as GET, without the body. What is written is thrown away, and an answer that has begun to write knows its headers, so
/// that it can be cancelled there: a stream would never end by itself.
/// </summary>
internal static class HeadRequests
{
    // WebApplication takes it from branches of its pipeline, which else would route among endpoints of their own, that is none.
    private const string RouteBuilder = "__GlobalEndpointRouteBuilder";

    /// <summary>Routes again as GET where no action was found, with the whole path; one of its own for HEAD has been found by then.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.UseWhen(
        context => HttpMethods.IsHead(context.Request.Method) && context.GetEndpoint() is not RouteEndpoint,
        head =>
        {
            head.Properties[RouteBuilder] = app;
            head.Use(AnswerAsync).UseRouting();
        });

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        context.Request.Method = HttpMethods.Get;
        context.SetEndpoint(null);
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var lifetime = context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var begun = CancellationTokenSource.CreateLinkedTokenSource(lifetime.RequestAborted);
        await using var sink = new BodySink(begun);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(sink));
        context.Features.Set<IHttpRequestLifetimeFeature>(new HeadLifetime(begun));
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (begun.IsCancellationRequested && !lifetime.RequestAborted.IsCancellationRequested)
        {
            // The headers stand, and there is nothing else to send.
        }
        finally
        {
            context.Features.Set(body);
            context.Features.Set(lifetime);
            context.Request.Method = HttpMethods.Head;
        }
    }

    /// <summary>Whoever meets the cancellation and takes it for a client that went away must not close the connection.</summary>
    private sealed class HeadLifetime(CancellationTokenSource begun) : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; } = begun.Token;

        public void Abort() => begun.Cancel();
    }

    /// <summary>Swallows a body, and cancels whoever writes it.</summary>
    private sealed class BodySink(CancellationTokenSource begun) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => begun.Cancel();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => begun.CancelAsync();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await begun.CancelAsync();

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
