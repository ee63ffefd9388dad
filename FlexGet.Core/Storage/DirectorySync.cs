using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace FlexGet.Core.Storage;

/// <summary>Makes a rename survive a power cut: .NET can flush a file, but not the directory that names it.</summary>
internal static class DirectorySync
{
    private const int ReadOnly = 0;

    /// <summary>Does nothing on Windows, which has no such call.</summary>
    public static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(Encoding.UTF8.GetBytes(directory + "\0"), ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException($"cannot open {directory}", new Win32Exception(Marshal.GetLastPInvokeError()));
        }

        // Some file systems cannot sync a directory and say so; the file itself is safe even then.
        _ = Sync(descriptor);
        _ = Close(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
