using System.Runtime.InteropServices;
using System.Text;

namespace FlexGet.Core.Storage;

/// <summary>Calls of Unix that .NET has no way to.</summary>
internal static class UnixFiles
{
    private const int ReadOnly = 0;
    private const int CloseOnExec = 0x80000;
    private const int CloseOnExecOfMac = 0x1000000;
    private const int NonBlocking = 0x800;
    private const int NonBlockingOfMac = 0x4;

    /// <summary>A descriptor for reading; negative when there is none.</summary>
    public static int Open(string path) => Open(Bytes(path), ReadOnly | Flag(CloseOnExec, CloseOnExecOfMac));

    /// <summary>The same without waiting for somebody at the other end of a pipe.</summary>
    public static int OpenAtOnce(string path) =>
        Open(Bytes(path), ReadOnly | Flag(CloseOnExec, CloseOnExecOfMac) | Flag(NonBlocking, NonBlockingOfMac));

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    private static int Flag(int usual, int ofMac) => OperatingSystem.IsMacOS() ? ofMac : usual;

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + "\0");
}
