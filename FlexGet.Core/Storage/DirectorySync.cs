using System.ComponentModel;
using System.Runtime.InteropServices;

namespace FlexGet.Core.Storage;

/// <summary>Makes a rename survive a power cut: .NET can flush a file, but not the directory that names it.</summary>
internal static class DirectorySync
{
    /// <summary>Does nothing on Windows, which has no such call.</summary>
    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = UnixFiles.Open(directory);
        if (descriptor < 0)
        {
            throw new IOException($"cannot open {directory}", new Win32Exception(Marshal.GetLastPInvokeError()));
        }

        // Some file systems cannot sync a directory and say so; the file itself is safe even then.
        _ = UnixFiles.Sync(descriptor);
        _ = UnixFiles.Close(descriptor);
    }
}
