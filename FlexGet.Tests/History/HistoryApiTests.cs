using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.History;

/// <summary>/history, through the door.</summary>
internal sealed class HistoryApiTests
{
    private const string Config = """
        tasks:
          tv:
            mock: [{title: Show S01E01, url: "http://example.org/1"}, {title: Show S01E02, url: "http://example.org/2"}]
            accept_all: yes
          movies:
            mock: [{title: Some.Movie.2010.720p, url: "http://example.org/3"}, {title: Other.Movie.2010.720p, url: "http://example.org/4"}]
            movie_queue: accept
        """;

    [Test]
    public async Task What_a_task_accepted_stands_in_the_history_newest_first()
    {
        await using var server = new FlexGetServer(Config);

        await server.ExecuteAsync("tv");

        using var response = await server.Client.GetAsync(new Uri("history?task=tv&per_page=1", UriKind.Relative));
        response.Headers.GetValues("Total-Count").Should().Equal("2");
        var item = (await response.ReadJsonAsync<JArray>()).Single();
        item.Value<string>("title").Should().Be("Show S01E02");
        item.Value<string>("details").Should().Be("Accepted by accept_all");
        JToken.DeepEquals(await server.Client.GetJsonAsync<JObject>($"history/{item.Value<long>("id")}"), item).Should().BeTrue();
    }

    [Test]
    public async Task Downloaded_movie_leaves_the_queue_for_the_history()
    {
        await using var server = new FlexGetServer(Config);
        using var queued = await server.Client.PostJsonAsync("movie_queue", new { title = "Some Movie", year = 2010 });

        await server.ExecuteAsync("movies");

        (await server.Client.GetJsonAsync<JArray>("movie_queue")).Should().BeEmpty();
        var item = (await server.Client.GetJsonAsync<JArray>("history")).Single();
        item.Value<string>("details").Should().Be("Accepted by movie_queue (reason: Matches movie queue item: Some Movie (2010))");
    }

    [Test]
    public async Task Unknown_item_is_not_found_and_a_wrong_time_is_refused()
    {
        await using var server = new FlexGetServer(Config);

        using var unknown = await server.Client.GetAsync(new Uri("history/5", UriKind.Relative));
        using var wrong = await server.Client.GetAsync(new Uri("history?from=yesterday", UriKind.Relative));

        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
