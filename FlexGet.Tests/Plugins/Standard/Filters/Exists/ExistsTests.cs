using FlexGet.Core.Entries;

namespace FlexGet.Tests.Plugins.Standard.Filters.Exists;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "15.7")]
internal sealed class ExistsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExistsTests()
    {
        var below = Directory.CreateDirectory(Path.Combine(_folder.Path, "below")).FullName;
        File.WriteAllText(Path.Combine(below, "a.mkv"), "");
    }

    public void Dispose() => _folder.Dispose();

    [TestCase("a.mkv", "", "", false)]
    [TestCase("a", "", "", true)]
    [TestCase("x", "a.mkv", "", false)]
    [TestCase("x", "", "/somewhere/a.mkv", false)]
    [TestCase("a.mkv", "b.mkv", "", true)]
    [TestCase("below", "", "", true)]
    public async Task Name_is_that_of_the_file_or_else_the_title(string title, string filename, string location, bool isAccepted)
    {
        var entry = Accepted(title);
        entry["filename"] = filename;
        entry["location"] = location;

        await Filter(Some.Run(entry), _folder.Path);

        entry.IsAccepted.Should().Be(isAccepted);
        entry.Reason.Should().Be(isAccepted ? null : $"exists in {Path.Combine(_folder.Path, "below")}");
    }

    [Test]
    public async Task Missing_folder_is_a_warning_and_nothing_is_looked_for()
    {
        var run = Some.Run(Accepted("a.mkv"));

        await Filter(run, _folder.Path, Path.Combine(_folder.Path, "none"));

        run.Accepted.Should().ContainSingle();
        run.Lines.Lines.Should().ContainSingle().Which.Should().StartWith("Warning: Path ");
    }

    [Test]
    public async Task Undecided_entries_are_left_alone()
    {
        var entry = new Entry("a.mkv", "http://example.org/1");

        await Filter(Some.Run(entry), _folder.Path);

        entry.IsUndecided.Should().BeTrue();
    }

    private static async Task Filter(FakeRun run, params string[] paths) =>
        await new FlexGet.Plugins.Standard.Filters.Exists.Exists().FilterAsync(run, new(paths), CancellationToken.None);

    private static Entry Accepted(string title)
    {
        var entry = new Entry(title, "http://example.org/1");
        entry.Accept();
        return entry;
    }
}
