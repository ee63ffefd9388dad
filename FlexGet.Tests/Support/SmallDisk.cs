using System.Diagnostics;

namespace FlexGet.Tests;

/// <summary>A file system of 64 KiB, to fill it up. Making one takes root on Linux; without, the test is skipped and says so.</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(string folder)
    {
        Path = Directory.CreateDirectory(System.IO.Path.Combine(folder, "small-disk")).FullName;
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", Path) != 0)
        {
            Assert.Ignore("a small disk can be mounted by root on Linux only, so what happens when a disk is full was not tested");
        }
    }

    public string Path { get; }

    public void Dispose() => Run("umount", Path);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!; // no shell: a process is started or this throws
        process.WaitForExit();
        return process.ExitCode;
    }
}
