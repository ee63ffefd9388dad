using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.OpenApi;

internal sealed class OpenApiTests
{
    private FlexGetServer _server = null!; // set before each test
    private JObject _document = null!; // set before each test

    [OneTimeSetUp]
    public async Task StartServer()
    {
        _server = Http.ThingsController.Server();
        _document = await _server.Client.GetJsonAsync<JObject>("openapi/v1.json");
    }

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public void Paths_and_names_are_as_sent()
    {
        Operation("/things", "get")["parameters"]!.Select(parameter => parameter.Value<string>("name")) // has a query
            .Should().Contain(["of_kind", "per_page", "min_rating"]);
        var thing = Schema("Thing");
        thing["properties"]!.Children<JProperty>().Select(property => property.Name) // a record has members
            .Should().Equal("id", "name", "kind", "price", "added", "note");
        thing["properties"]!["kind"]!["enum"]!.Values<string>().Should().Equal("plain", "very_fancy"); // an enum has values
    }

    [Test]
    public void Endpoints_of_plugins_are_in_it()
    {
        _document["paths"]!.Children<JProperty>().Select(path => path.Name) // a document has paths
            .Should().Contain(["/events", "/health", "/history"]);
    }

    [Test]
    public void Every_operation_has_an_id_of_its_own()
    {
        var ids = Operations().Select(operation => operation.Value<string>("operationId")).ToList();

        ids.Should().OnlyHaveUniqueItems().And.NotContainNulls();
    }

    [Test]
    public void Every_operation_tells_its_errors_in_the_one_form()
    {
        foreach (var operation in Operations())
        {
            operation.SelectToken("responses.401.$ref")?.Value<string>().Should().Be("#/components/responses/Unauthorized");
        }

        var answers = _document.SelectToken("components.responses")!.Children<JProperty>().ToList(); // the test is that they are there
        answers.Should().HaveCountGreaterThan(10);
        answers.Select(answer => answer.Value.SelectToken("content['application/problem+json'].schema.$ref")?.Value<string>())
            .Should().OnlyContain(schema => schema == "#/components/schemas/Problem");
        answers.Single(answer => answer.Name == "TooManyRequests").Value.SelectToken("headers.Retry-After").Should().NotBeNull();
    }

    [Test]
    public void Members_of_answers_are_there_and_tell_whether_they_may_be_null()
    {
        var issue = Schema("HealthIssue");
        issue["required"]!.Values<string>().Should().BeEquivalentTo("source", "severity", "message", "remedy"); // the test is that it has some
        var execution = Schema("Execution");
        execution["required"]!.Values<string>().Should().Contain(["id", "results", "links"]).And.NotContain("started"); // as above
        var links = execution.SelectToken("properties.links")!; // as above
        links.Value<bool?>("nullable").Should().NotBe(true);
        Schema("ScheduleAnswer").SelectToken("properties.interval.nullable")?.Value<bool>().Should().BeTrue();
    }

    [Test]
    public void What_must_be_sent_is_told_from_what_may_be()
    {
        Operation("/tasks", "post").SelectToken("requestBody.required")?.Value<bool>().Should().BeTrue();
        Operation("/auth/login", "post").SelectToken("requestBody.required")?.Value<bool>().Should().BeTrue();
        Operation("/execution", "post").SelectToken("requestBody.required")?.Value<bool>().Should().NotBe(true);
        Schema("InjectedEntry")["required"]!.Values<string>().Should().Equal("title"); // the test is that it has one
        Operation("/auth/login", "post")["security"].Should().BeOfType<JArray>().Which.Should().BeEmpty();
        Operation("/tasks", "get")["security"].Should().BeNull();
    }

    [Test]
    public void Log_is_told_with_its_types() =>
        Operation("/execution/{id}/log", "get").SelectToken("responses.200.content")!.Children<JProperty>().Select(type => type.Name) // as above
            .Should().Equal("text/plain", "text/event-stream", "application/x-ndjson");

    [Test]
    public void Every_operation_tells_what_it_answers_when_all_is_well()
    {
        Operations().Where(operation => !operation["responses"]!.Children<JProperty>().Any(response => response.Name[0] is '2' or '3')) // has responses
            .Select(operation => operation.Value<string>("operationId")).Should().BeEmpty();
        SchemaOf("/tasks/{name}", "get", "200").Should().Be("#/components/schemas/TaskAnswer");
        SchemaOf("/tasks/{name}", "delete", "200").Should().Be("#/components/schemas/RemovedTask");
        SchemaOf("/things/{id}", "put", "200").Should().EndWith("Thing");
    }

