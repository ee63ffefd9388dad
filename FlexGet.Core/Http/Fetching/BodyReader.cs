using System.IO.Compression;

namespace FlexGet.Core.Http.Fetching;

/// <summary>Copies a body to the caller's stream, unpacked, and gives up when it grows beyond the limits.</summary>
internal sealed class BodyReader(long maxBytes, FetchDeadline deadline)
{
    private const int MaxRatio = 100;

    /// <summary>Up to here the ratio does not matter: short texts of spaces pack very well and harm nobody.</summary>
    private const long HarmlessBytes = 1024 * 1024;

    /// <summary>Copies; returns what is wrong with the body, or null.</summary>
    public async Task<string?> CopyAsync(HttpContent content, Stream target)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return TooLarge;
        }

        await using var packed = new CountingStream(await content.ReadAsStreamAsync(deadline.Token));
        Stream? body = content.Headers.ContentEncoding.LastOrDefault()?.ToLowerInvariant() switch
        {
            null or "" or "identity" => packed,
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (body is null || content.Headers.ContentEncoding.Count > 1)
        {
            return $"the answer is packed as {string.Join(", ", content.Headers.ContentEncoding)}, which was not asked for";
        }

        await using (body)
        {
            return await CopyAsync(body, packed, target);
        }
    }

    /// <summary>Copies a stream that is not packed.</summary>
    public async Task<string?> CopyAsync(Stream source, Stream target)
    {
        await using var counting = new CountingStream(source);
        return await CopyAsync(counting, counting, target);
    }

    /// <summary>How much was written.</summary>
    public long Length { get; private set; }

    private string TooLarge => $"the answer is larger than {maxBytes / (1024.0 * 1024):0.#} MiB";

    private async Task<string?> CopyAsync(Stream body, CountingStream packed, Stream target)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await ReadAsync(body, buffer, deadline.Token)) > 0)
        {
            deadline.Extend();
            Length += read;
            if (Length > maxBytes)
            {
                return TooLarge;
            }

            if (Length > HarmlessBytes && Length / MaxRatio > packed.Count)
            {
                return $"the answer unpacks to more than {MaxRatio} times its size";
            }

            await target.WriteAsync(buffer.AsMemory(0, read), deadline.Token);
        }

        return null;
    }

    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidOperationException error) when (body is BrotliStream)
        {
            throw new InvalidDataException(error.Message, error); // as the other packings say it
        }
    }
}
