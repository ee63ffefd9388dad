namespace FlexGet.Tests.Contract;

/// <summary>The rows of /config.</summary>
[TestFixture("")]
[TestFixture("api/")]
internal sealed class ConfigContractTests(string prefix)
{
    private FlexGetServer _server = null!; // set before each test

    [SetUp]
    public void StartServer() => _server = new FlexGetServer("# kept\ntasks:\n  tv: {mock: [], accept_all: yes}  # kept too\n");

    [TearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task Section_is_added_read_replaced_and_removed()
    {
        var added = await SendAsync("POST", "config", """{"variables": {"size": 1.10, "day": "2020-01-01", "word": "yes", "nothing": null}}""");
        var read = await SendAsync("GET", "config/variables");
        var again = await SendAsync("POST", "config", """{"variables": {}}""");
        var put = await SendAsync("PUT", "config/variables", """{"size": 2.50}""");
        var posted = await SendAsync("POST", "config/variables", """{"size": 3.0}""");
        var removed = await SendAsync("DELETE", "config/variables");

        added.Status.Should().Be(201, added.Text);
        added.Header("Location").Should().EndWith($"/{prefix}config/variables");
        added.Object.Properties().Select(section => section.Name).Should().Equal("tasks", "variables");
        read.Text.Should().Be("""{"size":1.10,"day":"2020-01-01","word":"yes","nothing":null}""");
        again.Status.Should().Be(409, again.Text);
        put.Text.Should().Be("""{"size":2.50}""");
        posted.Text.Should().Be("""{"size":3.0}""");
        removed.Status.Should().Be(204);
        (await SendAsync("GET", "config/variables")).Status.Should().Be(404);
        File.ReadAllText(_server.ConfigFile).Should().Be("# kept\ntasks:\n  tv: {mock: [], accept_all: yes}  # kept too\n");
    }

    [Test]
    public async Task Errors_name_the_file_that_cannot_be_read_while_an_older_config_is_in_force()
    {
        await File.AppendAllTextAsync(_server.ConfigFile, "  bad: [\n");
        ContractAnswer found;
        do
        {
            await Task.Delay(50);
            found = await SendAsync("GET", "config/errors");
        }
        while (found.Object.Value<bool>("valid") && !await IsTold());

        found = await SendAsync("GET", "config/errors");
        found.Object.Value<bool>("valid").Should().BeFalse(found.Text);
        found.Object["errors"]!.Should().ContainSingle().Which.Value<int>("line").Should().BePositive(); // an array
        (await SendAsync("GET", "config")).Header("Config-Errors").Should().Be("1");

        async Task<bool> IsTold() => (await SendAsync("GET", "health")).Object.Value<string>("status") == "error";
    }

    [Test]
    public async Task Yaml_is_taken_and_given()
    {
        var added = await SendAsync("POST", "config", "variables: {size: 1.10, word: 'yes'} # why\n", "application/yaml");
        var text = await ContractAnswer.SendAsync(_server.Client, "GET", $"{prefix}config", null, "", ("Accept", "application/yaml"));

        added.Status.Should().Be(201, added.Text);
        text.MediaType.Should().Be("application/yaml");
        text.Text.Should().StartWith("# kept\n").And.Contain("1.10");
    }

    [TestCase("config")]
    [TestCase("config/tasks")]
    public async Task Yaml_has_a_tag_of_its_own_from_which_a_change_may_start(string path)
    {
        var json = await SendAsync("GET", path);
        var yaml = await GetYamlAsync(path);
        var again = await GetYamlAsync(path, ("If-None-Match", yaml.Header("ETag") ?? ""));
        var changed = await ContractAnswer.SendAsync(
            _server.Client, "PATCH", $"{prefix}tasks/tv", """{"name": "new"}""", headers: ("If-Match", yaml.Header("ETag") ?? ""));

        yaml.Header("ETag").Should().NotBe(json.Header("ETag")).And.StartWith(json.Header("ETag")?.Split('-')[0]);
        yaml.Headers["Vary"].Concat(json.Headers["Vary"]).Should().Equal("Accept", "Accept");
        again.Status.Should().Be(304);
        changed.Status.Should().Be(200, changed.Text);
    }

    [TestCase("""{"nonsense": {}}""", "/nonsense")]
    [TestCase("""{"schedules": [{"tasks": "tv", "interval": {"hors": 1}}]}""", "/schedules/0/interval/hors")]
    [TestCase("""{"templates": {"a": {"mokc": 1}}, "variables": {}}""", "/templates/a/mokc")]
    public async Task Wrong_section_is_told_with_its_place_and_changes_nothing(string body, string path)
    {
        var before = await File.ReadAllTextAsync(_server.ConfigFile);

        var answer = await SendAsync("POST", "config", body);

        answer.Status.Should().Be(422, answer.Text);
        answer.Object["errors"]?.Select(error => error.Value<string>("path")).Should().Contain(path);
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Be(before);
    }

    [Test]
    public async Task Revisions_are_kept_shown_and_restored()
    {
        await SendAsync("POST", "config", """{"variables": {"a": 1}}""");
        var revisions = (await SendAsync("GET", "config/revisions")).List;
        var latest = await SendAsync("GET", $"config/revisions/{revisions[0]["id"]}");

        var restored = await SendAsync("POST", $"config/revisions/{revisions[1]["id"]}/restore");

        revisions.Select(revision => revision.Value<string>("source")).Should().Equal("api", "file");
        latest.Object.Properties().Select(member => member.Name).Should().Equal("id", "time", "source", "author", "comment", "text", "diff");
        latest.Object.Value<string>("diff").Should().Contain("+variables:");
        restored.Status.Should().BeOneOf(200, 201);
        (await SendAsync("GET", "config/variables")).Status.Should().Be(404);
        (await SendAsync("GET", "config/revisions")).List[0].Value<string>("source").Should().Be("restore");
    }

    [Test]
    public async Task Check_tells_all_mistakes_and_changes_nothing()
    {
        var wrong = await SendAsync("POST", "config/validate", """{"tasks": {"a": {"mokc": 1, "regexp": {"accept": "("}}}}""");
        var broken = await SendAsync("POST", "config/validate", "tasks: [", "application/yaml");
        var right = await SendAsync("POST", "config/validate", "tasks: {}", "application/yaml");

        wrong.Status.Should().Be(200, wrong.Text);
        wrong.Object.Value<bool>("valid").Should().BeFalse();
        wrong.Object["errors"].Should().HaveCount(2);
        broken.Object["errors"]?.Single().Value<int>("line").Should().BePositive();
        right.Object.Value<bool>("valid").Should().BeTrue();
        (await SendAsync("GET", "config/revisions")).List.Should().ContainSingle();
    }

    private Task<ContractAnswer> GetYamlAsync(string path, params (string Name, string Value)[] headers) =>
        ContractAnswer.SendAsync(_server.Client, "GET", prefix + path, null, "", [("Accept", "application/yaml"), .. headers]);

    private Task<ContractAnswer> SendAsync(string method, string path, string? body = null, string type = "application/json") =>
        ContractAnswer.SendAsync(_server.Client, method, prefix + path, body, type);
}
