using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FlexGet.Core.Executions.Logs;

/// <summary>Sends a log to one client until it ends. A client that reads slowly is waited for here and nowhere else.</summary>
internal sealed class LogStream(HttpResponse response, LogFormat format, TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    // Lines that come close together go out together: with many readers, each flush costs more than a line.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly StringBuilder _text = new();

    public async Task SendAsync(LogReader reader, CancellationToken cancellationToken)
    {
        response.ContentType = format.ContentType();
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
        while (true)
        {
            var (lines, isEnd) = await reader.ReadAsync(cancellationToken);
            foreach (var line in lines)
            {
                format.Append(_text, line, time.LocalTimeZone);
            }

            if (isEnd)
            {
                await EndAsync(reader.Last, cancellationToken);
                return;
            }

            await FlushAsync(cancellationToken);
            await (lines.Count > 0 ? Task.Delay(Pause, cancellationToken) : WaitAsync(reader, cancellationToken));
        }
    }

    private async Task WaitAsync(LogReader reader, CancellationToken cancellationToken)
    {
        try
        {
            await reader.WaitAsync().WaitAsync(KeepAlive, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            if (format == LogFormat.Events)
            {
                _text.Append(": still there\n\n");
            }
        }
    }

    private Task EndAsync(long last, CancellationToken cancellationToken)
    {
        if (format == LogFormat.Events)
        {
            // Its id tells a client that reconnects from one that missed the end.
            _text.Append("event: end\nid: ").Append(last + 1).Append("\ndata: ").Append(ExecutionJson.Write(new { last })).Append("\n\n");
        }

        return FlushAsync(cancellationToken);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_text.Length > 0)
        {
            await response.WriteAsync(_text.ToString(), cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            _text.Clear();
        }
    }
}
