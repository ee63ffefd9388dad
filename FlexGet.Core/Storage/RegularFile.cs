using Microsoft.Win32.SafeHandles;

namespace FlexGet.Core.Storage;

/// <summary>Reads files that a user names, which may be anything: a pipe that nobody writes to would be waited for without end.</summary>
internal static class RegularFile
{
    /// <summary>The bytes of the file, of a longer one the first ones up to the limit.</summary>
    /// <exception cref="IOException">It is a folder, a pipe, or cannot be read.</exception>
    public static byte[] Read(string file, int limit)
    {
        if (Directory.Exists(file))
        {
            throw new IOException($"{file} is a folder");
        }

        using var stream = Open(file);
        if (!stream.CanSeek)
        {
            throw new IOException($"{file} is no file that can be read to its end");
        }

        // No further than the limit: the name may be that of a device without an end.
        var bytes = new byte[(int)Math.Min(limit, Math.Max(stream.Length, 1 << 16))];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..length];
    }

    private static FileStream Open(string file)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(file))
        {
            return File.OpenRead(file); // says what is wrong in its own words
        }

        var descriptor = UnixFiles.OpenAtOnce(file);
        return descriptor < 0
            ? File.OpenRead(file)
            : new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read);
    }
}
