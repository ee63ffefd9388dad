using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.RealInput;

/// <summary>The whole way on real input: a feed and files come from a web server, and what came of them is seen from outside.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RealInputTests : IAsyncDisposable
{
    private readonly TestSite _site = TestSite.StartAsync().GetAwaiter().GetResult();
    private readonly TemporaryFolder _folder = new();
    private readonly FlexGetServer _server;

    public RealInputTests()
    {
        _site.Serve("/feed.xml", $"""
            <rss version="2.0"><channel><title>Feed</title>
            {Item("Wanted.Show.S01E01", "one.bin")}{Item("Wanted.Show.S01E02", "two.bin")}{Item("Other.Show", "other.bin")}
            </channel></rss>
            """);
        _site.Serve("/one.bin", "first", "application/octet-stream").Serve("/two.bin", "second", "application/octet-stream");
        _server = new FlexGetServer($$"""
            tasks:
              tv:
                rss: {{_site.At("/feed.xml")}}
                regexp: {accept: ['wanted\.show']}
                download: {{_folder.Path}}
              again:
                rss: {{_site.At("/feed.xml")}}
                regexp: {accept: ['wanted']}
                download: {{_folder.Path}}
              page:
                rss: {{_site.At("/page")}}
                accept_all: yes
            """);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Feed_is_fetched_decided_on_downloaded_and_remembered()
    {
        var execution = await _server.ExecuteAsync("tv");

        execution.Value<string>("status").Should().Be("complete");
        CountsOf(execution).Should().Be("produced 3, accepted 2, rejected 0, failed 0, undecided 1");
        Files().Should().BeEquivalentTo("one.bin: first", "two.bin: second");
        (await _server.Client.GetJsonAsync<JArray>("history")).Select(item => item.Value<string>("title"))
            .Should().BeEquivalentTo("Wanted.Show.S01E01", "Wanted.Show.S01E02");
    }

    [Test]
    public async Task File_that_is_gone_fails_its_entry_alone_and_is_not_remembered()
    {
        _site.Serve("/two.bin", context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });

        var execution = await _server.ExecuteAsync("tv");

        (await _server.EntriesAsync(execution)).Should().Contain(entry => entry.Value<string>("reason") != null && entry.Value<string>("reason")!.Contains("404"));
        Files().Should().Equal("one.bin: first");
        (await _server.Client.GetJsonAsync<JArray>("seen")).Should().ContainSingle();
    }

    [Test]
    public async Task What_was_taken_is_rejected_in_the_next_run_of_any_task()
    {
        await _server.ExecuteAsync("tv");

        var execution = await _server.ExecuteAsync("again");

        CountsOf(execution).Should().StartWith("produced 3, accepted 0, rejected 2");
        (await _server.EntriesAsync(execution)).Where(entry => entry.Value<string>("state") == "rejected").Should().AllSatisfy(entry =>
        {
            entry.Value<string>("rejected_by").Should().Be("seen");
            entry.Value<string>("reason").Should().Contain("is already marked seen in the task tv");
        });
    }

    [Test]
    public async Task Log_of_the_execution_tells_what_was_accepted()
    {
        var execution = await _server.ExecuteAsync("tv");

        var log = await _server.Client.GetStringAsync(new Uri($"execution/{execution.Value<long>("id")}/log", UriKind.Relative));

        log.Should().Contain("ACCEPTED: `Wanted.Show.S01E01` by regexp plugin").And.Contain("one.bin");
    }

    [Test]
    public async Task Seen_is_listed_and_what_is_deleted_there_is_taken_again()
    {
        await _server.ExecuteAsync("tv");
        var seen = await _server.Client.GetJsonAsync<JArray>("seen?sort_by=title&order=asc");
        seen.Select(entry => entry.Value<string>("title")).Should().Equal("Wanted.Show.S01E01", "Wanted.Show.S01E02");
        seen[0]["fields"]!.Select(field => field.Value<string>("field_name")).Should().Equal("title", "url"); // listed with each entry

        using var deleted = await _server.Client.DeleteAsync(new Uri("seen?value=S01E01", UriKind.Relative));
        using var gone = await _server.Client.GetAsync(new Uri($"seen/{seen[0].Value<long>("id")}", UriKind.Relative));
        var execution = await _server.ExecuteAsync("tv");

        deleted.StatusCode.Should().Be(HttpStatusCode.NoContent);
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
        CountsOf(execution).Should().StartWith("produced 3, accepted 1");
    }

    [Test]
    public async Task Page_in_place_of_a_feed_aborts_the_task_with_a_reason_and_changes_nothing()
    {
        _site.Serve("/page", "<html><body>Please log in</body></html>", "text/html");

        var execution = await _server.ExecuteAsync("page");

        execution.Value<string>("status").Should().Be("aborted");
        execution["results"]![0]!.Value<string>("abort_reason").Should().Contain("is no feed"); // a result for each task
        (await _server.Client.GetJsonAsync<JArray>("seen")).Should().BeEmpty();
    }

    private string Item(string title, string file) =>
        $"""<item><title>{title}</title><link>{_site.At("/" + title)}</link><enclosure url="{_site.At("/" + file)}" length="6" type="application/octet-stream"/></item>""";

    private IEnumerable<string> Files() =>
        Directory.GetFiles(_folder.Path).Select(file => $"{Path.GetFileName(file)}: {File.ReadAllText(file)}");

    private static string CountsOf(JObject execution) => string.Join(", ", new[] { "produced", "accepted", "rejected", "failed", "undecided" }
        .Select(count => $"{count} {execution["results"]![0]!.Value<int>(count)}")); // a result for each task
}
