using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;
using FlexGet.Plugins.Standard;
using FlexGet.Plugins.Standard.Control;
using FlexGet.Tests.Executions.Engine;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Control;

[Property("Rule", "15.2")]
internal sealed class IfTests
{
    private static readonly Dictionary<string, TaskPluginDescriptor> Steps = EngineFixture
        .Steps(new ServiceCollection().BuildServiceProvider())
        .ToDictionary(plugin => plugin.Name);

    [Test]
    public async Task Conditions_decide_in_order_and_run_plugins_on_those_that_pass()
    {
        var entries = await RunAsync("""
            tasks:
              tv:
                mock:
                  - {title: a, size: 10}
                  - {title: b, size: 500}
                  - {title: c}
                  - {title: d, size: x}
                set: {label: '{{ title|upper }}'}
                if:
                  - 'size > 100': reject
                  - unknown: fail
                  - 'label in ["A", "C"]': {set: {path: '/x/{{ title }}'}, accept_all: yes}
                  - 'has_field("size") and path is not defined': fail
            """);

        entries.Select(entry => $"{entry.Value<string>("title")} {entry.Value<string>("state")} {entry.Value<string>("reason")}").Should().Equal(
            "a accepted ", "b rejected Matched requirement: size > 100", "c accepted ",
            "d failed Matched requirement: has_field(\"size\") and path is not defined");
        entries[0]["fields"]!.Value<string>("path").Should().Be("/x/a");
        entries[0].Value<string>("accepted_by").Should().Be("accept_all");
    }

    [Test]
    public async Task Plugins_run_in_all_phases_but_input_by_priority_on_the_entries_that_pass_there_even_on_none()
    {
        using var engine = new EngineFixture(module: new StandardModule());
        var seen = new List<string>();
        Step Note(string name) => Step.Of(run => seen.Add($"{name} {string.Join(',', run.Entries.Select(entry => entry.Title))}"));
        var config = Config("title == name", ("filter_step", Note("filter")), ("early_filter", Note("early")), ("prepare_step", Note("prepare")),
            ("start_step", Note("start")), ("learn_step", Note("learn")), ("exit_step", Note("exit")), ("abort_step", Note("abort")));

        await engine.RunAsync([
            ("source", Source.Of("a", "b")), ("if", config),
            ("metainfo_step", Step.Of(run => run.All[0]["name"] = "a")),
            ("modify_step", Step.Of(run => run.All[1]["name"] = "b"))]);
        seen.Should().Equal("prepare ", "start ", "early a", "filter a", "learn a,b", "exit a,b");

        seen.Clear();
        await engine.RunAsync([("source", Source.Of("a")), ("if", config), ("download_step", Step.Of(_ => throw new PluginException("broken")))]);
        seen.Should().Equal("prepare ", "start ", "early ", "filter ", "abort ");
    }

    [Test]
    public async Task What_a_condition_cannot_do_is_an_error_in_the_log_and_what_is_missing_a_line_for_debugging()
    {
        using var engine = new EngineFixture(module: new StandardModule());
        engine.Sink.Level = TaskLogLevel.Debug;

        var outcome = await engine.RunAsync([
            ("source", Source.Of("a")), ("if", Config("title > 5", ("filter_step", Step.Of(_ => { })))), ("filter_step", Step.Of(_ => { }))]);
        await engine.RunAsync([("source", Source.Of("a")), ("if", Config("missing > 5", ("filter_step", Step.Of(_ => { }))))]);

        outcome.Result.Undecided.Should().Be(1);
        engine.Sink.Lines.Should().Contain(line => line.StartsWith("Error if The condition `title > 5` does not hold for a: ", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("Debug if The condition `missing > 5` does not hold for a: ", StringComparison.Ordinal));
    }

    [Test]
    public async Task Download_renders_path_and_filename_and_fails_the_entry_where_it_cannot()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file.bin");
        await File.WriteAllTextAsync(file, "content");

        var entries = await RunAsync($$$"""
            tasks:
              tv:
                mock:
                  - {title: a, url: '{{{new Uri(file)}}}', location: '{{{file}}}', show: Some Show}
                  - {title: b, url: '{{{new Uri(file)}}}', location: '{{{file}}}'}
                accept_all: yes
                download: {path: '{{{folder.Path}}}/{{ show|lower }}', filename: '{{ title }}.{{ 1 + 1 }}', fail_html: no}
            """);

        entries[0].Value<string>("state").Should().Be("accepted", entries[0].ToString());
        File.Exists(Path.Combine(folder.Path, "some show", "a.2")).Should().BeTrue();
        entries[1].Value<string>("reason").Should().StartWith("Could not set path. Error during string replacement: \"show\" is undefined");
    }

    [Test]
    public void Mistake_in_a_condition_has_its_place()
    {
        var errors = Bound.Errors<IReadOnlyList<IReadOnlyDictionary<TemplateExpression, OneOf<ConditionAction, NestedPlugins>>>>("[{'size >': accept}]");

        errors.Should().Contain("expected a value, found the end");
    }

    private static IReadOnlyList<IReadOnlyDictionary<TemplateExpression, OneOf<ConditionAction, NestedPlugins>>> Config(
        string expression, params (string Name, object Config)[] plugins) =>
        [new Dictionary<TemplateExpression, OneOf<ConditionAction, NestedPlugins>>
        {
            [TemplateExpression.Parse(expression)] = new(new NestedPlugins([.. plugins.Select(plugin => new NestedPlugin(Steps[plugin.Name], plugin.Config))])),
        }];

    private static async Task<JArray> RunAsync(string config)
    {
        await using var server = new FlexGetServer(config);
        return await server.EntriesAsync(await server.ExecuteAsync("tv"));
    }
}
