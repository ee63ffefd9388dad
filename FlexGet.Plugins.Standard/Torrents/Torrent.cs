using System.Security.Cryptography;
using System.Text;

namespace FlexGet.Plugins.Standard.Torrents;

/// <summary>A file inside a torrent.</summary>
/// <param name="Path">With slashes, below the torrent's own folder.</param>
/// <param name="Length">In bytes.</param>
internal sealed record TorrentContent(string Path, long Length);

/// <summary>What a torrent file says.</summary>
internal sealed record Torrent
{
    /// <summary>Real ones have a few KiB, or a few MiB for hundreds of thousands of pieces.</summary>
    public const long MaxLength = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What names the torrent everywhere, in upper case.</summary>
    public required string InfoHash { get; init; }

    public required IReadOnlyList<TorrentContent> Files { get; init; }

    /// <summary>In bytes.</summary>
    public long Size => Files.Sum(file => file.Length);

    /// <summary>True for the beginning of a torrent file: a mapping whose first key is a text of a few bytes.</summary>
    public static bool IsBeginning(ReadOnlySpan<byte> start)
    {
        var digits = start.IsEmpty ? 0 : start[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return start is [(byte)'d', ..] && digits is >= 1 and <= 3 && start[1 + digits] == ':';
    }

    /// <summary>Reads a torrent file.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static Torrent Read(ReadOnlyMemory<byte> content)
    {
        if (BencodeReader.Read(content) is not BencodeMapping root || root["info"] is not BencodeMapping info)
        {
            throw new FormatException("there is no mapping \"info\" in it");
        }

        return new Torrent
        {
            // By definition the SHA-1 of these bytes; it protects nothing here.
#pragma warning disable CA5350
            InfoHash = Convert.ToHexString(SHA1.HashData(info.Raw.Span)),
#pragma warning restore CA5350
            Files = info["files"] is List<object> files
                ? [.. files.OfType<BencodeMapping>().Select(file => new TorrentContent(PathOf(file), LengthOf(file)))]
                : NameOf(info) is { Length: > 0 } name ? [new TorrentContent(name, LengthOf(info))] : [],
        };
    }

    private static string PathOf(BencodeMapping file) =>
        (file["path.utf-8"] ?? file["path"]) is List<object> parts ? string.Join('/', parts.OfType<ReadOnlyMemory<byte>>().Select(TextOf)) : "";

    /// <summary>Lengths of more than 4 TiB are lies, and their sum would not fit.</summary>
    private static long LengthOf(BencodeMapping file) => file["length"] is long and >= 0 and <= 1L << 42 and var length ? length : 0;

    private static string? NameOf(BencodeMapping info) =>
        (info["name.utf-8"] ?? info["name"]) is ReadOnlyMemory<byte> name ? TextOf(name) : null;

    /// <summary>Old torrents are written in the code page of whoever made them.</summary>
    private static string TextOf(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes.Span);
        }
    }
}
