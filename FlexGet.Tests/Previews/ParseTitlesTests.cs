using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Previews;

internal sealed class ParseTitlesTests
{
    [Test]
    public async Task Titles_are_answered_one_by_one_in_a_bare_array()
    {
        await using var server = new FlexGetServer();

        using var response = await server.Client.PostJsonAsync("titles/parse", new { titles = new[] { "Show.S01E02.720p-GRP", "Some.Movie.2010.1080p", "" } });

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var answer = await response.ReadJsonAsync<JArray>();
        answer.Should().HaveCount(3);
        answer[0].Value<string>("kind").Should().Be("series");
        answer[0].Value<string>("id_type").Should().Be("ep");
        answer[0]["episodes"]!.Values<int>().Should().Equal(2); // a list by contract
        answer[1].Value<string>("movie_name").Should().Be("Some Movie");
        answer[2].Value<bool>("valid").Should().BeFalse();
        ((JObject)answer[0]).Properties().Select(property => property.Name).Should().BeEquivalentTo(
            "kind", "series_name", "season", "episodes", "absolute_episodes", "date", "season_pack", "special", "part", "movie_name", "movie_year",
            "resolution", "source", "codec", "color_range", "audio", "channels", "quality", "proper_count", "version", "release_group", "languages",
            "edition", "service", "container", "valid", "identifier", "id_type");
    }

    [Test]
    public async Task Titles_are_read_as_those_of_a_given_series()
    {
        await using var server = new FlexGetServer();

        using var response = await server.Client.PostJsonAsync("titles/parse", new
        {
            titles = new[] { "Other.Name.102.720p", "Else.S01E01" },
            series = new { name = "Show", alternate_names = "Other Name", identified_by = "ep" },
        });

        var answer = await response.ReadJsonAsync<JArray>();
        answer[0].Value<string>("series_name").Should().Be("Show");
        answer[0].Value<string>("identifier").Should().Be("S01E02");
        answer[1].Value<bool>("valid").Should().BeFalse();
    }

    [TestCase("""{"titles": ["a"], "series": {"name": "x", "ep_regexp": "("}}""", 422, "ep_regexp")]
    [TestCase("""{"titles": ["a"], "series": {"name": "x", "identified_by": "y"}}""", 422, "identified_by")]
    [TestCase("""{"kind": "series"}""", 422, "titles")]
    [TestCase("""{"titles": ["a"], "kind": "nonsense"}""", 422, "kind")]
    public async Task Mistakes_are_told(string body, int status, string named)
    {
        await using var server = new FlexGetServer();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await server.Client.PostAsync(new Uri("titles/parse", UriKind.Relative), content);

        ((int)response.StatusCode).Should().Be(status);
        (await response.Content.ReadAsStringAsync()).Should().Contain(named);
    }
}
