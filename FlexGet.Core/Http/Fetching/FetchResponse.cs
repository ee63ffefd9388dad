using System.Diagnostics.CodeAnalysis;

namespace FlexGet.Core.Http.Fetching;

/// <summary>How a fetch ended. The body, an error page's too, has been written to the caller's stream.</summary>
public sealed record FetchResponse
{
    /// <summary>What went wrong, for the user and without secrets; null when the answer is good.</summary>
    public string? Error { get; init; }

    /// <summary>The HTTP status; 0 when there was no answer, 200 for a file.</summary>
    public int Status { get; init; }

    /// <summary>Where the answer came from, after redirects, without credentials.</summary>
    public Uri? Url { get; init; }

    /// <summary>The media type in lower case, for instance <c>text/html</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset that the server states.</summary>
    public string? Charset { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The file name of Content-Disposition; anything a stranger may have thought of, so scrub it.</summary>
    public string? FileName { get; init; }

    /// <summary>The length that the server states; null when the answer was packed.</summary>
    public long? ContentLength { get; init; }

    /// <summary>The length of the body as written.</summary>
    public long Length { get; init; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsGood => Error is null;

    /// <summary>True when the server says that nothing has changed since what the conditional headers name.</summary>
    public bool IsNotModified => Status == 304;

    internal static FetchResponse Failed(string error, Uri? url = null) =>
        new() { Error = error, Url = url is null ? null : FetchMessage.WithoutCredentials(url) };
}
