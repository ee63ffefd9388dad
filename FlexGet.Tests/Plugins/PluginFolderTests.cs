using FlexGet.Host.Plugins;

namespace FlexGet.Tests.Plugins;

internal sealed class PluginFolderTests
{
    [Test]
    public void Links_to_folders_are_not_followed()
    {
        using var root = new TemporaryFolder();
        var sub = Directory.CreateDirectory(Path.Combine(root.Path, "Acme", "sub")).FullName;
        File.WriteAllText(Path.Combine(sub, "file.txt"), "");
        var before = PluginFolder.In(root.Path).Single().Fingerprint;

        Directory.CreateSymbolicLink(Path.Combine(sub, "up"), Path.Combine(root.Path, "Acme"));

        var folder = PluginFolder.In(root.Path).Single();
        folder.Fingerprint.Should().Be(before);
        folder.Files.Select(file => file.FullName).Should().Equal(Path.Combine(sub, "file.txt"));
    }
}
