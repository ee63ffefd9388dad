using System.Net;
using FlexGet.Core.Entries;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;
using Newtonsoft.Json.Linq;
using static FlexGet.Tests.Executions.FakeTask;

namespace FlexGet.Tests.Executions;

internal sealed class ExecutionHttpTests
{
    private FakeRunner _runner = null!; // set before each test, as the others
    private string _folder = null!;
    private QueueServer _server = null!;

    private HttpClient Client => _server.Client;

    [SetUp]
    public async Task StartServer()
    {
        _runner = new FakeRunner();
        _folder = Directory.CreateTempSubdirectory("flexget-http-").FullName;
        _server = await QueueServer.StartAsync(_folder, _runner, Task("tv"), Task("slow"));
    }

    [TearDown]
    public async Task StopServer()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Posting_without_a_body_runs_all_tasks_and_points_to_the_execution()
    {
        using var response = await Client.PostAsync(new Uri("execution?now&test=true&disable_phases=output,learn", UriKind.Relative), null);

        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        var execution = JObject.Parse(await Client.GetStringAsync(response.Headers.Location));
        execution["tasks"]!.ToObject<string[]>().Should().Equal("tv", "slow");
        execution["options"]!["now"]!.Value<bool>().Should().BeTrue();
        execution["options"]!["disable_phases"]!.ToObject<string[]>().Should().Equal("output", "learn");
        execution["links"]!.Value<string>("log").Should().Be($"/execution/{execution["id"]}/log");
    }

