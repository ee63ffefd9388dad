using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Contract;

/// <summary>The rows that plugins bring, and those about plugins, events and health.</summary>
[TestFixture("")]
[TestFixture("api/")]
internal sealed class PluginRowsContractTests(string prefix)
{
    private FlexGetServer _server = null!; // set before each test

    [SetUp]
    public void StartServer() => _server = new FlexGetServer("tasks:\n  tv: {mock: [{title: One, url: 'http://e.org/1'}], accept_all: yes}\n");

    [TearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task Schedule_is_added_changed_and_removed()
    {
        var added = await SendAsync("POST", "schedules", """{"tasks": "tv", "interval": {"hours": 1}}""");
        var path = $"schedules/{added.Object["id"]}";
        var read = await SendAsync("GET", path);
        var changed = await SendAsync("PUT", path, """{"id": 99, "last_run": null, "tasks": ["tv"], "schedule": {"hour": 3, "minute": 30}}""");
        var wrong = await SendAsync("PUT", path, """{"tasks": "tv"}""");
        var gone = await SendAsync("DELETE", path);

        added.Status.Should().Be(201, added.Text);
        added.Header("Location").Should().EndWith($"/{prefix}{path}");
        added.Object.Properties().Select(member => member.Name).Should().BeEquivalentTo(
            "id", "tasks", "interval", "schedule", "enabled", "time_zone", "misfire", "last_run", "next_run", "last_execution");
        read.Text.Should().Be(added.Text);
        changed.Status.Should().Be(200, changed.Text);
        changed.Object["id"]?.ToString().Should().Be(added.Object["id"]?.ToString());
        changed.Object["schedule"]?.ToString(Newtonsoft.Json.Formatting.None).Should().Be("""{"hour":3,"minute":30}""");
        wrong.Status.Should().Be(422, wrong.Text);
        gone.Status.Should().Be(204);
        (await SendAsync("GET", path)).Status.Should().Be(404);
    }

    [Test]
    public async Task Movie_is_added_changed_and_removed()
    {
        var added = await SendAsync("POST", "movie_queue", """{"title": "Big Movie", "year": 2020, "quality": "720p"}""");
        var path = $"movie_queue/{added.Object["id"]}";
        var twice = await SendAsync("POST", "movie_queue", """{"title": "Big Movie", "year": 2020}""");
        var nothing = await SendAsync("POST", "movie_queue", "{}");
        var changed = await SendAsync("PUT", path, """{"id": 99, "added": null, "title": "Big Movie", "year": 2021}""");
        var gone = await SendAsync("DELETE", path);

        added.Status.Should().Be(201, added.Text);
        added.Header("Location").Should().EndWith($"/{prefix}{path}");
        added.Object.Properties().Select(member => member.Name).Should().Contain(["id", "title", "year", "imdb_id", "tmdb_id", "quality", "added"]);
        twice.Status.Should().Be(409, twice.Text);
        twice.Object.Value<string>("existing").Should().Be($"/{prefix}{path}");
        nothing.Status.Should().Be(422, nothing.Text);
        changed.Status.Should().Be(200, changed.Text);
        changed.Object.Value<int>("year").Should().Be(2021);
        changed.Object["id"]?.ToString().Should().Be(added.Object["id"]?.ToString());
        gone.Status.Should().Be(204);
        (await SendAsync("GET", path)).Status.Should().Be(404);
    }

    [Test]
    public async Task Series_is_added_changed_and_forgotten()
    {
        var added = await SendAsync("POST", "series", """{"name": "Big Show", "begin_episode": "S02E01", "alternate_names": ["Large Show"]}""");
        var path = $"series/{added.Object["id"]}";
        var twice = await SendAsync("POST", "series", """{"name": "large.show"}""");
        var nothing = await SendAsync("POST", "series", "{}");
        var changed = await SendAsync("PUT", path, """{"id": 99, "added": null, "in_tasks": ["x"], "begin_episode": "S02E03"}""");
        var wanted = await SendAsync("POST", $"{path}/want_again");
        var gone = await SendAsync("DELETE", $"{path}?forget=true");

        added.Status.Should().Be(201, added.Text);
        added.Header("Location").Should().EndWith($"/{prefix}{path}");
        added.Object.Properties().Select(member => member.Name).Should().Contain(
            ["id", "name", "alternate_names", "in_tasks", "identified_by", "begin_episode", "latest_entity", "added"]);
        twice.Status.Should().Be(409, twice.Text);
        twice.Object.Value<string>("existing").Should().Be($"/{prefix}{path}");
        nothing.Status.Should().Be(422, nothing.Text);
        changed.Status.Should().Be(200, changed.Text);
        changed.Object.SelectToken("begin_episode.identifier")?.Value<string>().Should().Be("S02E03");
        changed.Object["id"]?.ToString().Should().Be(added.Object["id"]?.ToString());
        wanted.Status.Should().Be(200, wanted.Text);
        gone.Status.Should().Be(204);
        (await SendAsync("GET", path)).Status.Should().Be(404);
    }

    [Test]
    public async Task History_is_filtered_and_keeps_its_names()
    {
        await _server.ExecuteAsync("tv");

        var items = (await SendAsync("GET", "history?task=tv&search=one&from=2000-01-01&to=2100-01-01T00:00:00Z")).List;
        var others = await SendAsync("GET", "history?task=other");
        var wrong = await SendAsync("GET", "history?from=yesterday");

        ((JObject)items.Single()).Properties().Select(member => member.Name)
            .Should().Equal("id", "task", "title", "url", "filename", "details", "time");
        others.List.Should().BeEmpty();
        wrong.Status.Should().Be(400, wrong.Text);
    }

    [Test]
    public async Task Plugins_are_shown_with_their_task_plugins_and_schemas()
    {
        var plugins = (await SendAsync("GET", "plugins")).List;
        var one = await SendAsync("GET", "plugins/accept_all");
        var schema = await SendAsync("GET", "plugins/accept_all/schema");

        ((JObject)plugins[0]).Properties().Select(member => member.Name)
            .Should().Equal("name", "version", "state", "stage", "message", "since", "task_plugins", "pages");
        plugins.Select(plugin => plugin.Value<string>("state")).Should().AllBe("active");
        one.Object.SelectToken("task_plugins[0].phases[0].phase")?.Value<string>().Should().Be("filter");
        schema.Object.Value<string>("$schema").Should().Contain("2020-12");
    }

    [Test]
    public async Task Health_tells_what_is_wrong_and_whether_it_lives()
    {
        var health = await SendAsync("GET", "health");
        var live = await ContractAnswer.SendAsync(_server.AnonymousClient, "GET", $"{prefix}health/live");
        var ready = await SendAsync("GET", "health/ready");
        var closed = await ContractAnswer.SendAsync(_server.AnonymousClient, "GET", $"{prefix}health/ready");

        health.Object["issues"].Should().BeEmpty(health.Text);
        live.Text.Should().Be("""{"status":"ok"}""");
        ready.Status.Should().Be(200);
        closed.Status.Should().Be(401);
    }

    [Test]
    public async Task Events_tell_what_changes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{prefix}events", UriKind.Relative));
        using var response = await _server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        await _server.ExecuteAsync("tv");
        await SendAsync("POST", "schedules", """{"tasks": "tv", "interval": {"hours": 1}}""");
        await SendAsync("PATCH", "tasks/tv", """{"name": "other"}""");

        response.Content.Headers.ContentType?.MediaType.Should().Be("text/event-stream");
        var awaited = new HashSet<string> { "execution.added", "execution.started", "execution.finished", "config.changed", "task.renamed" };
        while (awaited.Count > 0 && await reader.ReadLineAsync() is { } line)
        {
            awaited.Remove(line.Replace("event: ", "", StringComparison.Ordinal));
        }

        awaited.Should().BeEmpty();
    }

    private Task<ContractAnswer> SendAsync(string method, string path, string? body = null) =>
        ContractAnswer.SendAsync(_server.Client, method, prefix + path, body);
}
