using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Schemas.Regexes;
using FlexGet.Plugins.Standard.Fields;
using FlexGet.Plugins.Standard.UrlRewriting;
using RewritingPlugin = FlexGet.Plugins.Standard.UrlRewriting.UrlRewriting;

namespace FlexGet.Tests.Plugins.Standard.UrlRewriting;

[Property("Rule", "17.1")]
internal sealed class UrlRewritingTests
{
    [Test]
    public async Task Rewriters_follow_one_another_and_the_old_url_is_replaced_everywhere()
    {
        var entry = Accepted("http://site/page/1");
        entry["urls"] = new List<string> { "http://site/page/1", "http://mirror/1" };

        await RewriteAsync(entry, new Site("one", "/page/", "/mid/"), new Site("two", "/mid/", "/file/"));

        entry.Url.Should().Be("http://site/file/1");
        entry["urls"].Should().BeEquivalentTo(new[] { "http://site/file/1", "http://mirror/1" });
        entry.OriginalUrl.Should().Be("http://site/page/1");
        entry.IsAccepted.Should().BeTrue();
    }

    [Test]
    public async Task Only_accepted_entries_are_offered()
    {
        var entry = new Entry("Show", "http://site/page/1");

        await RewriteAsync(entry, new Site("one", "/page/", "/file/"));

        entry.Url.Should().Be("http://site/page/1");
    }

    [TestCase(true, "one could not rewrite the url: the page has no link")]
    [TestCase(false, "one could not rewrite the url: a bug")]
    public async Task What_a_rewriter_throws_fails_the_entry_and_no_other(bool isExpected, string reason)
    {
        var bad = Accepted("http://site/page/1");
        var good = Accepted("http://site/mid/1");
        Exception error = isExpected ? new PluginException("the page has no link") : new InvalidOperationException("a bug");

        await RewriteAsync([bad, good], new Site("one", "/page/", "/file/") { Error = error }, new Site("two", "/mid/", "/file/"));

        bad.Reason.Should().Be(reason);
        bad.State.Should().Be(EntryState.Failed);
        good.Url.Should().Be("http://site/file/1");
    }

    [Test]
    public async Task What_a_rewriter_throws_when_it_is_asked_fails_the_entry_and_no_other()
    {
        var bad = Accepted("http://site/page/1");
        var good = Accepted("http://site/mid/1");

        await RewriteAsync([bad, good], new Site("one", "/page/", "/file/") { Refusal = new InvalidOperationException("a bug") }, new Site("two", "/mid/", "/file/"));

        bad.Reason.Should().Be("one could not rewrite the url: a bug");
        bad.State.Should().Be(EntryState.Failed);
        good.Url.Should().Be("http://site/file/1");
    }

    [Test]
    public async Task Rewriting_without_an_end_fails_the_entry()
    {
        var entry = Accepted("http://site/a");

        await RewriteAsync(entry, new Site("one", "/a", "/a"));

        entry.Reason.Should().Be("the url was rewritten 20 times, and one would go on");
    }

    [Test]
    public async Task Rewriters_can_be_switched_off_for_a_task()
    {
        OneOrMany<string> names = ["one", "x"];
        var entry = Accepted("http://site/page/1");
        var run = new FakeRun([entry]);
        var rewriters = new UrlRewriters(() => [new Site("one", "/page/", "/file/")]);

        await new DisableUrlRewriters(rewriters).StartAsync(run, names, CancellationToken.None);
        await new RewritingPlugin(rewriters).UrlrewriteAsync(run, new(), CancellationToken.None);

        entry.Url.Should().Be("http://site/page/1");
    }

    [Test]
    public async Task Own_rules_replace_all_matches_by_their_format_and_work_together_with_those_of_sites()
    {
        var entry = Accepted("http://site/Page/12?a=Page");

        await OwnAsync(entry, @"page/(\d+)\?a=(?P<what>\w+)", @"mid/\g<what>-\1", new Site("two", "/mid/", "/file/"));

        entry.Url.Should().Be("http://site/file/Page-12");
    }

    [Test]
    public async Task An_own_rule_whose_result_begins_with_a_match_fails_the_entry()
    {
        var entry = Accepted("http://site/page");

        await OwnAsync(entry, "http://site", "http://site/x");

        entry.State.Should().Be(EntryState.Failed);
        entry.Reason.Should().Contain("its pattern matches what it makes");
    }

    private static Task RewriteAsync(Entry entry, params IUrlRewriter[] rewriters) => RewriteAsync([entry], rewriters);

    private static async Task RewriteAsync(Entry[] entries, params IUrlRewriter[] rewriters) =>
        await new RewritingPlugin(new UrlRewriters(() => rewriters)).UrlrewriteAsync(new FakeRun(entries), new(), CancellationToken.None);

    private static async Task OwnAsync(Entry entry, string pattern, string format, params IUrlRewriter[] rewriters)
    {
        var rules = new Dictionary<string, Replacement> { ["own"] = new() { Regexp = ConfigRegex.Create(pattern), Format = format } };
        await new UrlRewrite(new UrlRewriters(() => rewriters)).UrlrewriteAsync(new FakeRun([entry]), rules, CancellationToken.None);
    }

    private static Entry Accepted(string url)
    {
        var entry = new Entry("Show", url);
        entry.Accept();
        return entry;
    }

    private sealed class Site(string name, string from, string to) : IUrlRewriter
    {
        public Exception? Error { get; init; }

        /// <summary>Thrown when it is asked about what it would take.</summary>
        public Exception? Refusal { get; init; }

        public string Name => name;

        public bool CanRewrite(Entry entry)
        {
            var isTaken = entry.Url.Contains(from, StringComparison.Ordinal);
            return isTaken && Refusal is not null ? throw Refusal : isTaken;
        }

        public ValueTask<string> RewriteAsync(TaskRun run, Entry entry, CancellationToken cancellationToken) =>
            Error is null ? ValueTask.FromResult(entry.Url.Replace(from, to, StringComparison.Ordinal)) : throw Error;
    }
}
