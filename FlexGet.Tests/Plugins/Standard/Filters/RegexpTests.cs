using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Schemas.Regexes;
using FlexGet.Core.Templating;
using FlexGet.Plugins.Standard.Filters.Regexp;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Filters;

[Property("Rule", "15.1")]
internal sealed class RegexpTests
{
    [Test]
    public async Task First_pattern_that_is_found_in_the_title_accepts_with_its_reason()
    {
        var entry = await After(new() { Accept = [Pattern("other"), Pattern(@"some\.SHOW")] }, Some.Entry("A.Some.Show"));

        entry.State.Should().Be(EntryState.Accepted);
        entry.Reason.Should().Be(@"regexp 'some\.SHOW' matched field 'title'");
    }

    [Test]
    public async Task Description_is_searched_after_the_title_without_looking_it_up()
    {
        var described = Some.Entry("A");
        described["description"] = "with some show in it";
        var lazy = Some.Entry("B");
        lazy.AddLazy(new LazyField("lookup", ["description"], entry => entry["description"] = "some show", IsLocal: false));
        var config = new RegexpConfig { Accept = [Pattern("some show")] };

        (await After(config, described)).Reason.Should().Be("regexp 'some show' matched field 'description'");
        (await After(config, lazy)).State.Should().Be(EntryState.Undecided);
        (await After(config with { From = ["description"] }, lazy)).State.Should().Be(EntryState.Accepted);
    }

    [Test]
    public async Task Reject_beats_accept()
    {
        var config = new RegexpConfig { Accept = [Pattern("show")], Reject = [Pattern("german")] };

        (await After(config, Some.Entry("Show.GERMAN"))).State.Should().Be(EntryState.Rejected);
    }

    [Test]
    public async Task Pattern_may_carry_path_and_fields_to_set()
    {
        var item = Pattern("show", new() { Path = "~/{{ title }}", Set = new Dictionary<string, TemplateValue> { ["category"] = TemplateValue.Of("tv") } });

        var entry = await After(new() { Accept = [item] }, Some.Entry("Show"));

        entry["path"].Should().Be("~/{{ title }}");
        entry["category"].Should().Be("tv");
    }

    [Test]
    public async Task Fields_that_are_set_may_be_templates_and_a_wrong_one_is_told_with_its_place()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv: {mock: [Some.Show], regexp: {accept: [{show: {set: {label: '{{ title|lower }}', path: '~/{{ label }}', n: '{{ 5 }}'} }}]}}
              bad:
                mock: [a]
                regexp:
                  accept:
                    - show:
                        set: {label: '{{ title| }}'}
            """);

        var entry = (await server.EntriesAsync(await server.ExecuteAsync("tv"))).Single();
        var error = (await server.Client.GetJsonAsync<JObject>("tasks/bad"))["errors"]!.Single();

        entry["fields"]!["label"]!.Value<string>().Should().Be("some.show");
        entry["fields"]!["path"]!.Value<string>().Should().Be("~/some.show");
        entry["fields"]!["n"]!.Value<int>().Should().Be(5);
        (error.Value<string>("path"), error.Value<int>("line")).Should().Be(("/tasks/bad/regexp/accept/0/show/set/label", 8));
    }

    [Test]
    public async Task Not_cancels_a_match_in_the_same_field_only()
    {
        var item = Pattern("show", new() { Not = [ConfigRegex.Create("cam")] });
        var elsewhere = Some.Entry("Show.CAM");
        elsewhere["description"] = "a show";

        (await After(new() { Accept = [item] }, Some.Entry("Show.CAM"))).State.Should().Be(EntryState.Undecided);
        (await After(new() { Accept = [item] }, elsewhere)).Reason.Should().Contain("'description'");
    }

    [Test]
    public async Task Own_fields_of_a_pattern_replace_the_common_ones()
    {
        var item = Pattern("show", new() { From = ["category"] });
        var tagged = Some.Entry("A");
        tagged["category"] = new List<object?> { "film", "show" };

        (await After(new() { Accept = [item] }, tagged)).State.Should().Be(EntryState.Accepted);
        (await After(new() { Accept = [item] }, Some.Entry("show"))).State.Should().Be(EntryState.Undecided);
    }

    [Test]
    public async Task Url_is_searched_decoded()
    {
        var entry = new Entry("A", "http://example.org/Some%20Show");

        (await After(new() { Accept = [Pattern("some show")], From = ["url"] }, entry)).State.Should().Be(EntryState.Accepted);
    }

    [Test]
    public async Task Excluding_acts_when_a_pattern_is_not_found()
    {
        var config = new RegexpConfig { RejectExcluding = [Pattern("english")] };

        (await After(config, Some.Entry("Show.English"))).State.Should().Be(EntryState.Undecided);
        (await After(config, Some.Entry("Show.German"))).Reason.Should().Be("regexp 'english' didn't match");
    }

    [Test]
    public async Task Rest_decides_what_nothing_has_hit()
    {
        var config = new RegexpConfig { Accept = [Pattern("show")], Rest = RegexpRest.Reject };

        (await After(config, Some.Entry("Show"))).State.Should().Be(EntryState.Accepted);
        (await After(config, Some.Entry("Film"))).Reason.Should().Be("regexp `rest`");
    }

    [Test]
    public async Task Letters_outside_ascii_are_found_in_any_case()
    {
        (await After(new() { Accept = [Pattern("größe show")] }, Some.Entry("GRÖßE SHOW"))).State.Should().Be(EntryState.Accepted);
        (await After(new() { Accept = [Pattern("kelvin")] }, Some.Entry("\u212Aelvin"))).State.Should().Be(EntryState.Accepted);
    }

    [Test]
    public async Task Pattern_that_never_ends_is_stopped_and_the_task_aborted()
    {
        var entries = Enumerable.Range(0, 100).Select(number => Some.Entry(new string('a', 40) + "!" + number)).ToArray();
        var run = Some.Run(entries);

        var filter = async () => await new RegexpFilter(TimeProvider.System)
            .FilterAsync(run, new RegexpConfig { Accept = [Pattern("^(a+)+$")] }, CancellationToken.None);

        (await filter.Should().ThrowAsync<PluginException>()).Which.Message.Should().Contain("^(a+)+$");
        run.Lines.Lines.Should().ContainSingle(line => line.Contains("took too long"));
    }

    [TestCase("{accept: ['some(show']}", "regular expression")]
    [TestCase("{accept: [{'some(show': /tv}]}", "some(show")]
    [TestCase("{accept: [{one: /tv, other: /tv}]}", "found 2")]
    [TestCase("{accept: [{one: {paths: /tv}}]}", "paths")]
    public void Wrong_pattern_or_option_is_a_mistake_of_the_config(string yaml, string expected) =>
        Bound.Errors<RegexpConfig>(yaml).Should().Contain(expected);

    private static async Task<Entry> After(RegexpConfig config, Entry entry)
    {
        await new RegexpFilter(TimeProvider.System).FilterAsync(Some.Run(entry), config, CancellationToken.None);
        return entry;
    }

    private static OneOf<Regex, IReadOnlyDictionary<string, RegexpOptions>> Pattern(string pattern) => new(ConfigRegex.Create(pattern));

    private static OneOf<Regex, IReadOnlyDictionary<string, RegexpOptions>> Pattern(string pattern, RegexpOptions options) =>
        new(new Dictionary<string, RegexpOptions> { [pattern] = options });
}
