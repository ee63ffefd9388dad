using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Qualities;

[Property("Rule", "10.6")]
internal sealed class ReorderQualityTests
{
    private const string Entries =
        "[{title: Film.1080p.WEB-DL, movie_name: Film}, {title: Film.1080p.WEBRip, movie_name: Film}, {title: Film.720p.BluRay, movie_name: Film}]";

    [Test]
    public async Task Component_counts_as_better_in_its_task_and_as_usual_in_the_others()
    {
        await using var server = new FlexGetServer($$"""
            tasks:
              usual: {mock: {{Entries}}, best_quality: {on_best: accept}, seen: no, priority: 2}
              turned: {mock: {{Entries}}, best_quality: {on_best: accept}, seen: no, priority: 1, reorder_quality: {webrip: {above: webdl} } }
              again: {mock: {{Entries}}, best_quality: {on_best: accept}, seen: no, priority: 3}
            """);

        var entries = await server.EntriesAsync(await server.ExecuteAsync("usual", "turned", "again"));

        entries.Where(entry => entry.Value<string>("state") == "accepted")
            .Select(entry => (entry.Value<string>("task"), entry.Value<string>("title")))
            .Should().BeEquivalentTo([("usual", "Film.1080p.WEB-DL"), ("turned", "Film.1080p.WEBRip"), ("again", "Film.1080p.WEB-DL")]);
    }

    [TestCase("{webrip: {above: bluray}}", "quality: webdl+", 3)]
    [TestCase("{}", "quality: webdl+", 2)]
    [TestCase("{webdl: {below: webrip}}", "quality: '>webdl'", 2)]
    [TestCase("{720p: {above: 1080p}}", "best_quality: {on_lower: reject}", 1)]
    [TestCase("{}", "if: [{quality > '720p bluray': accept}, {quality <= '720p bluray': reject}]", 2)]
    [TestCase("{720p: {above: 1080p}}", "if: [{quality > '720p bluray': accept}, {quality <= '720p bluray': reject}]", 0)]
    public async Task Requirements_filters_and_templates_of_the_task_go_by_its_order(string order, string filter, int alive)
    {
        await using var server = new FlexGetServer($"tasks: {{films: {{mock: {Entries}, reorder_quality: {order}, {filter}}}}}");

        var entries = await server.EntriesAsync(await server.ExecuteAsync("films"));

        entries.Count(entry => entry.Value<string>("state") is "undecided" or "accepted").Should().Be(alive);
    }

    [Test]
    public async Task Order_holds_in_every_pass()
    {
        await using var server = new FlexGetServer($$"""
            tasks: {films: {mock: {{Entries}}, best_quality: {on_best: accept}, reorder_quality: {720p: {above: 1080p} }, seen: no, rerun: 1} }
            """);

        var entries = await server.EntriesAsync(await server.ExecuteAsync("films"));

        entries.Single(entry => entry.Value<string>("state") == "accepted").Value<string>("title").Should().Be("Film.720p.BluRay");
    }

    [TestCase("{webrip: {above: 1080p}}", "/tasks/films/reorder_quality/webrip", "webrip and 1080p cannot be compared: one is a source, the other a resolution")]
    [TestCase("{webrip: {above: webdl, below: bluray}}", "/tasks/films/reorder_quality/webrip", "expected either above or below")]
    [TestCase("{web-rip: {above: webdl}}", "/tasks/films/reorder_quality/web-rip", "web-rip is not a valid quality component. Did you mean webrip?")]
    [TestCase("{webrip: {above: web-dl}}", "/tasks/films/reorder_quality/webrip/above", "web-dl is not a valid quality component. Did you mean webdl?")]
    public async Task Wrong_order_is_told_with_its_place(string config, string path, string message)
    {
        await using var server = new FlexGetServer($"tasks:\n  films:\n    mock: [a]\n    reorder_quality: {config}\n");

        var error = (await server.Client.GetJsonAsync<JObject>("tasks/films"))["errors"]!.Single();

        (error.Value<string>("path"), error.Value<string>("message"), error.Value<int>("line")).Should().Be((path, message, 4));
    }
}