    [Test]
    public void Names_in_paths_are_snake_case_and_stand_for_one_parameter()
    {
        foreach (var path in _document["paths"]!.Children<JProperty>()) // a document has paths
        {
            path.Name.Should().NotMatchRegex("[A-Z]");
            foreach (var operation in path.Value.Children<JProperty>())
            {
                var names = (operation.Value["parameters"] ?? new JArray()).Select(parameter => parameter.Value<string>("name")).ToList();
                names.Should().OnlyHaveUniqueItems($"{operation.Name} {path.Name}");
                System.Text.RegularExpressions.Regex.Matches(path.Name, @"\{(\w+)\}").Select(match => match.Groups[1].Value)
                    .Should().BeSubsetOf(names, path.Name);
            }
        }
    }

    [Test]
    public void Options_of_an_execution_may_be_sent_in_the_query()
    {
        var query = Operation("/execution", "post")["parameters"]!.Where(parameter => parameter.Value<string>("in") == "query") // it has some
            .ToDictionary(parameter => parameter.Value<string>("name")!, parameter => parameter["schema"]!.Value<string>("type")); // each is named and typed
        query["tasks"].Should().Be("array");
        query["test"].Should().Be("boolean");
        query.Should().ContainKey("disable_phases");
    }

    [Test]
    public void Headers_of_lists_reads_and_writes_are_told()
    {
        HeadersOf("/tasks", "get", "200").Should().Contain(["Count", "Total-Count", "Link", "ETag"]);
        HeadersOf("/tasks/{name}", "get", "200").Should().Contain("ETag").And.NotContain("Count");
        HeadersOf("/execution", "post", "202").Should().Contain("Location");
        Operation("/tasks/{name}", "put")["parameters"]!.Select(parameter => parameter.Value<string>("name")).Should().Contain("If-Match"); // it has some
    }

    [Test]
    public void Json_is_the_one_type_of_what_is_json()
    {
        Operation("/things/{id}", "get").SelectToken("responses.200.content")!.Children<JProperty>().Select(type => type.Name) // there is content
            .Should().Equal("application/json");
        Operation("/things", "post").SelectToken("requestBody.content")!.Children<JProperty>().Select(type => type.Name) // there is content
            .Should().Equal("application/json");
        Operation("/config/{section}", "put").SelectToken("requestBody.content")!.Children<JProperty>().Select(type => type.Name) // there is content
            .Should().Contain(["application/json", "application/yaml"]);
        _document["components"]!["schemas"]!.Children<JProperty>().Select(schema => schema.Name) // a document has schemas
            .Should().NotContain(name => name.Contains("ProblemDetails", StringComparison.Ordinal));
    }

    [Test]
    public void Comments_of_the_code_are_its_texts() =>
        Operation("/health", "get").Value<string>("summary").Should().Contain("what to do about it");

    [Test]
    public async Task Document_and_page_are_behind_the_key()
    {
        foreach (var path in new[] { "openapi/v1.json", "docs/index.html", "docs/index.js" })
        {
            using var anonymous = await _server.AnonymousClient.GetAsync(path);
            using var known = await _server.Client.GetAsync(path);

            anonymous.StatusCode.Should().Be(HttpStatusCode.Unauthorized, path);
            known.StatusCode.Should().Be(HttpStatusCode.OK, path);
        }
    }

    [Test]
    public async Task Page_keeps_its_scripts_in_files_and_finds_the_document()
    {
        using var response = await _server.Client.GetAsync("docs/index.html");
        var page = await response.Content.ReadAsStringAsync();
        var script = await _server.Client.GetStringAsync("docs/index.js");

        response.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("script-src 'self';");
        page.Should().NotMatchRegex(@"<script[^>]*>\s*[^<\s]");
        script.Should().Contain("../openapi/v1.json");
    }

    [Test]
    public async Task First_page_is_the_api_page()
    {
        using var response = await _server.Client.GetAsync("");

        response.RequestMessage?.RequestUri?.AbsolutePath.Should().Be("/docs/index.html");
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private IEnumerable<JObject> Operations() => _document["paths"]!.Children<JProperty>() // a document has paths
        .SelectMany(path => path.Value.Children<JProperty>())
        .Select(operation => (JObject)operation.Value);

    private string? SchemaOf(string path, string method, string status) =>
        Operation(path, method).SelectToken($"responses.{status}.content['application/json'].schema.$ref")?.Value<string>();

    private IEnumerable<string> HeadersOf(string path, string method, string status) =>
        Operation(path, method).SelectToken($"responses.{status}.headers")?.Children<JProperty>().Select(header => header.Name) ?? [];

    private JToken Operation(string path, string method) => _document["paths"]![path]![method]!; // fails the test when it is not there

    private JToken Schema(string name) => _document["components"]!["schemas"]!.Children<JProperty>() // as above
        .Single(schema => schema.Name.EndsWith(name, StringComparison.Ordinal) && schema.Name.Split('.')[^1] == name).Value;
}
