using FlexGet.Core.Configuration;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Tests.Schemas;
using Json.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Tests.Tasks;

internal sealed class TaskSchemaTests
{
    private static readonly JsonSchema Schema = ConfigSchemaTests.Build(Write());

    [TestCase("tasks: {room: {paint: {colour: green}, watch: no}}", true)]
    [TestCase("tasks: {room: {_paint: nonsense}, _other: nonsense}", true)]
    [TestCase("tasks:", true)]
    [TestCase("{_tasks: 1, variables: mine.yml, templates: {global: {template: [a, b], include: x}}}", true)]
    [TestCase("tasks: {room: {template: no}}", true)]
    [TestCase("tasks: {room: {pain: 1}}", false)]
    [TestCase("tasks: {room: {paint: {color: green}}}", false)]
    [TestCase("tasks: {room: yes}", false)]
    [TestCase("taks: {}", false)]
    [TestCase("templates: {x: {pain: 1}}", false)]
    [TestCase("lamps: {count: 1}", true)]
    [TestCase("lamps: {count: x}", false)]
    public void The_schema_of_a_config_holds_every_section_and_task_plugin(string yaml, bool isValid) =>
        ConfigSchemaTests.IsValid(Schema, yaml).Should().Be(isValid);

    [Test]
    public async Task The_server_answers_the_schema_of_what_is_active()
    {
        await using var server = new FlexGetServer();

        var schema = Newtonsoft.Json.Linq.JObject.Parse(await server.Client.GetStringAsync(new Uri("config/schema", UriKind.Relative)));

        schema.Value<string>("$schema").Should().Be(ConfigSchema.Dialect);
        schema["properties"]!["tasks"].Should().NotBeNull();
    }

    private static Newtonsoft.Json.Linq.JObject Write()
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var plugins = TaskPluginDescriptor.Of(typeof(TaskSchemaTests).Assembly, "tests", services)
            .Where(plugin => plugin.Type == typeof(TaskReaderTests.Paint) || plugin.Type == typeof(TaskReaderTests.Watch))
            .ToList();
        var registry = new PluginRegistry();
        registry.Replace(new PluginSet([new ActivePlugin("tests", typeof(TaskSchemaTests).Assembly, services, plugins)], []));
        var binder = new ConfigBinder();
        var sections = new RootSections(binder, () => [new ConfigSection("lamps", typeof(Lamps))]);
        return new TaskSchema(binder, registry, sections).Write();
    }

    private sealed record Lamps
    {
        public int Count { get; init; }
    }
}
