using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Plugins.Standard.Reports;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Reports;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "17.5")]
[Property("Rule", "6.3")]
internal sealed class MakeHtmlTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Packaged_template_lists_what_was_accepted_and_escapes_what_strangers_wrote()
    {
        var bad = Accepted("<script>alert(1)</script>", "javascript:alert(1)");
        bad["description"] = "<b>bold</b> & more";

        var page = await MakeAsync("default", bad, Accepted("Good", "http://x/?a=1&b=2"), new Entry("Undecided", "http://x/3"));

        page.Should().Contain("2026-01-02 03:04: 2 accepted").And.Contain("<a href=\"http://x/?a=1&amp;b=2\">Good</a>")
            .And.Contain("&lt;script&gt;").And.Contain("bold &amp; more")
            .And.NotContain("<script>").And.NotContain("javascript:").And.NotContain("Undecided");
    }

    [Test]
    [Property("Rule", "6.2")]
    public async Task Own_template_beside_the_config_sees_the_task_with_all_its_entries()
    {
        Write("mine", "{{ task.name }} {{ task_name }} {{ task }} {{ task.abort_reason }} {{ task.config|length }}|"
            + "{% for entry in task.entries %}{{ entry.title }}={{ entry['size'] }}={{ entry.state }};{% endfor %}|"
            + "{{ task.accepted|map(attribute='title')|join }}{{ task.rejected|length }}{{ task.failed|length }}{{ task.undecided|length }}{{ task.all_entries|length }} {{ now.year }}");
        var (accepted, undecided, rejected) = (Accepted("a"), new Entry("b", "http://x/b"), new Entry("c", "http://x/c"));
        accepted["size"] = 1;
        undecided["size"] = 2;
        rejected.Reject();

        var page = await MakeAsync("mine", accepted, undecided, rejected);

        page.Should().Be("tv tv tv None 0|a=1=accepted;b=2=undecided;|a1013 2026");
    }

    [Test]
    public async Task Template_of_the_scope_comes_before_one_without_and_a_packaged_one_before_both()
    {
        Write("mine", "plain");
        Write("html/mine", "scoped");
        Write("default", "own");

        (await MakeAsync("mine")).Should().Be("scoped");
        (await MakeAsync("mine.template")).Should().Be("scoped");
        (await MakeAsync("default")).Should().Contain("<!DOCTYPE html>");
    }

    [TestCase("missing", "there is no template \"missing\": *")]
    [TestCase("../secret", "\"../secret\" is no name of a template*")]
    [TestCase("broken", "the template \"broken\" has a mistake: *at character *")]
    [TestCase("wrong", "the template \"wrong\" could not be rendered: \"nothing\" is undefined*")]
    public async Task Template_that_cannot_be_used_aborts_the_task(string name, string message)
    {
        Write("broken", "{{ 1 + }}");
        Write("wrong", "{{ nothing }}");

        await FluentActions.Awaiting(() => MakeAsync(name)).Should().ThrowAsync<PluginException>().WithMessage(message);
        File.Exists(Path.Combine(_folder.Path, "page.html")).Should().BeFalse();
    }

    [Test]
    public async Task Ten_thousand_entries_fit_into_a_page() =>
        (await MakeAsync("default", [.. Enumerable.Range(0, 10_000).Select(number => Accepted($"Entry {number}"))])).Should().Contain("Entry 9999");

    [Test]
    public async Task Test_run_writes_nothing()
    {
        await new MakeHtml(_time).OutputAsync(
            new FakeRun([]) { Directory = _folder.Path, Given = new TaskRunOptions { Test = true } }, new MakeHtmlConfig { File = "page.html" }, CancellationToken.None);

        Directory.GetFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    private static Entry Accepted(string title, string? url = null)
    {
        var entry = new Entry(title, url ?? $"http://x/{title}");
        entry.Accept();
        return entry;
    }

    private void Write(string name, string text)
    {
        var file = Path.Combine(_folder.Path, "templates", name + ".template");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // a file has a folder
        File.WriteAllText(file, text);
    }

    private async Task<string> MakeAsync(string template, params Entry[] entries)
    {
        var run = new FakeRun(entries) { Directory = _folder.Path };
        await new MakeHtml(_time).OutputAsync(run, new MakeHtmlConfig { File = "page.html", Template = template }, CancellationToken.None);
        return await File.ReadAllTextAsync(Path.Combine(_folder.Path, "page.html"));
    }
}
