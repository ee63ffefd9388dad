using System.Reflection;
using System.Text.RegularExpressions;

namespace FlexGet.Tests.Contract;

/// <summary>
/// Every numbered rule of the config and the engine is held by a test that carries its number, or docs/compatibility.md says what
/// differs and why.
/// </summary>
internal sealed partial class RuleCoverageTests
{
    private static readonly string[] Rules =
    [
        "1.1", "1.2", "1.3", "1.4", "1.5",
        "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10", "2.11", "2.12",
        "3.2", "3.4", "3.5", "3.6",
        "4",
        "5.1", "5.2", "5.3", "5.4",
        "6.1", "6.2", "6.3", "6.4", "6.5",
        "7.1", "7.2", "7.3",
        "8.1", "8.2", "8.3", "8.4", "8.5",
        "9.1", "9.2", "9.3", "9.4", "9.5", "9.6", "9.7", "9.8", "9.9", "9.10", "9.11",
        "10.1", "10.2", "10.3", "10.4", "10.5", "10.6",
        "11.1", "11.2", "11.3", "11.4", "11.5", "11.6",
        "12.1", "12.2", "12.3", "12.4", "12.5", "12.6", "12.7", "12.8", "12.9", "12.10", "12.11", "12.12",
        "13",
        "15.1", "15.2", "15.7", "15.9", "15.11",
        "19",
    ];

    private static readonly HashSet<string> Tested = [.. Assembly.GetExecutingAssembly().GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public).Cast<MemberInfo>().Prepend(type))
        .SelectMany(member => member.GetCustomAttributes<PropertyAttribute>(inherit: false))
        .SelectMany(property => property.Properties["Rule"].Cast<string>())];

    private static readonly HashSet<string> Documented = [.. Row()
        .Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "compatibility.md")))
        .Select(row => row.Groups[1].Value)];

    [TestCaseSource(nameof(Rules))]
    public void Rule_is_tested_or_its_difference_is_told(string rule) =>
        (Tested.Contains(rule) || Documented.Contains(rule)).Should().BeTrue(
            $"rule {rule} needs a test with [Property(\"Rule\", \"{rule}\")] or a row in docs/compatibility.md");

    [GeneratedRegex(@"^\| (\d+(?:\.\d+)?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
