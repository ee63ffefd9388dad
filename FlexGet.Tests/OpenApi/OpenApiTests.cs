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
            operation["responses"]!["401"]!["content"]!["application/problem+json"]!["schema"]!.Value<string>("$ref") // the test is that it is there
                .Should().Be("#/components/schemas/Problem");
        }
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

    private JToken Operation(string path, string method) => _document["paths"]![path]![method]!; // fails the test when it is not there

    private JToken Schema(string name) => _document["components"]!["schemas"]!.Children<JProperty>() // as above
        .Single(schema => schema.Name.EndsWith(name, StringComparison.Ordinal) && schema.Name.Split('.')[^1] == name).Value;
}
