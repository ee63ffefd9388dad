using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Plugins.Standard;
using FlexGet.Tests.Executions.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Tests.Plugins.Standard.Control;

internal sealed class NestedPluginTests
{
    private static readonly Dictionary<string, TaskPluginDescriptor> Steps = EngineFixture
        .Steps(new ServiceCollection().BuildServiceProvider())
        .ToDictionary(plugin => plugin.Name);

    [Test]
    [Property("Rule", "5.4")]
    [Property("Rule", "16.7")]
    public async Task Inputs_run_in_order_drop_what_came_before_and_survive_one_that_fails()
    {
        using var engine = new EngineFixture(module: new StandardModule());

        var outcome = await engine.RunAsync([("inputs", List(
            ("source", Source.Of("a", "b")),
            ("source", new Source((_, _) => throw new PluginException("not there"))),
            ("source", Source.Of()),
            ("source", Source.Of("b", "c"))))]);

        outcome.Entries.Select(entry => entry.Title).Should().Equal("a", "b", "c");
        engine.Sink.Lines.Where(line => line.StartsWith("Warning inputs", StringComparison.Ordinal)).Should().Equal(
            "Warning inputs The input source failed: not there", "Warning inputs The input source has no entries");
    }

    [Test]
    [Property("Rule", "5.4")]
    public async Task Inputs_drop_entries_by_each_of_their_urls()
    {
        using var engine = new EngineFixture(module: new StandardModule());
        static Source One(string title, string url, params string[] urls) => new((_, _) =>
        {
            var entry = new Entry(title, url);
            if (urls.Length > 0)
            {
                entry["urls"] = urls.ToList();
            }

            return ValueTask.FromResult<IEnumerable<Entry>>([entry]);
        });

        var outcome = await engine.RunAsync([("inputs", List(
            ("source", One("a", "http://x/1", "http://x/2")),
            ("source", One("b", "http://x/2")),
            ("source", One("c", "http://x/1", "http://x/3")),
            ("source", One("d", "http://x/4", "http://x/5"))))]);

        outcome.Entries.Select(entry => entry.Title).Should().Equal("a", "d");
    }

    [Test]
    [Property("Rule", "2.12")]
    public async Task Sequence_runs_one_plugin_several_times_each_with_an_instance_for_all_phases()
    {
        using var engine = new EngineFixture(module: new StandardModule());
        var (first, second) = (new List<int>(), new List<int>());

        await engine.RunAsync([("sequence", List(("counting", first), ("counting", second)))]);

        first.Should().Equal(1, 2);
        second.Should().Equal(1, 2);
    }

    [Test]
    [Property("Rule", "2.12")]
    public async Task Verdict_in_a_sequence_names_the_inner_plugin()
    {
        using var engine = new EngineFixture(module: new StandardModule());

        var outcome = await engine.RunAsync([
            ("source", Source.Of("a")), ("sequence", List(("filter_step", Step.Of(run => run.All[0].Accept()))))]);

        outcome.Entries.Single().AcceptedBy.Should().Be("filter_step");
    }

    [Test]
    public async Task Part_of_a_run_shows_only_its_entries()
    {
        using var engine = new EngineFixture(module: new StandardModule());

        var outcome = await engine.RunAsync([
            ("source", Source.Of("a", "b")),
            ("filter_step", Step.Of(run => run.Only([run.All[1]]).Undecided.ToList().ForEach(entry => entry.Accept())))]);

        outcome.Entries.Select(entry => entry.State).Should().Equal(EntryState.Undecided, EntryState.Accepted);
    }

    private static List<NestedPlugins> List(params (string Name, object Config)[] plugins) =>
        [.. plugins.Select(plugin => new NestedPlugins([new NestedPlugin(Steps[plugin.Name], plugin.Config)]))];
}
