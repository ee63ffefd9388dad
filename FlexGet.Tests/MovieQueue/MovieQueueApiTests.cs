using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.MovieQueue;

/// <summary>/movie_queue, through the door.</summary>
internal sealed class MovieQueueApiTests
{
    private FlexGetServer _server = null!; // started once
    private HttpClient _client = null!; // started once

    [OneTimeSetUp]
    public void Start()
    {
        _server = new FlexGetServer();
        _client = _server.Client;
    }

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Movie_is_added_shown_changed_and_removed()
    {
        using var added = await _client.PostJsonAsync("movie_queue", new { title = "Some Movie (2010)", imdb_id = "tt0000001", id = 77, added = "never" });
        added.StatusCode.Should().Be(HttpStatusCode.Created);
        var path = added.Headers.Location?.ToString() ?? "";
        var movie = await added.ReadJsonAsync<JObject>();
        movie.Value<long>("id").Should().NotBe(77);
        movie.Value<int>("year").Should().Be(2010);
        movie.Value<string>("quality").Should().Be("any");
        JToken.DeepEquals(await _client.GetJsonAsync<JObject>(path), movie).Should().BeTrue();

        using var changed = await _client.PutJsonAsync(path, new { title = "Some Movie", year = 2011, quality = "1080p" });
        changed.StatusCode.Should().Be(HttpStatusCode.OK);
        var after = await changed.ReadJsonAsync<JObject>();
        after.Value<int>("year").Should().Be(2011);
        after["imdb_id"]?.Type.Should().Be(JTokenType.Null);
        after.Value<string>("added").Should().Be(movie.Value<string>("added"));

        using var patched = await _client.PatchJsonAsync(path, new { quality = "720p" });
        (await patched.ReadJsonAsync<JObject>()).Value<int>("year").Should().Be(2011);

        using var removed = await _client.DeleteAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        using var gone = await _client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Same_movie_twice_is_a_conflict_that_points_to_the_first()
    {
        using var first = await _client.PostJsonAsync("movie_queue", new { title = "Twice", year = 2001 });
        var id = (await first.ReadJsonAsync<JObject>()).Value<long>("id");

        using var second = await _client.PostJsonAsync("movie_queue", new { title = "TWICE (2001)", tmdb_id = 12 });

        second.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await second.ReadJsonAsync<JObject>()).Value<string>("existing").Should().Be($"/movie_queue/{id}");
    }

    [Test]
    public async Task Every_mistake_is_told_at_once()
    {
        using var response = await _client.PostJsonAsync("movie_queue", new { year = 20100, imdb_id = "0000001", quality = "720p foo" });

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json");
        var problem = await response.ReadJsonAsync<JObject>();
        problem["errors"]?.Select(error => error.Value<string>("path")).Should().Equal("/year", "/imdb_id", "/quality");
    }

    [Test]
    public async Task Quality_that_makes_no_sense_is_refused_with_the_one_that_may_be_meant()
    {
        using var added = await _client.PostJsonAsync("movie_queue", new { title = "Quality", quality = "1080p web-dl" });
        using var good = await _client.PostJsonAsync("movie_queue", new { title = "Quality", quality = "1080p webdl" });
        using var changed = await _client.PatchJsonAsync(good.Headers.Location?.ToString() ?? "", new { quality = "4k" });

        (added.StatusCode, changed.StatusCode).Should().Be((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity));
        (await added.ReadJsonAsync<JObject>()).Value<string>("message").Should().Contain("web-dl is not").And.Contain("webdl?");
        (await changed.ReadJsonAsync<JObject>()).Value<string>("message").Should().Contain("4k is not").And.Contain("2160p?");
    }

    [Test]
    public async Task Address_of_a_page_at_IMDb_is_taken_for_its_id()
    {
        using var added = await _client.PostJsonAsync("movie_queue", new { imdb_id = "https://www.imdb.com/title/tt0000042/?ref_=x" });

        added.StatusCode.Should().Be(HttpStatusCode.Created);
        (await added.ReadJsonAsync<JObject>()).Value<string>("imdb_id").Should().Be("tt0000042");
    }

    [Test]
    public async Task List_of_movies_is_refused_with_what_to_do()
    {
        using var response = await _client.PostJsonAsync("movie_queue", new[] { new { title = "A" }, new { title = "B" } });

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await response.ReadJsonAsync<JObject>()).Value<string>("message").Should().Contain("a list: send one request for each item");
    }

    [Test]
    public async Task Change_that_would_make_two_of_one_movie_is_a_conflict()
    {
        using var first = await _client.PostJsonAsync("movie_queue", new { title = "Again", year = 2001 });
        using var second = await _client.PostJsonAsync("movie_queue", new { title = "Again", year = 2002 });
        using var elsewhere = await _client.PostJsonAsync("movie_queue", new { title = "Again", year = 2001, queue_name = "family" });

        var id = (await first.ReadJsonAsync<JObject>()).Value<long>("id");
        using var changed = await _client.PatchJsonAsync(second.Headers.Location?.ToString() ?? "", new { year = 2001 });

        elsewhere.StatusCode.Should().Be(HttpStatusCode.Created, "another queue may want it too");
        changed.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await changed.ReadJsonAsync<JObject>()).Value<string>("existing").Should().Be($"/movie_queue/{id}");
    }

    [TestCase("{}")]
    [TestCase("{\"title\": \" \"}")]
    public async Task Movie_without_title_and_id_is_refused(string body)
    {
        using var response = await _client.PostJsonAsync("movie_queue", JObject.Parse(body));

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task List_is_newest_first_sorted_and_paged()
    {
        foreach (var title in new[] { "Page B", "Page A", "Page C" })
        {
            using var response = await _client.PostJsonAsync("movie_queue", new { title, queue_name = "paging" });
        }

        var list = await _client.GetJsonAsync<JArray>("movie_queue?queue_name=paging");
        list.Select(movie => movie.Value<string>("title")).Should().Equal("Page C", "Page A", "Page B");
        using var page = await _client.GetAsync(new Uri("movie_queue?queue_name=paging&sort_by=title&order=asc&per_page=2", UriKind.Relative));
        (await page.ReadJsonAsync<JArray>()).Select(movie => movie.Value<string>("title")).Should().Equal("Page A", "Page B");
        page.Headers.GetValues("Total-Count").Should().Equal("3");
        using var wrong = await _client.GetAsync(new Uri("movie_queue?sort_by=colour", UriKind.Relative));
        wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
