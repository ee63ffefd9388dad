using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Contract;

/// <summary>What holds for every row of the table of resources: paths, methods, media types, lists, tags and keys.</summary>
[TestFixture("")]
[TestFixture("api/")]
internal sealed class RestContractTests(string prefix)
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public async Task StartServer()
    {
        _server = new FlexGetServer("""
            tasks:
              one: {mock: [a, b, c], accept_all: yes}
              two: {mock: [d], accept_all: yes}
              three: {mock: [], accept_all: yes}
            schedules:
              - {tasks: one, interval: {days: 1}}
              - {tasks: two, interval: {days: 2}}
              - {tasks: three, interval: {days: 3}}
            """);
        await _server.ExecuteAsync("one");
        await _server.ExecuteAsync("two");
        await _server.ExecuteAsync("three");
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            using var added = await _server.Client.PostJsonAsync("movie_queue", new { title });
            using var known = await _server.Client.PostJsonAsync("series", new { name = title });
        }
    }

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [TestCase("execution?status=all", "id")]
    [TestCase("execution/1/entries", "id")]
    [TestCase("tasks", "name")]
    [TestCase("schedules", "id")]
    [TestCase("movie_queue", "id")]
    [TestCase("series?in_config=all", "id")]
    [TestCase("history", "id")]
    [TestCase("plugins", "name")]
    [TestCase("seen", "id")]
    public async Task List_is_an_array_whose_pages_are_linked_by_cursors(string path, string key)
    {
        var whole = await GetAsync(path);
        whole.Status.Should().Be(200, whole.Text);
        whole.List.Should().HaveCountGreaterThanOrEqualTo(3);
        whole.Header("Total-Count").Should().Be(whole.Header("Count")).And.Be($"{whole.List.Count}");
        whole.Header("Link").Should().BeNull();

        var walked = new List<string?>();
        var next = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}per_page=1";
        while (next?.Length > 0)
        {
            var page = await GetAsync(next);
            page.Header("Count").Should().Be("1");
            page.Header("Total-Count").Should().Be(whole.Header("Total-Count"));
            walked.Add(page.List.Single().Value<string>(key));
            next = (page.Header("Link") ?? "").Split(", ").FirstOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))
                ?.Split('<', '>')[1][$"/{prefix}".Length..];
        }

        walked.Should().Equal(whole.List.Select(item => item.Value<string>(key)));
    }

    [TestCase("execution", "status")]
    [TestCase("execution/1/entries", "state")]
    [TestCase("tasks", "name")]
    [TestCase("schedules", "per_page")]
    [TestCase("movie_queue", "queue_name")]
    [TestCase("series", "in_config")]
    [TestCase("series/search/first", "latest")]
    [TestCase("series/1/seasons", "per_page")]
    [TestCase("series/1/episodes", "after")]
    [TestCase("history", "search")]
    [TestCase("plugins", "sort_by")]
    [TestCase("config/revisions", "after")]
    public async Task Unknown_parameters_sort_keys_and_cursors_are_refused_with_those_known(string path, string known)
    {
        var parameter = await GetAsync($"{path}?colour=red");
        var sort = await GetAsync($"{path}?sort_by=colour");
        var cursor = await GetAsync($"{path}?after=nonsense");

        parameter.Status.Should().Be(400, parameter.Text);
        parameter.Detail.Should().Contain("'colour'").And.Contain("known:").And.Contain(known);
        sort.Status.Should().Be(400, sort.Text);
        sort.Detail.Should().StartWith("cannot sort by 'colour'; known: ");
        cursor.Status.Should().Be(400, cursor.Text);
    }

    [TestCase("execution")]
    [TestCase("execution/1")]
    [TestCase("execution/1/entries")]
    [TestCase("tasks")]
    [TestCase("tasks/one")]
    [TestCase("config")]
    [TestCase("config/tasks")]
    [TestCase("schedules")]
    [TestCase("schedules/1")]
    [TestCase("movie_queue")]
    [TestCase("movie_queue/1")]
    [TestCase("series")]
    [TestCase("series/1")]
    [TestCase("series/1/seasons")]
    [TestCase("series/1/episodes")]
    [TestCase("series/search/first")]
    [TestCase("history")]
    [TestCase("plugins")]
    [TestCase("plugins/regexp")]
    [TestCase("plugins/regexp/schema")]
    public async Task What_is_read_has_a_strong_tag_and_takes_a_trailing_slash(string path)
    {
        var plain = await GetAsync(path);
        var slashed = await GetAsync(path + "/");
        var known = await ContractAnswer.SendAsync(
            _server.Client, "GET", prefix + path, null, "", ("If-None-Match", plain.Header("ETag") ?? ""));

        plain.Status.Should().Be(200, plain.Text);
        plain.Header("ETag").Should().MatchRegex("^\"[0-9a-f]+-[0-9a-f]+\"$");
        JToken.DeepEquals(slashed.Json, plain.Json).Should().BeTrue(slashed.Text);
        known.Status.Should().Be(304);
    }

    [TestCase("GET", "nothing")]
    [TestCase("GET", "execution/none")]
    [TestCase("GET", "execution/9999")]
    [TestCase("GET", "execution/9999/log")]
    [TestCase("GET", "execution/9999/entries")]
    [TestCase("DELETE", "execution/9999")]
    [TestCase("GET", "tasks/none")]
    [TestCase("PUT", "tasks/none", """{"config": {"mock": []}}""")]
    [TestCase("PATCH", "tasks/none", """{"name": "other"}""")]
    [TestCase("DELETE", "tasks/none")]
    [TestCase("GET", "config/none")]
    [TestCase("PUT", "config/none", "{}")]
    [TestCase("POST", "config/none", "{}")]
    [TestCase("DELETE", "config/none")]
    [TestCase("GET", "config/revisions/9999")]
    [TestCase("POST", "config/revisions/9999/restore")]
    [TestCase("GET", "schedules/9999")]
    [TestCase("PUT", "schedules/9999", """{"tasks": "one", "interval": {"hours": 1}}""")]
    [TestCase("DELETE", "schedules/9999")]
    [TestCase("GET", "movie_queue/9999")]
    [TestCase("PUT", "movie_queue/9999", """{"title": "x"}""")]
    [TestCase("DELETE", "movie_queue/9999")]
    [TestCase("GET", "series/9999")]
    [TestCase("PUT", "series/9999", """{"begin_episode": "S01E01"}""")]
    [TestCase("DELETE", "series/9999")]
    [TestCase("POST", "series/9999/want_again")]
    [TestCase("GET", "series/9999/seasons")]
    [TestCase("GET", "series/9999/episodes")]
    [TestCase("GET", "series/1/seasons/9999")]
    [TestCase("GET", "series/1/episodes/9999")]
    [TestCase("DELETE", "series/1/seasons/9999")]
    [TestCase("DELETE", "series/1/episodes/9999")]
    [TestCase("GET", "series/1/episodes/9999/releases")]
    [TestCase("PUT", "series/1/episodes/9999/releases")]
    [TestCase("GET", "series/1/episodes/9999/releases/1")]
    [TestCase("GET", "series/1/seasons/9999/releases")]
    [TestCase("GET", "history/9999")]
    [TestCase("GET", "plugins/none")]
    [TestCase("GET", "plugins/none/schema")]
    public async Task What_does_not_exist_is_not_found_and_not_made(string method, string path, string? body = null)
    {
        var answer = await SendAsync(method, path, body);

        answer.Status.Should().Be(404, answer.Text);
        answer.Detail.Should().ContainAny(path.Split('/')[^1], path.Split('/')[1 % path.Split('/').Length]);
    }

    [TestCase("PUT", "execution", "GET, HEAD, OPTIONS, POST")]
    [TestCase("PATCH", "execution/1", "DELETE, GET, HEAD, OPTIONS")]
    [TestCase("POST", "execution/1/log", "GET, HEAD, OPTIONS")]
    [TestCase("DELETE", "execution/1/entries", "GET, HEAD, OPTIONS")]
    [TestCase("POST", "tasks/one", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT")]
    [TestCase("PUT", "config", "GET, HEAD, OPTIONS, POST")]
    [TestCase("PATCH", "config/tasks", "DELETE, GET, HEAD, OPTIONS, POST, PUT")]
    [TestCase("DELETE", "schedules", "GET, HEAD, OPTIONS, POST")]
    [TestCase("POST", "schedules/1", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT")]
    [TestCase("PUT", "series", "GET, HEAD, OPTIONS, POST")]
    [TestCase("PATCH", "series/1", "DELETE, GET, HEAD, OPTIONS, PUT")]
    [TestCase("POST", "series/1/seasons", "DELETE, GET, HEAD, OPTIONS")]
    [TestCase("POST", "series/1/episodes", "DELETE, GET, HEAD, OPTIONS")]
    [TestCase("POST", "series/1/episodes/1/releases", "DELETE, GET, HEAD, OPTIONS, PUT")]
    [TestCase("POST", "history", "GET, HEAD, OPTIONS")]
    [TestCase("POST", "events", "GET, HEAD, OPTIONS")]
    [TestCase("POST", "health", "GET, HEAD, OPTIONS")]
    [TestCase("DELETE", "plugins", "GET, HEAD, OPTIONS")]
    [TestCase("GET", "config/validate", "OPTIONS, POST")]
    [TestCase("DELETE", "config/errors", "GET, HEAD, OPTIONS")]
    [TestCase("PUT", "config/revisions", "GET, HEAD, OPTIONS")]
    [TestCase("POST", "config/schema", "GET, HEAD, OPTIONS")]
    public async Task Wrong_method_is_refused_with_those_allowed(string method, string path, string allowed)
    {
        var answer = await SendAsync(method, path, "{}");

        answer.Status.Should().Be(405, answer.Text);
        string.Join(", ", answer.Headers["Allow"]).Should().Be(allowed);
        answer.Detail.Should().Contain(method).And.Contain(allowed);
    }

    [TestCase("execution?status=all&PER_PAGE=1&Page=2")]
    [TestCase("tasks?Per_Page=1&PAGE=2")]
    [TestCase("schedules?per_page=1&page=9")]
    public async Task Every_link_of_a_page_leads_to_a_page_with_rows(string path)
    {
        var page = await SendAsync("GET", path);

        var links = (page.Header("Link") ?? "").Split(", ").Select(link => link.Split('<', '>')).ToDictionary(link => link[2], link => link[1]);
        links.Keys.Should().Contain(["; rel=\"prev\"", "; rel=\"first\"", "; rel=\"last\""]);
        foreach (var link in links.Values)
        {
            var target = await ContractAnswer.SendAsync(_server.Client, "GET", link.TrimStart('/'));
            target.Status.Should().Be(200, target.Text);
            target.List.Should().NotBeEmpty(link);
        }
    }

    [TestCase("events")]
    [TestCase("execution/1/log")]
    public async Task Place_in_a_stream_that_is_none_is_refused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, prefix + path);
        request.Headers.Add("Last-Event-ID", "yesterday");
        using var response = await _server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        response.StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
        (await response.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("yesterday");
    }

    [TestCase("POST", "execution")]
    [TestCase("POST", "tasks")]
    [TestCase("PUT", "tasks/one")]
    [TestCase("PATCH", "tasks/one")]
    [TestCase("POST", "config")]
    [TestCase("PUT", "config/tasks")]
    [TestCase("POST", "schedules")]
    [TestCase("PUT", "schedules/1")]
    [TestCase("POST", "movie_queue")]
    [TestCase("PUT", "movie_queue/1")]
    [TestCase("POST", "series")]
    [TestCase("PUT", "series/1")]
    public async Task Bodies_that_cannot_be_read_are_told_apart(string method, string path)
    {
        var text = await SendAsync(method, path, "tasks", "text/plain");
        var broken = await SendAsync(method, path, "{\n \"tasks\": ");
        var twice = await SendAsync(method, path, """{"tasks": "one", "tasks": "two"}""");

        text.Status.Should().Be(415, text.Text);
        text.Detail.Should().Contain("text/plain").And.Contain("application/json");
        broken.Status.Should().Be(400, broken.Text);
        broken.Detail.Should().Contain("JSON").And.Contain("line 2");
        twice.Status.Should().Be(400, twice.Text);
    }

    [TestCase("POST", "schedules", """{"hors": 1}""", "/hors", "hors")]
    [TestCase("POST", "schedules", """{"tasks": "one", "interval": {"hors": 1}}""", "/interval/hors", "hours")]
    [TestCase("POST", "movie_queue", """{"title": "x", "year": "abc"}""", "/year", "a whole number")]
    [TestCase("POST", "movie_queue", """{"titel": "x"}""", "/titel", "'title'")]
    [TestCase("PUT", "movie_queue/1", """{"title": "x", "tmdb_id": "many"}""", "/tmdb_id", "a whole number")]
    [TestCase("POST", "tasks", """{"name": "x", "confg": {}}""", "/confg", "'config'")]
    [TestCase("PATCH", "tasks/one", """{"nmae": "x"}""", "/nmae", "'name'")]
    [TestCase("PATCH", "tasks/one", """{"name": 1.5}""", "/name", "a text")]
    [TestCase("POST", "movie_queue", """{"title": true}""", "/title", "a text")]
    [TestCase("POST", "movie_queue", """{"title": "x", "year": 1982.6}""", "/year", "a whole number")]
    [TestCase("POST", "execution", """{"tasks": [5]}""", "/tasks/0", "5 is not a text")]
    [TestCase("PATCH", "schedules/1", """{"enabled": "perhaps"}""", "/enabled", "true or false")]
    public async Task Body_that_can_be_read_and_says_what_is_not_expected_is_told_where_and_what(
        string method, string path, string body, string at, string expected)
    {
        var answer = await SendAsync(method, path, body);

        answer.Status.Should().Be(422, answer.Text);
        answer.Object["errors"]?.Single().Value<string>("path").Should().Be(at);
        answer.Detail.Should().Contain(expected);
    }

    [TestCase("PUT", "tasks/one", """{"config": {"mock": []}}""")]
    [TestCase("DELETE", "tasks/one", null)]
    [TestCase("PUT", "config/tasks", "{}")]
    [TestCase("DELETE", "config/tasks", null)]
    [TestCase("PUT", "schedules/1", """{"tasks": "one", "interval": {"hours": 1}}""")]
    public async Task Write_that_rests_on_an_older_config_is_refused(string method, string path, string? body)
    {
        var before = await GetAsync("config");

        var answer = await ContractAnswer.SendAsync(_server.Client, method, prefix + path, body, "application/json", ("If-Match", "\"0123456789abcdef-0\""));

        answer.Status.Should().Be(412, answer.Text);
        (await GetAsync("config")).Header("ETag").Should().Be(before.Header("ETag"));
    }

    private Task<ContractAnswer> GetAsync(string path) => SendAsync("GET", path);

    private Task<ContractAnswer> SendAsync(string method, string path, string? body = null, string type = "application/json") =>
        ContractAnswer.SendAsync(_server.Client, method, prefix + path, body, type);
}
