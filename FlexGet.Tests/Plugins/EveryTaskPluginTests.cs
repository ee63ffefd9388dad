using System.Reflection;
using System.Text.RegularExpressions;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Tests.Schemas;

namespace FlexGet.Tests.Plugins;

/// <summary>What holds for each task plugin in the box.</summary>
internal sealed class EveryTaskPluginTests
{
    private static IEnumerable<Type> Plugins => Assembly.GetExecutingAssembly().GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith("FlexGet.Plugins.", StringComparison.Ordinal)) // assemblies have names
        .SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => type.IsDefined(typeof(TaskPluginAttribute)));

    [Test]
    public void There_are_some() => Plugins.Should().NotBeEmpty();

    [TestCaseSource(nameof(Plugins))]
    public void Plugin_says_what_it_does(Type plugin) =>
        plugin.GetCustomAttribute<System.ComponentModel.DescriptionAttribute>()?.Description.Should().NotBeNullOrEmpty();

    [TestCaseSource(nameof(Plugins))]
    public void Examples_of_the_plugin_bind(Type plugin)
    {
        var examples = plugin.GetCustomAttributes<ExampleAttribute>().ToList();

        examples.Should().NotBeEmpty();
        examples.Should().AllSatisfy(example => Bound.Errors(example.Yaml, ConfigOf(plugin)).Should().BeEmpty(example.Yaml));
    }

    [TestCaseSource(nameof(Plugins))]
    public void Examples_of_the_plugin_fit_its_schema(Type plugin)
    {
        var schema = ConfigSchemaTests.Build(ConfigSchema.For(ConfigOf(plugin)));

        plugin.GetCustomAttributes<ExampleAttribute>().Should()
            .AllSatisfy(example => ConfigSchemaTests.IsValid(schema, example.Yaml).Should().BeTrue(example.Yaml));
    }

    [TestCaseSource(nameof(Plugins))]
    public void Unknown_keys_are_refused_unless_the_schema_leaves_keys_free(Type plugin)
    {
        const string yaml = "{no_such_key_anywhere: {x: 1}}";
        var isFree = ConfigSchemaTests.IsValid(ConfigSchemaTests.Build(ConfigSchema.For(ConfigOf(plugin))), yaml);

        (Bound.Errors(yaml, ConfigOf(plugin)).Length == 0).Should().Be(isFree);
    }

    [TestCaseSource(nameof(Plugins))]
    public void Plugin_is_not_among_those_that_are_not_there_yet(Type plugin) =>
        MissingKeywords.Names.Should().NotContain(plugin.GetCustomAttribute<TaskPluginAttribute>()!.Name); // they are chosen by it

    [Test]
    public void Plugins_that_are_not_there_yet_are_those_of_the_documentation()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "compatibility.md"));
        var section = page[page.IndexOf("## Plugins that are not there yet", StringComparison.Ordinal)..];
        section = section[..section.IndexOf("\n## ", 3, StringComparison.Ordinal)];

        Regex.Matches(section, "(?<=`)[a-z0-9_-]+(?=`)").Select(name => name.Value).Should().BeEquivalentTo(MissingKeywords.Names);
    }

    private static Type ConfigOf(Type plugin) => plugin.GetInterfaces()
        .First(type => type.IsGenericType && type.Namespace == typeof(TaskRun).Namespace).GetGenericArguments()[0];
}
