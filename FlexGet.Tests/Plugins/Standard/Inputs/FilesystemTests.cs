using System.Text.RegularExpressions;
using FlexGet.Plugins.Standard.Inputs;

namespace FlexGet.Tests.Plugins.Standard.Inputs;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "16.2")]
internal sealed class FilesystemTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FilesystemTests()
    {
        var sub = Directory.CreateDirectory(Path.Combine(_folder.Path, "Sub.Folder", "Deep"));
        File.WriteAllText(Path.Combine(_folder.Path, "a.mkv"), "");
        File.WriteAllText(Path.Combine(_folder.Path, "b.txt"), "");
        File.WriteAllText(Path.Combine(sub.FullName, "c.mkv"), "");
    }

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Files_and_folders_become_entries_with_their_place()
    {
        var entries = await Titles(new FilesystemConfig { Path = [_folder.Path] });

        entries.Should().BeEquivalentTo("a", "b", "Sub.Folder");
    }

    [Test]
    public async Task Fields_tell_where_the_file_is()
    {
        var entry = (await new Filesystem().InputAsync(
            Some.Run(), new FilesystemConfig { Path = [_folder.Path], Mask = "*a.mkv" }, CancellationToken.None)).Single();

        entry["location"].Should().Be(Path.Combine(_folder.Path, "a.mkv"));
        entry["filename"].Should().Be("a.mkv");
        entry.Url.Should().StartWith("file:///").And.EndWith("/a.mkv");
        entry["mtime"].Should().BeOfType<DateTimeOffset>();
    }

    [Test]
    public async Task Subfolders_are_searched_as_deep_as_asked() =>
        (
            await Titles(new FilesystemConfig { Path = [_folder.Path], Recursive = new(true), Retrieve = [FileKind.Files] }),
            await Titles(new FilesystemConfig { Path = [_folder.Path], Recursive = new(1), Retrieve = [FileKind.Dirs] }))
        .Should().BeEquivalentTo((new[] { "a", "b", "c" }, new[] { "Sub.Folder", "Deep" }));

    [Test]
    public async Task Mask_and_regexp_look_at_the_whole_path_from_its_beginning()
    {
        (await Titles(new FilesystemConfig { Path = [_folder.Path], Mask = "*.MKV" })).Should().Equal("a");
        (await Titles(new FilesystemConfig { Path = [_folder.Path], Regexp = new Regex(@".*\.mkv") })).Should().Equal("a");
        (await Titles(new FilesystemConfig { Path = [_folder.Path], Regexp = new Regex(@"a\.mkv") })).Should().BeEmpty();
    }

    [TestCase(".hidden", ".hidden")]
    [TestCase("..hidden", "..hidden")]
    [TestCase(".hidden.txt", ".hidden")]
    public async Task Hidden_file_has_a_title(string file, string title)
    {
        File.WriteAllText(Path.Combine(_folder.Path, file), "");

        (await Titles(new FilesystemConfig { Path = [_folder.Path] })).Should().BeEquivalentTo("a", "b", "Sub.Folder", title);
    }

    [Test]
    public async Task Missing_folder_is_an_error_line_and_the_next_is_searched()
    {
        var run = Some.Run();

        var entries = await new Filesystem().InputAsync(
            run, new FilesystemConfig { Path = [Path.Combine(_folder.Path, "missing"), _folder.Path] }, CancellationToken.None);

        entries.Should().HaveCount(3);
        run.Lines.Lines.Should().ContainSingle().Which.Should().StartWith("Error: the folder ");
    }

    [Test]
    public async Task Link_to_a_folder_above_is_no_endless_search()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "Sub.Folder", "up"), _folder.Path);

        (await Titles(new FilesystemConfig { Path = [_folder.Path], Recursive = new(true) })).Should().HaveCount(6);
    }

    private static async Task<List<string>> Titles(FilesystemConfig config) =>
        [.. (await new Filesystem().InputAsync(Some.Run(), config, CancellationToken.None)).Select(entry => entry.Title)];
}
