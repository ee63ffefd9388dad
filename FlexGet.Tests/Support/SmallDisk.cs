using System.Diagnostics;

namespace FlexGet.Tests;

/// <summary>
/// A small file system, to fill it up. Making one takes root on Linux; without, the test is skipped and says so, but never where CI
/// is set: there it fails.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(string folder, string size = "64k")
    {
        Path = Directory.CreateDirectory(System.IO.Path.Combine(folder, "small-disk")).FullName;
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", Path) != 0)
        {
            const string reason = "a small disk can be mounted by root on Linux only, so what happens when a disk is full was not tested";
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                Assert.Fail(reason);
            }

            TestContext.Progress.WriteLine($"{TestContext.CurrentContext.Test.FullName} is skipped: {reason}");
            Assert.Ignore(reason);
        }
    }

    public string Path { get; }

    /// <summary>Takes all space that is left; delete the file to free it.</summary>
    public string Fill()
    {
        var filler = System.IO.Path.Combine(Path, "filler");
        using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            var block = new byte[4096];
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            return filler;
        }
    }

    public void Dispose() => Run("umount", Path);

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!; // no shell: a process is started or this throws
        process.WaitForExit();
        return process.ExitCode;
    }
}
