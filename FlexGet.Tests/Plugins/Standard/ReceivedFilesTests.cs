using FlexGet.Plugins.Standard;

namespace FlexGet.Tests.Plugins.Standard;

internal sealed class ReceivedFilesTests
{
    [Test]
    public void The_newest_twenty_are_kept_for_each_task()
    {
        using var folder = new TemporaryFolder();
        var run = new FakeRun([]) { Directory = folder.Path };
        var old = DateTime.UnixEpoch;
        ReceivedFiles.SaveForTask(new FakeRun([]) { Directory = folder.Path, Task = "other" }, "0", "page"u8);

        for (var number = 1; number <= 25; number++)
        {
            var path = ReceivedFiles.SaveForTask(run, $"{number}", "page"u8)!; // a temporary folder can be written to
            File.SetLastWriteTimeUtc(path, old.AddHours(number));
        }

        Directory.GetFiles(Path.Combine(folder.Path, "received", "tv")).Select(Path.GetFileName)
            .Should().BeEquivalentTo(Enumerable.Range(6, 20).Select(number => $"{number}"));
        Directory.GetFiles(Path.Combine(folder.Path, "received", "other")).Should().ContainSingle();
    }

    [Test]
    public void Nobody_else_can_read_them()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // it has no such modes
        }

        using var folder = new TemporaryFolder();
        var run = new FakeRun([]) { Directory = folder.Path };
        var path = ReceivedFiles.SaveForTask(run, "page", "page"u8)!; // a temporary folder can be written to
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        ReceivedFiles.SaveForTask(run, "page", "another"u8);

        File.GetUnixFileMode(path).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var parent in new[] { Path.Combine(folder.Path, "received"), Path.Combine(folder.Path, "received", "tv") })
        {
            File.GetUnixFileMode(parent).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
