using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>What people correct at /series counts in the runs of tasks.</summary>
internal sealed class CorrectionTests
{
    [Test]
    [Property("Rule", "11.1")]
    public async Task Releases_that_go_by_an_alternate_name_belong_to_the_series()
    {
        await using var server = new FlexGetServer("tasks: {tv: {series: [Show], mock: [Die.Serie.S01E01]}}");
        (await AcceptedAsync(server)).Should().BeEmpty();

        using var response = await server.Client.PutJsonAsync($"series/{await IdAsync(server)}", new { alternate_names = new[] { "Die Serie" } });

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await AcceptedAsync(server)).Should().Equal("Die.Serie.S01E01");
    }

    [Test]
    [Property("Rule", "12.4")]
    public async Task Kind_that_was_learned_wrongly_is_corrected()
    {
        await using var server = new FlexGetServer("tasks: {tv: {series: [Show], seen: no, mock: [Show 101, Show 102, Show 103]}}");
        await server.ExecuteAsync("tv");
        var id = await IdAsync(server);
        (await server.Client.GetJsonAsync<JObject>($"series/{id}")).Value<string>("identified_by").Should().Be("sequence");

        using var response = await server.Client.PutJsonAsync($"series/{id}", new { identified_by = "ep", begin_episode = "S01E02" });

        (await AcceptedAsync(server)).Should().Equal("Show 102", "Show 103");
        (await server.Client.GetJsonAsync<JArray>($"series/{id}/episodes?sort_by=identifier&order=asc"))
            .Select(episode => episode.Value<string>("identifier")).Should().Contain(["S01E01", "S01E02", "S01E03"]);
    }

    [Test]
    [Property("Rule", "8.5")]
    public async Task Episode_that_is_wanted_again_is_taken_by_the_next_run()
    {
        await using var server = new FlexGetServer("tasks: {tv: {series: [Show], mock: [Show.S01E01.720p, Show.S01E02.720p]}}");
        (await AcceptedAsync(server)).Should().HaveCount(2);
        (await AcceptedAsync(server)).Should().BeEmpty();
        var id = await IdAsync(server);
        var episode = (await server.Client.GetJsonAsync<JArray>($"series/{id}/episodes?sort_by=identifier"))[0].Value<long>("id");

        using var response = await server.Client.PostJsonAsync($"series/{id}/episodes/{episode}/want_again", null);

        (await AcceptedAsync(server)).Should().Equal("Show.S01E02.720p");
    }

    [Test]
    [Property("Rule", "12.2")]
    public async Task Series_that_was_forgotten_comes_back_empty_with_the_next_run()
    {
        await using var server = new FlexGetServer("tasks: {tv: {series: [Show], mock: [Show.S01E01.720p]}}");
        await server.ExecuteAsync("tv");

        using var response = await server.Client.DeleteAsync(new Uri($"series/{await IdAsync(server)}?forget=true", UriKind.Relative));
        (await server.Client.GetJsonAsync<JArray>("series?in_config=all")).Should().BeEmpty();

        (await AcceptedAsync(server)).Should().Equal("Show.S01E01.720p");
        var series = (await server.Client.GetJsonAsync<JArray>("series")).Single();
        series["in_tasks"]!.Values<string>().Should().Equal("tv"); // a member is there
    }

    private static async Task<long> IdAsync(FlexGetServer server) => (await server.Client.GetJsonAsync<JArray>("series")).Single().Value<long>("id");

    private static async Task<IEnumerable<string?>> AcceptedAsync(FlexGetServer server) =>
        (await server.EntriesAsync(await server.ExecuteAsync("tv")))
            .Where(entry => entry.Value<string>("state") == "accepted")
            .Select(entry => entry.Value<string>("title"));
}
