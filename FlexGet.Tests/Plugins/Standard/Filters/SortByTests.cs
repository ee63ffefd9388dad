using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Filters;

[Property("Rule", "15.11")]
internal sealed class SortByTests
{
    private const string Entries = """
        [{title: b.720p, n: 2, date: 2}, {title: The a.1080p, n: 10}, {title: C.480p, n: 2, date: 1}]
        """;

    [TestCase("title", "C.480p The a.1080p b.720p")]
    [TestCase("{field: title, ignore_articles: yes}", "C.480p The a.1080p b.720p")]
    [TestCase("{field: title|lower, ignore_articles: yes}", "The a.1080p b.720p C.480p")]
    [TestCase("{field: title|lower, ignore_articles: '^c|b'}", "C.480p b.720p The a.1080p", Description = "what is left is .480p and .720p")]
    [TestCase("{field: quality, reverse: yes}", "The a.1080p b.720p C.480p")]
    [TestCase("quality", "C.480p b.720p The a.1080p")]
    [TestCase("{reverse: yes}", "C.480p The a.1080p b.720p")]
    [TestCase("n", "b.720p C.480p The a.1080p", Description = "equal ones keep their order")]
    [TestCase("{field: n, reverse: yes}", "The a.1080p b.720p C.480p")]
    [TestCase("[n, {field: quality}]", "C.480p b.720p The a.1080p")]
    [TestCase("date", "C.480p b.720p The a.1080p", Description = "what has none comes last")]
    [TestCase("{field: date, reverse: yes}", "b.720p C.480p The a.1080p")]
    [TestCase("nothing.at.all", "b.720p The a.1080p C.480p")]
    public async Task Entries_stand_in_the_order_of_the_field(string config, string titles)
    {
        await using var server = new FlexGetServer($"tasks: {{tv: {{mock: {Entries}, sort_by: {config}, limit_new: 3, accept_all: yes}}}}");

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        string.Join(' ', entries.Select(entry => entry.Value<string>("title"))).Should().Be(titles);
    }

    [Test]
    public async Task Filters_that_take_the_first_see_the_order()
    {
        await using var server = new FlexGetServer(
            $"tasks: {{tv: {{mock: {Entries}, sort_by: {{field: quality, reverse: yes}}, limit_new: 1, accept_all: yes}}}}");

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        entries.Single(entry => entry.Value<string>("state") == "accepted").Value<string>("title").Should().Be("The a.1080p");
    }

    [Test]
    public async Task Values_of_different_kinds_end_the_task_and_are_named()
    {
        await using var server = new FlexGetServer("tasks: {tv: {mock: [{title: a, n: 1}, {title: b, n: one}], sort_by: n}}");

        var execution = await server.ExecuteAsync("tv");

        execution.SelectToken("results[0].abort_reason")!.Value<string>().Should().Be("cannot sort `1` and `one`: they are of different kinds");
    }

    [TestCase("{ignore_articles: yes}", "expected a field, or reverse: yes")]
    [TestCase("'title |'", "not a template")]
    public async Task Wrong_config_is_told(string config, string message)
    {
        await using var server = new FlexGetServer($"tasks: {{tv: {{mock: [a], sort_by: {config}}}}}");

        (await server.Client.GetJsonAsync<JObject>("tasks/tv"))["errors"]!.Single().Value<string>("message").Should().StartWith(message);
    }
}
