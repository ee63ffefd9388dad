using FlexGet.Core.Entries;
using FlexGet.Core.Templating;
using FlexGet.Plugins.Standard.Fields;

namespace FlexGet.Tests.Plugins.Standard.Fields;

[Property("Rule", "6.4")]
internal sealed class SetTests
{
    [Test]
    public async Task Field_that_nobody_asked_for_is_no_error_in_the_log()
    {
        await using var server = new FlexGetServer("tasks:\n  tv: {mock: [a], set: {other: '{{ missing }}'}}\n");

        var execution = await server.ExecuteAsync("tv");

        var log = await server.Client.GetStringAsync(new Uri($"execution/{execution.Value<long>("id")}/log", UriKind.Relative));
        log.Should().Contain("Produced 1").And.NotContain("Could not set");
    }

    [Test]
    public async Task Plain_values_are_set_at_once_on_every_entry()
    {
        var rejected = Some.Entry("b");
        rejected.Reject();

        await SetAsync("{path: /tv, count: 5, list: [1, x]}", Some.Entry("a"), rejected);

        rejected.IsLazy("path").Should().BeFalse();
        rejected["count"].Should().Be(5L);
        rejected["list"].Should().BeEquivalentTo(new object[] { 1L, "x" });
    }

    [Test]
    public async Task Template_is_rendered_when_the_field_is_read_and_may_use_what_came_later()
    {
        var entry = Some.Entry("a");

        await SetAsync("{label: '{{ later }}!', number: '{{ 5 }}'}", entry);
        entry["later"] = "yes";

        entry.IsLazy("label").Should().BeTrue();
        entry["label"].Should().Be("yes!");
        entry["number"].Should().Be(5L);
    }

    [Test]
    public async Task Field_may_use_its_former_value()
    {
        var entry = Some.Entry("a");
        entry["label"] = "old";

        await SetAsync("{label: '{{ label }}er', title: '{{ title|upper }}'}", entry);

        entry["label"].Should().Be("older");
        entry.Title.Should().Be("A");
    }

    [Test]
    public async Task Failure_is_logged_and_leaves_the_former_value()
    {
        var entry = Some.Entry("a");
        entry["label"] = "old";

        var run = await SetAsync("{label: '{{ missing }}', other: '{{ missing }}'}", entry);

        entry["label"].Should().Be("old");
        entry["other"].Should().BeNull();
        run.Lines.Lines.Should().Contain(line => line.StartsWith("Error: Could not set other for a: \"missing\" is undefined"));
    }

    [TestCase("../../evil", "/dl/{{ title }}", false)]
    [TestCase("a/../../evil", "/dl/{{ title }}", false)]
    [TestCase("..\\\\evil", "/dl/{{ title }}", false)]
    [TestCase("../evil", "../dl/{{ title }}", false)]
    [TestCase("good", "../dl/{{ title }}", true)]
    [TestCase("and so on...", "/dl/{{ title }}", true)]
    [Property("Rule", "17.6")]
    public async Task Title_cannot_lead_the_field_path_out_of_its_folder(string title, string path, bool isSet)
    {
        var entry = new Entry(title, "http://example.org/1");

        var run = await SetAsync($"{{path: '{path}'}}", entry);

        entry.Text("path").Should().Be(isSet ? path.Replace("{{ title }}", title) : null);
        run.Lines.Lines.Exists(line => line.Contains("leads out of the folder")).Should().Be(!isSet);
    }

    [TestCase("'{{ title }}'", "plain", "plain")]
    [TestCase("plain", "'{{ title }}'", "a")]
    [TestCase("'{{ title }}'", "'{{ title }}2'", "a")]
    public async Task Of_two_settings_of_a_field_the_later_counts_but_a_template_waits_behind_one_that_was_not_read(string first, string second, string expected)
    {
        var (entry, recorded) = (Some.Entry("a"), Some.Entry("a"));

        await SetAsync($"label: {first}", entry, recorded);
        await SetAsync($"label: {second}", entry, recorded);
        recorded.EvaluateLocal();

        entry["label"].Should().Be(expected);
        recorded["label"].Should().Be(expected, "the record shows what filters saw");
    }

    [Test]
    public void Mistake_in_a_template_is_one_of_the_config_with_its_column()
    {
        var (_, errors) = ConfigText.Bind<IReadOnlyDictionary<string, TemplateValue>>("label: '{{ title|uper }}'");

        errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Line = 1, Column = 18, Path = "/it/label" });
    }

    private static async Task<FakeRun> SetAsync(string yaml, params Entry[] entries)
    {
        var run = Some.Run(entries);
        await new SetPlugin(TimeProvider.System).MetainfoAsync(
            run, Bound.Config<IReadOnlyDictionary<string, TemplateValue>>(yaml), CancellationToken.None);
        return run;
    }
}
