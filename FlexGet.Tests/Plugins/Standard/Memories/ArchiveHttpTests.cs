using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Memories;

[Property("Rule", "9.8")]
internal sealed class ArchiveHttpTests
{
    private const string Config = """
        tasks:
          tv:
            mock: [{title: Some.Show.S01E01, url: "http://example.org/1", description: first}, {title: Other, url: "http://example.org/2"}]
            archive: [tv, hd]
          films:
            mock: [{title: Some.Movie, url: "http://example.org/3"}]
            archive: yes
          gone:
            mock: [Broken]
            archive: yes
            abort: yes
          take:
            accept_all: yes
            mock: [Unwanted]
          refuse:
            regexp: {reject: [.]}
            mock: []
        """;

    [Test]
    public async Task Every_entry_is_archived_once_whatever_became_of_it_and_found_by_title_tag_and_task()
    {
        await using var server = new FlexGetServer(Config);
        await server.ExecuteAsync("tv", "films", "gone");
        await server.ExecuteAsync("tv");

        var all = await Titles(server, "");

        all.Should().BeEquivalentTo("Some.Show.S01E01", "Other", "Some.Movie", "Broken");
        (await Titles(server, "?search=some show")).Should().Equal("Some.Show.S01E01");
        (await Titles(server, "?tag=hd")).Should().BeEquivalentTo("Some.Show.S01E01", "Other");
        (await Titles(server, "?task=films")).Should().Equal("Some.Movie");
        var found = (await server.Client.GetJsonAsync<JArray>("archive?search=S01E01")).Single();
        found["tags"]!.Values<string>().Should().Equal("hd", "tv");
        found.Value<string>("description").Should().Be("first");
        (await server.Client.GetJsonAsync<JObject>($"archive/{found["id"]}")).Should().BeEquivalentTo(found);
    }

    [Test]
    public async Task Archived_entry_is_put_into_a_task_in_place_of_its_inputs()
    {
        await using var server = new FlexGetServer(Config);
        await server.ExecuteAsync("tv");
        var id = (await server.Client.GetJsonAsync<JArray>("archive?search=S01E01"))[0]["id"];

        using var taken = await server.Client.PostJsonAsync($"archive/{id}/inject", new { tasks = new[] { "take" } });
        using var refused = await server.Client.PostJsonAsync($"archive/{id}/inject", new { tasks = new[] { "refuse" }, immortal = true });
        using var own = await server.Client.PostJsonAsync($"archive/{id}/inject", new { });

        taken.StatusCode.Should().Be(HttpStatusCode.Accepted, await taken.Content.ReadAsStringAsync());
        taken.Headers.Location!.ToString().Should().Contain("execution/");
        var entry = (await EntriesAsync(server, taken)).Single();
        (entry.Value<string>("title"), entry.Value<string>("url"), entry.Value<string>("state"))
            .Should().Be(("Some.Show.S01E01", "http://example.org/1", "accepted"));
        (await EntriesAsync(server, refused)).Single().Value<string>("state").Should().Be("undecided");
        (await EntriesAsync(server, own)).Single().Value<string>("task").Should().Be("tv");
    }

    [Test]
    public async Task Unknown_entries_and_tasks_are_not_found_and_a_removed_entry_is_gone()
    {
        await using var server = new FlexGetServer(Config);
        await server.ExecuteAsync("films");
        var id = (await server.Client.GetJsonAsync<JArray>("archive"))[0]["id"];

        using var unknownTask = await server.Client.PostJsonAsync($"archive/{id}/inject", new { tasks = new[] { "nope" } });
        using var removed = await server.Client.DeleteAsync(new Uri($"archive/{id}", UriKind.Relative));
        using var gone = await server.Client.GetAsync(new Uri($"archive/{id}", UriKind.Relative));
        using var injected = await server.Client.PostJsonAsync($"archive/{id}/inject", new { });

        unknownTask.StatusCode.Should().Be(HttpStatusCode.NotFound);
        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
        injected.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<IEnumerable<string?>> Titles(FlexGetServer server, string query) =>
        (await server.Client.GetJsonAsync<JArray>($"archive{query}")).Select(entry => entry.Value<string>("title"));

    private static async Task<JArray> EntriesAsync(FlexGetServer server, HttpResponseMessage response) =>
        await server.EntriesAsync(await server.WaitAsync((await response.ReadJsonAsync<JObject>()).Value<long>("id")));
}
