using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Contract;

/// <summary>The rows of /execution.</summary>
[TestFixture("")]
[TestFixture("api/")]
internal sealed class ExecutionContractTests(string prefix)
{
    private static readonly string[] Members =
    [
        "id", "status", "tasks", "options", "created", "started", "finished", "phase", "plugin", "percent", "message", "results", "links",
    ];

    private FlexGetServer _server = null!; // set before each test

    [SetUp]
    public void StartServer() => _server = new FlexGetServer("""
        tasks:
          quick: {mock: [{title: One, size: 1.10, day: 2020-01-01}], accept_all: yes}
          other: {mock: [One], accept_all: yes}
          slow: {mock: [One], sleep: {seconds: 300, phase: filter}}
        """);

    [TearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task Execution_is_queued_runs_and_tells_all_about_itself()
    {
        var queued = await SendAsync("POST", "execution?tasks=quick");
        await _server.WaitAsync(queued.Object.Value<long>("id"));
        var ended = await ContractAnswer.SendAsync(_server.Client, "GET", PathOf(queued));
        var entries = await SendAsync("GET", $"execution/{queued.Object["id"]}/entries");

        queued.Status.Should().Be(202, queued.Text);
        queued.Object.Properties().Select(member => member.Name).Should().Equal(Members);
        ended.Object.Properties().Select(member => member.Name).Should().Equal(Members, "null members are there too");
        ended.Object.Value<string>("status").Should().Be("complete");
        ended.Object.SelectToken("results[0].accepted")?.Value<int>().Should().Be(1);
        var entry = entries.List.Single();
        entry.Value<string>("state").Should().Be("accepted");
        entry.Value<string>("accepted_by").Should().Be("accept_all");
        entry["rejected_by"]?.Type.Should().Be(JTokenType.Null);
        entry.SelectToken("fields.day")?.Value<string>().Should().Be("2020-01-01");
        entry.SelectToken("trace[0].plugin")?.Value<string>().Should().Be("accept_all");
    }

    [Test]
    public async Task Two_tasks_share_what_they_have_seen()
    {
        await _server.ExecuteAsync("quick");

        var second = await _server.ExecuteAsync("other");

        var entry = (await _server.EntriesAsync(second)).Single();
        entry.Value<string>("state").Should().Be("rejected");
        entry.Value<string>("rejected_by").Should().Be("seen");
        entry.Value<string>("reason").Should().Contain("quick");
    }

    [Test]
    public async Task Running_execution_streams_its_log_in_each_format_to_its_readers_and_stops_when_it_is_cancelled()
    {
        var queued = await SendAsync("POST", "execution", """{"tasks": ["slow"]}""");
        var log = $"{prefix}execution/{queued.Object["id"]}/log";
        var readers = await Task.WhenAll(
            OpenAsync(log, "text/plain"), OpenAsync(log, "text/plain"), OpenAsync(log, "text/event-stream"), OpenAsync(log, "application/x-ndjson"));
        foreach (var reader in readers)
        {
            await ReadToAsync(reader, "Produced 1 entries");
        }

        (await SendAsync("GET", "execution")).List.Single().Value<string>("status").Should().Be("running");
        var cancelled = await SendAsync("DELETE", $"execution/{queued.Object["id"]}");
        var ends = await Task.WhenAll(readers.Select(reader => reader.ReadToEndAsync()));
        var ended = await _server.WaitAsync(queued.Object.Value<long>("id"));
        var again = await SendAsync("DELETE", $"execution/{queued.Object["id"]}");

        cancelled.Status.Should().Be(202, cancelled.Text);
        ends[2].Should().Contain("event: end");
        ended.Value<string>("status").Should().Be("aborted");
        ended.Value<string>("message").Should().Contain("cancelled");
        again.Status.Should().Be(409);
        (await SendAsync("GET", "seen")).List.Should().BeEmpty("a cancelled task remembers nothing");
    }

    [Test]
    public async Task Reader_that_lost_its_connection_goes_on_where_it_was()
    {
        var ended = await _server.ExecuteAsync("quick");
        var log = $"{prefix}execution/{ended["id"]}/log";

        var whole = await EventsAsync(log, null);
        var rest = await EventsAsync(log, whole.Ids[1]);
        var over = await EventsAsync(log, whole.Ids[^1]);

        rest.Status.Should().Be(200);
        rest.Ids.Should().Equal(whole.Ids.Skip(2));
        over.Status.Should().Be(204);
    }

    [Test]
    public async Task Pending_execution_is_cancelled_at_once()
    {
        await SendAsync("POST", "execution", """{"tasks": ["slow"]}""");
        var pending = await SendAsync("POST", "execution", """{"tasks": ["slow"]}""");

        var cancelled = await SendAsync("DELETE", $"execution/{pending.Object["id"]}");

        cancelled.Status.Should().Be(204, cancelled.Text);
        (await _server.WaitAsync(pending.Object.Value<long>("id"))).Value<string>("status").Should().Be("aborted");
    }

    [Test]
    public async Task Cancelled_execution_keeps_what_was_known_of_its_entries()
    {
        var slow = (await SendAsync("POST", "execution", """{"tasks": ["slow"]}""")).Object["id"];
        var reader = await OpenAsync($"{prefix}execution/{slow}/log", "text/plain");
        await ReadToAsync(reader, "Sleeping");

        await SendAsync("DELETE", $"execution/{slow}");
        var ended = await _server.WaitAsync(slow!.Value<long>()); // was posted

        ended.Value<string>("status").Should().Be("aborted");
        ended.Value<string>("message").Should().Be("cancelled");
        ended["results"]?.Single().Value<string>("abort_reason").Should().Be("cancelled");
        ended["results"]?.Single().Value<int>("produced").Should().Be(1);
        (await SendAsync("GET", $"execution/{slow}/entries")).List.Single().Value<string>("title").Should().Be("One");
    }

    [TestCase("execution?tasks=quik", null, 404, "did you mean 'quick'")]
    [TestCase("execution", """{"tasks": ["x*"]}""", 404, "x*")]
    [TestCase("execution", """{"speed": 1}""", 422, "speed")]
    [TestCase("execution?now=maybe", """{"speed": 1}""", 400, "speed")]
    [TestCase("execution", """{"tsaks": ["quick"]}""", 422, "tsaks")]
    [TestCase("execution?speed=1", null, 400, "speed")]
    [TestCase("execution?test=true", """{"test": true}""", 400, "test")]
    [TestCase("execution", """{"test": "maybe"}""", 422, "test")]
    [TestCase("execution", """{"test": 3}""", 422, "test")]
    [TestCase("execution", "[]", 422, "object")]
    public async Task Option_that_is_wrong_is_named_and_nothing_is_queued(string path, string? body, int status, string named)
    {
        var answer = await SendAsync("POST", path, body);

        answer.Status.Should().Be(status, answer.Text);
        answer.Text.Should().Contain(named);
        (await SendAsync("GET", "execution?status=all")).List.Should().BeEmpty();
    }

    private Task<ContractAnswer> SendAsync(string method, string path, string? body = null) =>
        ContractAnswer.SendAsync(_server.Client, method, prefix + path, body);

    private static string PathOf(ContractAnswer answer) => new Uri(new Uri("http://localhost"), answer.Header("Location")).AbsolutePath;

    private async Task<(int Status, List<string> Ids)> EventsAsync(string path, string? lastId)
    {
        var answer = await ContractAnswer.SendAsync(
            _server.Client, "GET", path, null, "", [("Accept", "text/event-stream"), .. lastId is null ? Array.Empty<(string, string)>() : [("Last-Event-ID", lastId)]]);
        return (answer.Status, answer.Text.Split('\n').Where(line => line.StartsWith("id: ", StringComparison.Ordinal)).Select(line => line[4..]).ToList());
    }

    private async Task<StreamReader> OpenAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Accept", accept);
        var response = await _server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType?.MediaType.Should().Be(accept);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task ReadToAsync(StreamReader reader, string text)
    {
        string? line;
        do
        {
            line = await reader.ReadLineAsync();
        }
        while (line?.Contains(text, StringComparison.Ordinal) == false);

        line.Should().NotBeNull($"'{text}' should come while the task runs");
    }
}
