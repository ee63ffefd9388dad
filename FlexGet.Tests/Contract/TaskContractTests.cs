using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Contract;

/// <summary>The rows of /tasks.</summary>
[TestFixture("")]
[TestFixture("api/")]
internal sealed class TaskContractTests(string prefix)
{
    private const string Config = """{"mock": [{"title": "One", "size": 1.10, "day": "2020-01-01", "word": "yes"}], "accept_all": true}""";

    private FlexGetServer _server = null!; // set before each test

    [SetUp]
    public void StartServer() => _server = new FlexGetServer("""
        # kept
        tasks:
          tv: {mock: [], accept_all: yes} # kept too
          _off: {mokc: 1}
          bad: {mokc: 1}
        """);

    [TearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task Tasks_with_errors_are_listed_and_those_switched_off_are_not()
    {
        var tasks = (await SendAsync("GET", "tasks")).List;

        tasks.Select(task => task.Value<string>("name")).Should().Equal("tv", "bad");
        ((JObject)tasks[0]).Properties().Select(member => member.Name)
            .Should().Equal("name", "config", "enabled", "errors", "last_execution", "next_run");
        tasks[1].Value<bool>("enabled").Should().BeFalse();
        var error = tasks[1]["errors"]?.Single();
        error?.Value<string>("path").Should().Be("/tasks/bad/mokc");
        error?.Value<int>("line").Should().Be(5);
        error?.Value<string>("suggestion").Should().Be("mock");
    }

    [TestCase("plain")]
    [TestCase("with space")]
    [TestCase("a/b")]
    [TestCase("100%")]
    [TestCase("50%25")]
    [TestCase("größe 日本")]
    [TestCase("a+b&c=d?e#f")]
    [TestCase("1.10")]
    [TestCase("yes")]
    [TestCase("012")]
    public async Task Task_of_any_name_is_added_read_run_changed_renamed_and_removed(string name)
    {
        var path = $"tasks/{Uri.EscapeDataString(name)}";
        var body = new JObject { ["name"] = name, ["config"] = JObject.Parse(Config) };

        var added = await SendAsync("POST", "tasks", $$"""{"name": {{JValue.CreateString(name).ToString(Newtonsoft.Json.Formatting.None)}}, "config": {{Config}}}""");
        var read = await SendAsync("GET", path);
        var reached = await SendAsync("GET", $"tasks?name={Uri.EscapeDataString(name)}");
        var run = await _server.ExecuteAsync(name);
        var again = await SendAsync("POST", "tasks", body.ToString());
        var replaced = await SendAsync("PUT", path, """{"config": {"mock": []}}""");
        var renamed = await SendAsync("PATCH", path, """{"name": "other name"}""");
        var removed = await SendAsync("DELETE", "tasks/other%20name");

        added.Status.Should().Be(201, added.Text);
        added.Header("Location").Should().EndWith($"/{prefix}{path}");
        added.Object.Value<string>("name").Should().Be(name);
        read.Object.SelectToken("config.mock[0].size")?.ToString(Newtonsoft.Json.Formatting.None).Should().Be("1.10");
        read.Object.SelectToken("config.mock[0].day")?.Value<string>().Should().Be("2020-01-01");
        read.Object.SelectToken("config.mock[0].word")?.Value<string>().Should().Be("yes");
        reached.Object.Value<string>("name").Should().Be(name);
        run.Value<string>("status").Should().Be("complete");
        again.Status.Should().Be(409, again.Text);
        replaced.Status.Should().Be(200, replaced.Text);
        replaced.Object.Value<string>("name").Should().Be(name);
        renamed.Object.Value<string>("name").Should().Be("other name");
        removed.Status.Should().Be(200);
        removed.Object["schedules"].Should().BeEmpty();
        (await SendAsync("GET", path)).Status.Should().Be(404);
        File.ReadAllText(_server.ConfigFile).Should().Contain("# kept\n").And.Contain("# kept too");
    }

    [TestCase("""{"name": "..", "config": {"mock": []}}""", "/name")]
    [TestCase("""{"name": "", "config": {"mock": []}}""", "/name")]
    [TestCase("""{"name": "a\u0000b", "config": {"mock": []}}""", "/name")]
    [TestCase("""{"config": {"mock": []}}""", "/name")]
    [TestCase("""{"name": "new"}""", "/config")]
    [TestCase("""{"name": "new", "config": 3}""", "/tasks/new")]
    [TestCase("""{"name": "new", "config": {"mock": [], "regexp": {"acept": ["("]}}}""", "/tasks/new/regexp/acept")]
    [TestCase("""{"name": "new", "config": {"mokc": [], "seeen": true}}""", "/tasks/new/mokc")]
    public async Task Wrong_task_is_told_with_its_place_and_changes_nothing(string body, string path)
    {
        var before = await File.ReadAllTextAsync(_server.ConfigFile);

        var answer = await SendAsync("POST", "tasks", body);

        answer.Status.Should().Be(422, answer.Text);
        answer.Object["errors"]?.Select(error => error.Value<string>("path")).Should().Contain(path);
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Be(before);
        (await SendAsync("GET", "config/revisions")).List.Should().ContainSingle();
    }

    [Test]
    public async Task Every_mistake_of_a_task_is_told_at_once()
    {
        var answer = await SendAsync("PUT", "tasks/tv", """{"config": {"mokc": [], "regexp": {"accept": ["("], "rest": "maybe"}, "seeen": true}}""");

        answer.Status.Should().Be(422);
        answer.Object["errors"].Should().HaveCount(4, answer.Text);
    }

    [Test]
    public async Task What_was_read_can_be_sent_back()
    {
        var read = await SendAsync("GET", "tasks/tv");

        var sent = await SendAsync("PUT", "tasks/tv", read.Text);

        sent.Status.Should().Be(200, sent.Text);
        sent.Object["config"]?.ToString().Should().Be(read.Object["config"]?.ToString());
    }

    [Test]
    public async Task Renaming_to_a_name_that_is_taken_is_a_conflict()
    {
        var patched = await SendAsync("PATCH", "tasks/tv", """{"name": "bad"}""");
        var put = await SendAsync("PUT", "tasks/tv", """{"name": "bad", "config": {"mock": []}}""");

        patched.Status.Should().Be(409, patched.Text);
        put.Status.Should().Be(409, put.Text);
        put.Object.Value<string>("existing").Should().Be($"/{prefix}tasks/bad");
    }

    [TestCase("PUT", """{"config": {"mock": []}}""")]
    [TestCase("PATCH", """{"name": "other"}""")]
    [TestCase("DELETE", null)]
    public async Task Task_that_is_named_twice_is_left_alone(string method, string? body)
    {
        var answer = await SendAsync(method, "tasks/tv?name=bad", body);

        answer.Status.Should().Be(400, answer.Text);
        (await SendAsync("GET", "config/revisions")).List.Should().ContainSingle();
    }

    [Test]
    public async Task Changes_that_come_at_the_same_time_are_all_made()
    {
        foreach (var number in Enumerable.Range(1, 8))
        {
            await SendAsync("POST", "tasks", $$$"""{"name": "t{{{number}}}", "config": {"mock": []}}""");
        }

        var changed = await Task.WhenAll(Enumerable.Range(1, 8).Select(number =>
            SendAsync("PATCH", $"tasks/t{number}", """{"config": {"mock": ["One"], "accept_all": true}}""")));
        var removed = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => SendAsync("DELETE", "tasks/t1")));

        changed.Select(answer => answer.Status).Should().OnlyContain(status => status == 200);
        removed.Select(answer => answer.Status).Order().Should().Equal(200, 404, 404, 404);
    }

    [TestCase("tasks", """{"name": "LONG", "config": {}}""")]
    [TestCase("config", """{"LONG": {}}""")]
    [CancelAfter(20_000)]
    public async Task Name_that_is_too_long_for_a_key_is_refused_and_holds_nothing_up(string path, string body)
    {
        var answer = await SendAsync("POST", path, body.Replace("LONG", new string('a', 1_100), StringComparison.Ordinal))
            .WaitAsync(TimeSpan.FromSeconds(10));
        var next = await SendAsync("PATCH", "tasks/tv", """{"name": "next"}""").WaitAsync(TimeSpan.FromSeconds(10));

        answer.Status.Should().BeOneOf([409, 422], answer.Text);
        next.Status.Should().Be(200, next.Text);
    }

    private Task<ContractAnswer> SendAsync(string method, string path, string? body = null) =>
        ContractAnswer.SendAsync(_server.Client, method, prefix + path, body);
}