    [Test]
    public async Task Glob_skips_tasks_that_are_disabled_by_errors_even_when_it_means_no_other()
    {
        await using var server = await QueueServer.StartAsync(_folder, new FakeRunner(), Task("fine"), Task("broken 1", isBad: true));

        using var some = await server.Client.PostAsync(new Uri("execution?tasks=fine,broken*&test=true", UriKind.Relative), null);
        using var none = await server.Client.PostAsync(new Uri("execution?tasks=broken*&test=true", UriKind.Relative), null);

        some.StatusCode.Should().Be(HttpStatusCode.Accepted);
        (await some.ReadJsonAsync<JObject>())["tasks"]!.ToObject<string[]>().Should().Equal("fine");
        none.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await none.ReadJsonAsync<JObject>())["errors"].Should().ContainSingle();
    }

    [TestCase("execution?nwo=true", null, "unknown query parameter 'nwo'; did you mean 'now'?; known: disable_phases")]
    [TestCase("execution", """{"nwo": true}""", "unknown member 'nwo'; did you mean 'now'?; known: tasks, test, learn, now", HttpStatusCode.UnprocessableEntity)]
    [TestCase("execution?now=maybe", null, "'maybe' is not true or false")]
    [TestCase("execution?now=true", """{"now": true}""", "the option now is in the body and in the query")]
    [TestCase("execution", """{"disable_phases": ["sleep"]}""", "\"sleep\" is not one of prepare, start", HttpStatusCode.UnprocessableEntity)]
    [TestCase("execution", """{"inject": [{"url": "http://e.org"}]}""", "title is required", HttpStatusCode.UnprocessableEntity)]
    [TestCase("execution", """{"disable_phases": "sleep"}""", "\"sleep\" is not one of prepare, start", HttpStatusCode.UnprocessableEntity)]
    [TestCase("execution", """{"inject": [{"title": " "}]}""", "title is required", HttpStatusCode.UnprocessableEntity)]
    [TestCase("execution", """{"inject": [{"title": "x", "fields": 3}]}""", "this is not a mapping", HttpStatusCode.UnprocessableEntity)]
    [TestCase("execution?inject=[{\"url\":\"http://e.org\"}]", null, "title is required")]
    [TestCase("execution?inject=[", null, "this cannot be read as JSON")]
    [TestCase("execution", """{"tasks": """, "this cannot be read as JSON")]
    [TestCase("execution", """["tv"]""", "the body is not a JSON object", HttpStatusCode.UnprocessableEntity)]
    public async Task Wrong_options_are_refused_by_name(
        string path, string? body, string message, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await Client.PostAsync(new Uri(path, UriKind.Relative), content);

        response.StatusCode.Should().Be(status);
        JObject.Parse(await response.Content.ReadAsStringAsync()).Value<string>("message").Should().Contain(message);
    }

    [Test]
    public async Task Mistakes_of_options_have_their_places_in_body_and_query_alike()
    {
        using var content = new StringContent("""{"loglevel": "loud", "inject": [{"title": 3}]}""", System.Text.Encoding.UTF8, "application/json");

        using var response = await Client.PostAsync(new Uri("execution?now=maybe&disable_phases=output,sleep", UriKind.Relative), content);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var errors = JObject.Parse(await response.Content.ReadAsStringAsync())["errors"]!; // it is a problem
        errors.Select(error => error.Value<string>("path")).Should().BeEquivalentTo("/loglevel", "/inject/0/title", "/now", "/disable_phases");
    }

    [TestCase("""{"inject": [{"title": "x", "fields": {"size": 3}}]}""", "execution?tasks=tv")]
    [TestCase(null, """execution?tasks=tv&inject=[{"title": "x", "fields": {"size": 3}}]""")]
    public async Task Entries_may_be_injected_by_body_or_query(string? body, string path)
    {
        using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await Client.PostAsync(new Uri(path, UriKind.Relative), content);

        response.StatusCode.Should().Be(HttpStatusCode.Accepted);
        var options = (await response.ReadJsonAsync<JObject>())["options"]!; // as sent
        options["inject"]![0]!.Value<string>("title").Should().Be("x");
        options["inject"]![0]!["fields"]!.Value<int>("size").Should().Be(3);
    }

    [Test]
    public async Task Injected_fields_reach_the_task_as_plain_values()
    {
        IReadOnlyDictionary<string, object?>? fields = null;
        _runner.Does("tv", (request, _) =>
        {
            fields = request.Options.Inject![0].Fields; // sent below
            return System.Threading.Tasks.Task.FromResult<IReadOnlyList<Entry>>([]);
        });

        await RunAsync("""{"tasks": "tv", "inject": [{"title": "x", "fields": {"size": 3, "tags": ["a", {"b": true}]}}]}""");

        fields.Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["size"] = 3L,
            ["tags"] = new List<object?> { "a", new Dictionary<string, object?> { ["b"] = true } },
        });
    }

    [Test]
    public async Task Entries_are_shown_with_fields_and_traces_and_can_be_filtered()
    {
        _runner.Does("tv", (_, _) =>
        {
            var good = new Entry("good", "http://e.org/1?passkey=hidden") { ["size"] = 1.5m };
            var bad = new Entry("bad", "http://e.org/2");
            good.Accept("wanted");
            bad.Reject("not wanted");
            return System.Threading.Tasks.Task.FromResult<IReadOnlyList<Entry>>([good, bad]);
        });
        var id = await RunAsync("""{"tasks": ["tv"]}""");

        var all = JArray.Parse(await Client.GetStringAsync(new Uri($"execution/{id}/entries", UriKind.Relative)));
        var rejected = JArray.Parse(await Client.GetStringAsync(new Uri($"execution/{id}/entries?state=rejected&task=TV", UriKind.Relative)));

        all.Select(entry => entry.Value<string>("title")).Should().Equal("good", "bad");
        all[0]["fields"]!.Value<decimal>("size").Should().Be(1.5m);
        all[0].Value<string>("url").Should().Be("http://e.org/1?passkey=********");
        all[0]["trace"]![0]!.Value<string>("reason").Should().Be("wanted");
        all[0].Value<string>("state").Should().Be("accepted");
        rejected.Should().ContainSingle().Which.Value<string>("reason").Should().Be("not wanted");
    }

    [Test]
    public async Task Log_streams_from_the_first_line_to_the_end_to_several_readers_while_the_task_runs()
    {
        var go = new TaskCompletionSource();
        _runner.Does("tv", async (request, cancellationToken) =>
        {
            request.Sink.Write(TaskLogLevel.Info, "tv", "mock", "first");
            await go.Task.WaitAsync(cancellationToken);
            request.Sink.Write(TaskLogLevel.Info, "tv", "mock", "second");
            return [];
        });
        var id = await PostAsync("""{"tasks": ["tv"]}""");
        var readers = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenLogAsync(id, "text/plain")));
        foreach (var reader in readers)
        {
            await ReadToAsync(reader, "first");
        }

        go.SetResult();

        foreach (var reader in readers)
        {
            (await reader.ReadToEndAsync()).Should().MatchRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d INFO     mock          tv              second\n");
        }
    }

    [Test]
    public async Task Event_stream_resumes_after_the_last_id_and_says_when_it_is_over()
    {
        _runner.Does("tv", (request, _) =>
        {
            request.Sink.Write(TaskLogLevel.Info, "tv", "mock", "a line\nwith a break");
            return System.Threading.Tasks.Task.FromResult<IReadOnlyList<Entry>>([]);
        });
        var id = await RunAsync("""{"tasks": ["tv"]}""");

        var whole = await (await OpenLogAsync(id, "text/event-stream")).ReadToEndAsync();
        var rest = await (await OpenLogAsync(id, "text/event-stream", lastEventId: "2")).ReadToEndAsync();
        using var request = LogRequest(id, "text/event-stream", "3");
        using var over = await Client.SendAsync(request);

        whole.Should().StartWith("id: 1\ndata: {").And.Contain("id: 2\ndata: {").And.Contain(@"a line\nwith a break").And.Contain("event: end\nid: 4\n");
        rest.Should().StartWith("id: 3\n");
        over.StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task Json_lines_hold_one_object_each()
    {
        var id = await RunAsync("""{"tasks": ["tv"]}""");

        var lines = (await (await OpenLogAsync(id, "application/x-ndjson")).ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Select(line => JObject.Parse(line).Value<long>("id")).Should().Equal(1, 2);
    }

    [Test]
    public async Task Running_executions_are_listed_and_ended_ones_when_asked_for()
    {
        var ended = await RunAsync("""{"tasks": ["tv"]}""");
        _runner.Holds("slow");
        var running = await PostAsync("""{"tasks": ["slow"]}""");

        (await IdsAsync("execution")).Should().Equal(running);
        (await IdsAsync("execution?status=all")).Should().Equal(running, ended);
        (await IdsAsync("execution?status=complete,aborted")).Should().Equal(ended);
        (await IdsAsync("execution?status=all&task=SLOW")).Should().Equal(running);
        using var wrong = await Client.GetAsync(new Uri("execution?status=done", UriKind.Relative));
        wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Deleting_stops_a_running_execution_and_is_refused_for_one_that_has_ended()
    {
        _runner.Holds("slow");
        var id = await PostAsync("""{"tasks": ["slow"]}""");
        await _server.WaitAsync((await _server.Queue.FindAsync(id, default))!, ExecutionStatus.Running);

        (await DeleteAsync(id)).Should().Be(HttpStatusCode.Accepted);
        var ended = await _server.WaitAsync((await _server.Queue.FindAsync(id, default))!, ExecutionStatus.Aborted);

        ended.Results.Single().Status.Should().Be(TaskResultStatus.Aborted);
        (await DeleteAsync(id)).Should().Be(HttpStatusCode.Conflict);
        (await DeleteAsync(id + 1)).Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<HttpStatusCode> DeleteAsync(long id)
    {
        using var response = await Client.DeleteAsync(new Uri($"execution/{id}", UriKind.Relative));
        return response.StatusCode;
    }

    private async Task<long[]> IdsAsync(string path) =>
        [.. JArray.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative))).Select(item => item.Value<long>("id"))];

    private async Task<long> PostAsync(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(new Uri("execution", UriKind.Relative), content);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(HttpStatusCode.Accepted, text);
        return JObject.Parse(text).Value<long>("id");
    }

    [TestCase("application/json", HttpStatusCode.NotAcceptable, "application/problem+json")]
    [TestCase("image/png, text/event-stream;q=0", HttpStatusCode.NotAcceptable, "application/problem+json")]
    [TestCase("application/json, */*;q=0.1", HttpStatusCode.OK, "text/plain")]
    [TestCase("text/*", HttpStatusCode.OK, "text/plain")]
    [TestCase("text/plain;q=0.5, application/x-ndjson", HttpStatusCode.OK, "application/x-ndjson")]
    public async Task Log_is_sent_in_a_type_that_is_accepted_or_not_at_all(string accept, HttpStatusCode status, string type)
    {
        using var request = LogRequest(await RunAsync("""{"tasks": "tv"}"""), accept, null);
        using var response = await Client.SendAsync(request);

        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType?.MediaType.Should().Be(type);
    }

    private async Task<long> RunAsync(string body)
    {
        var id = await PostAsync(body);
        await _server.WaitAsync((await _server.Queue.FindAsync(id, default))!, ExecutionStatus.Complete); // it was added
        return id;
    }

    private static HttpRequestMessage LogRequest(long id, string accept, string? lastEventId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"execution/{id}/log", UriKind.Relative));
        request.Headers.Add("Accept", accept);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return request;
    }

    private async Task<StreamReader> OpenLogAsync(long id, string accept, string? lastEventId = null)
    {
        using var request = LogRequest(id, accept, lastEventId);
        var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.MediaType.Should().Be(accept);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task ReadToAsync(StreamReader reader, string text)
    {
        while (await reader.ReadLineAsync() is { } line && !line.Contains(text, StringComparison.Ordinal))
        {
        }
    }
}
