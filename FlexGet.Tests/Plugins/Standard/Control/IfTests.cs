using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;
using FlexGet.Plugins.Standard.Control;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Control;

[Property("Rule", "15.2")]
internal sealed class IfTests
{
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
    public async Task Download_renders_path_and_filename_and_fails_the_entry_where_it_cannot()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "file.bin");
        await File.WriteAllTextAsync(file, "content");

        var entries = await RunAsync($$$"""
            tasks:
              tv:
                mock:
                  - {title: a, url: '{{{new Uri(file)}}}', show: Some Show}
                  - {title: b, url: '{{{new Uri(file)}}}'}
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

    private static async Task<JArray> RunAsync(string config)
    {
        await using var server = new FlexGetServer(config);
        return await server.EntriesAsync(await server.ExecuteAsync("tv"));
    }
}
