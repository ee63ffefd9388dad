namespace FlexGet.Tests.Contract;

/// <summary>Links are paths below the prefix under which was asked, whichever resource they lead to.</summary>
[TestFixture("")]
[TestFixture("api/")]
internal sealed class LinkTests(string prefix)
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public void StartServer() => _server = new FlexGetServer("""
        tasks:
          one: {mock: [a], accept_all: yes, archive: yes}
        """);

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [TestCase("execution", """{"tasks": ["one"]}""")]
    [TestCase("tasks", """{"name": "new", "config": {"mock": []}}""")]
    [TestCase("config", """{"variables": {"a": 1}}""")]
    [TestCase("schedules", """{"tasks": "one", "interval": {"days": 1}}""")]
    [TestCase("movie_queue", """{"title": "Some Movie"}""")]
    [TestCase("archive/1/inject", """{"tasks": ["one"]}""")]
    public async Task Location_of_what_was_added_is_a_path_that_leads_to_it(string path, string body)
    {
        if (path.StartsWith("archive", StringComparison.Ordinal))
        {
            await _server.ExecuteAsync("one");
        }

        var added = await SendAsync("POST", path, body);
        var location = added.Header("Location") ?? "";
        var found = await ContractAnswer.SendAsync(_server.Client, "GET", location);

        location.Should().StartWith($"/{prefix}");
        found.Status.Should().Be(200, $"{added.Text} is at {location}: {found.Text}");
    }

    [Test]
    public async Task Links_of_an_execution_lead_to_what_they_name()
    {
        var id = (await _server.ExecuteAsync("one")).Value<long>("id");
        var execution = (await SendAsync("GET", $"execution/{id}")).Object;
        var listed = (await SendAsync("GET", "execution?status=all")).List[0];

        execution["links"]?.Value<string>("self").Should().Be($"/{prefix}execution/{id}");
        execution["links"]?.Value<string>("log").Should().Be($"/{prefix}execution/{id}/log");
        execution["links"]?.Value<string>("entries").Should().Be($"/{prefix}execution/{id}/entries");
        listed["links"].Should().BeEquivalentTo(execution["links"]);
    }

    [Test]
    public async Task Movie_in_the_way_is_linked()
    {
        await SendAsync("POST", "movie_queue", """{"title": "Twice"}""");

        var again = await SendAsync("POST", "movie_queue", """{"title": "Twice"}""");

        again.Status.Should().Be(409);
        again.Object.Value<string>("existing").Should().StartWith($"/{prefix}movie_queue/");
    }

    private Task<ContractAnswer> SendAsync(string method, string path, string? body = null) =>
        ContractAnswer.SendAsync(_server.Client, method, prefix + path, body);
}
