using System.Text.RegularExpressions;

namespace FlexGet.Tests.Architecture;

/// <summary>The slices of FlexGet.Core depend downwards only; see docs/architecture.md.</summary>
internal sealed class SliceTests
{
    // From the top to the bottom: a slice may use those behind it in the list, and the shared ones.
    private static readonly string[] Slices = ["Executions", "Tasks", "Configuration", "Plugins", "Previews", "Schemas", "Entries", "Titles"];

    private static IEnumerable<string> Sources => Slices.SelectMany(slice =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "FlexGet.Core", slice), "*.cs", SearchOption.AllDirectories));

    [TestCaseSource(nameof(Slices))]
    public void Slice_uses_only_slices_below_it(string slice)
    {
        var above = Slices.TakeWhile(other => other != slice).ToList();
        var folder = Path.Combine(Repository.Root, "FlexGet.Core", slice);

        var upward = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => above
                .Where(other => Regex.IsMatch(File.ReadAllText(file), $@"^using FlexGet\.Core\.{other}\b", RegexOptions.Multiline))
                .Select(other => $"{Path.GetFileName(file)} uses {other}"));

        upward.Should().BeEmpty();
    }

    [TestCase("Storage")]
    [TestCase("Templating", "Schemas")]
    [TestCase("Events")]
    [TestCase("Health")]
    [TestCase("Http", "Schemas")]
    public void Shared_slice_uses_no_slice_of_the_engine(string shared, params string[] except)
    {
        var refused = string.Join('|', Slices.Except(except));

        var upward = Directory.EnumerateFiles(Path.Combine(Repository.Root, "FlexGet.Core", shared), "*.cs", SearchOption.AllDirectories)
            .Where(file => Regex.IsMatch(File.ReadAllText(file), $@"^using FlexGet\.Core\.({refused})\b", RegexOptions.Multiline))
            .Select(Path.GetFileName);

        upward.Should().BeEmpty();
    }

    [Test]
    public void Plugins_reference_neither_the_host_nor_each_other()
    {
        var references = Directory.EnumerateDirectories(Repository.Root, "FlexGet.Plugins.*")
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .SelectMany(project => Regex.Matches(File.ReadAllText(project), @"ProjectReference Include=""([^""]+)""")
                .Select(match => match.Groups[1].Value));

        references.Distinct().Should().Equal(@"..\FlexGet.Core\FlexGet.Core.csproj");
    }

    [Test]
    public void There_is_something_to_check() => Sources.Should().NotBeEmpty();
}
