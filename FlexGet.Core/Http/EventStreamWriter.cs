using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FlexGet.Core.Http;

/// <summary>Writes server-sent events.</summary>
internal sealed class EventStreamWriter(HttpResponse response)
{
    public const string ContentType = "text/event-stream";

    /// <summary>How long a stream may be silent: proxies close one that is silent for longer.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>The id that a reader has come to, when it comes back after its connection was lost.</summary>
    /// <exception cref="ProblemException">400 for what is no id: all would be sent again, as if nothing had been read.</exception>
    public static long? LastIdOf(HttpRequest request)
    {
        var text = request.Headers["Last-Event-ID"].ToString();
        return text.Length == 0 ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
            : throw new ProblemException(400, $"Last-Event-ID '{text}' is no id; ids are whole numbers");
    }

    /// <summary>Sends the headers, so that the reader knows at once that it is connected.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return CommentAsync("connected", cancellationToken);
    }

    public async Task WriteAsync(long id, string? type, string text, CancellationToken cancellationToken)
    {
        var head = type is null ? "" : $"event: {type}\n";
        var body = text.ReplaceLineEndings("\ndata: ");
        await response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {id}\n{head}data: {body}\n\n"), cancellationToken);
    }

    public async Task CommentAsync(string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync($": {text}\n\n", cancellationToken);
        await FlushAsync(cancellationToken);
    }

    public Task FlushAsync(CancellationToken cancellationToken) => response.Body.FlushAsync(cancellationToken);
}
