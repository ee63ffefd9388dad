using System.Net.Sockets;
using System.Security.Authentication;

namespace FlexGet.Core.Http.Fetching;

/// <summary>
/// Fetches what plugins need from the network, and from files where they allow it, within limits of size, time and redirects.
/// What can go wrong is in the response; only cancelling throws.
/// </summary>
public sealed class Fetcher(TimeProvider time) : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly SleepingHosts _sleeping = new(time);
    private readonly FetchClients _clients = new();

    /// <summary>Fetches a url and writes the body to the target, unpacked; an error page's body too.</summary>
    public async Task<FetchResponse> FetchAsync(FetchRequest request, Stream target, CancellationToken cancellationToken)
    {
        using var deadline = new FetchDeadline(request, time, cancellationToken);
        var url = Uri.TryCreate(request.Url, UriKind.Absolute, out var parsed) ? parsed : null;
        try
        {
            return request.FilesFrom is not null && FileReader.PathOf(request) is { } path
                ? await FileReader.ReadAsync(path, request, target, deadline)
                : await FollowAsync(request, url, target, deadline);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            if (url is { IsFile: false })
            {
                _sleeping.Add(url);
            }

            return FetchResponse.Failed(deadline.Reason, url);
        }
        catch (Exception error) when (error is HttpRequestException or InvalidDataException or HttpIOException or IOException { InnerException: SocketException })
        {
            return FetchResponse.Failed(Describe(error, url), url);
        }
    }

    public void Dispose() => _clients.Dispose();

    private async Task<FetchResponse> FollowAsync(FetchRequest request, Uri? url, Stream target, FetchDeadline deadline)
    {
        for (var redirects = 0; redirects <= MaxRedirects; redirects++)
        {
            if (url is null || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
            {
                return FetchResponse.Failed(redirects > 0
                    ? $"redirected to {SafeUrl.Of(url?.OriginalString ?? "nowhere")}; only http and https are followed"
                    : $"'{SafeUrl.Of(request.Url)}' is no http or https url");
            }

            if (_sleeping.Contains(url))
            {
                return FetchResponse.Failed($"{url.Host} did not answer in time a moment ago and is not asked for a minute", url);
            }

            using var response = await SendAsync(request, url, deadline.Token);
            deadline.Extend();
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
            {
                return await ReadAsync(request, url, response, target, deadline);
            }

            url = Uri.TryCreate(url, location, out var next) ? next : null;
        }

        return FetchResponse.Failed($"more than {MaxRedirects} redirects");
    }

    private async Task<HttpResponseMessage> SendAsync(FetchRequest request, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOnceAsync(request, url, cancellationToken);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError
            || error.InnerException is IOException or SocketException)
        {
            return await SendOnceAsync(request, url, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(FetchRequest request, Uri url, CancellationToken cancellationToken)
    {
        using var message = FetchMessage.Make(request, url);
        return await _clients.Of(request.Proxy).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static async Task<FetchResponse> ReadAsync(
        FetchRequest request, Uri url, HttpResponseMessage response, Stream target, FetchDeadline deadline)
    {
        var body = new BodyReader(request.MaxBytes, deadline);
        var headers = response.Content.Headers;
        var problem = await body.CopyAsync(response.Content, target);
        var status = (int)response.StatusCode;
        return new FetchResponse
        {
            Status = status,
            Error = problem ?? (status is >= 200 and < 300 or 304 ? null : $"the server answered {status} {response.ReasonPhrase}".TrimEnd()),
            Url = FetchMessage.WithoutCredentials(url),
            MediaType = headers.ContentType?.MediaType?.ToLowerInvariant(),
            Charset = headers.ContentType?.CharSet?.Trim('"'),
            ETag = response.Headers.TryGetValues("ETag", out var tags) ? tags.FirstOrDefault() : null,
            LastModified = headers.LastModified,
            FileName = FetchMessage.FileNameOf(headers),
            ContentLength = headers.ContentEncoding.Count == 0 ? headers.ContentLength : null,
            Length = body.Length,
        };
    }

    private static string Describe(Exception error, Uri? url) => error switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => $"there is no host {url?.Host}",
        HttpRequestException { InnerException: AuthenticationException inner } when inner.Message.Contains("frame", StringComparison.Ordinal) =>
            $"{url?.Authority} does not speak https; perhaps the url begins with http://",
        HttpRequestException { InnerException: AuthenticationException inner } => $"no secure connection to {url?.Host}: {inner.Message}",
        HttpRequestException { InnerException: SocketException inner } => $"could not connect to {url?.Authority}: {inner.Message}",
        // The message of this one holds the proxy's address, with its password.
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => $"the proxy refuses to connect to {url?.Authority}",
        InvalidDataException => "the answer is packed, and broken",
        _ => $"the connection to {url?.Authority} broke: {error.Message}",
    };
}
