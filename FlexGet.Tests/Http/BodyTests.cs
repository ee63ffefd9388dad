using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Http;

internal sealed class BodyTests
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public void StartServer() => _server = ThingsController.Server();

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task Names_are_snake_case_times_are_utc_and_values_as_they_are()
    {
        (await _server.Client.GetStringAsync("things/1")).Should().Be(
            """{"id":1,"name":"one","kind":"very_fancy","price":1.10,"added":"2025-08-15T12:00:00.000Z","note":null}""");
    }

    [Test]
    public async Task Tree_of_json_comes_back_unchanged()
    {
        const string text = """{"time":"2025-08-15T12:00:00+02:00","price":1.10,"NotSnake":[null,true]}""";

        using var response = await PostAsync("things/any", text);

        (await response.Content.ReadAsStringAsync()).Should().Be(text);
    }

    [Test]
    public async Task What_was_read_can_be_sent_back()
    {
        var thing = await _server.Client.GetJsonAsync<JObject>("things/1");
        using var response = await PutAsync("things/1", thing.ToString());

        response.StatusCode.Should().Be(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    [TestCase("""{"name": "x", "id": 7, "note": "n"}""", HttpStatusCode.OK)]
    [TestCase("""{"name": "x", "price": 7}""", HttpStatusCode.UnprocessableEntity)]
    public async Task Member_that_another_method_of_the_path_writes_is_not_ignored_as_read_only(string body, HttpStatusCode status)
    {
        using var response = await SendAsync(HttpMethod.Patch, "things/1", body);

        response.StatusCode.Should().Be(status, await response.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Unknown_member_is_named_with_those_known()
    {
        using var response = await PostAsync("things", """{"name": "x", "prise": 1}""");

        var error = await OnlyErrorOf(response);
        error.Value<string>("message").Should().Contain("'prise'").And.Contain("price");
        error.Value<string>("path").Should().Be("/prise");
        error.Value<string>("suggestion").Should().Be("price");
    }

    [Test]
    public async Task Unknown_member_deep_inside_is_named_too()
    {
        using var response = await PostAsync("things", """{"name": "x", "parts": [{"label": "a"}, {"label": "b", "id": 1}]}""");

        (await OnlyErrorOf(response)).Value<string>("path").Should().Be("/parts/1/id");
    }

    [TestCase("""{"name": "x", "rating": 11}""", "/rating")]
    [TestCase("""{"name": "x", "rating": "many"}""", "/rating")]
    [TestCase("""{"name": "x", "kind": "huge"}""", "/kind")]
    [TestCase("""{"name": "x", "kind": 1}""", "/kind")]
    [TestCase("""{"name": null}""", "/name")]
    [TestCase("""{"rating": 1}""", "/name")]
    [TestCase("""{"name": "x", "rating": 1.6}""", "/rating")]
    [TestCase("""{"name": "x", "rating": "1.5"}""", "/rating")]
    [TestCase("""{"name": "x", "rating": 99999999999999999999}""", "/rating")]
    [TestCase("""{"name": "x", "rating": true}""", "/rating")]
    [TestCase("""{"name": "x", "price": true}""", "/price")]
    [TestCase("""{"name": 5}""", "/name")]
    [TestCase("""{"name": true}""", "/name")]
    [TestCase("""{"name": ["x"]}""", "/name")]
    [TestCase("""{"name": "x", "parts": [{"label": 1}]}""", "/parts/0/label")]
    public async Task Value_that_does_not_fit_is_pointed_to(string body, string path)
    {
        using var response = await PostAsync("things", body);

        var error = await OnlyErrorOf(response);
        error.Value<string>("path").Should().Be(path);
        error.Value<string>("message").Should().NotContainAny("System.", "FlexGet.", "Path '");
    }

    [Test]
    public async Task All_mistakes_are_told_at_once()
    {
        using var response = await PostAsync("things", """{"name": "x", "rating": "many", "kind": "huge"}""");

        var problem = await response.ReadJsonAsync<JObject>();
        problem["errors"]!.Select(error => error.Value<string>("path")).Should().BeEquivalentTo("/rating", "/kind"); // an array in every such answer
    }

    [Test]
    public async Task Of_very_many_mistakes_a_hundred_are_told()
    {
        var members = string.Join(", ", Enumerable.Range(0, 150).Select(number => $"\"no{number}\": 1"));
        using var response = await PostAsync("things", "{\"name\": \"x\", " + members + "}");

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await response.ReadJsonAsync<JObject>())["errors"].Should().HaveCount(100);
    }

    [TestCase("{\n  \"name\": }", 2)]
    [TestCase("{\"name\": \"x\"} more", 1)]
    [TestCase("{'name': 'x'}", 1)]
    [TestCase("{name: \"x\"}", 1)]
    [TestCase("{\"name\": \"x\",}", 1)]
    [TestCase("{\"name\": \"x\" /* c */}", 1)]
    [TestCase("{\"name\": \"x\",\n \"rating\": 0x10}", 2)]
    [TestCase("{\"name\": undefined}", 1)]
    [TestCase("{\"name\": new Date(1)}", 1)]
    [TestCase("{\"name\": \"x\", \"rating\": NaN}", 1)]
    [TestCase("{\"name\": \"x\", \"rating\": 01}", 1)]
    [TestCase("{\"name\": \"a\nb\"}", 1)]
    [TestCase("{\"name\": \"x\", \"name\": \"y\"}", 1)]
    public async Task Broken_json_is_refused_with_its_place(string body, int line)
    {
        using var response = await PostAsync("things", body);

        var error = await OnlyErrorOf(response, HttpStatusCode.BadRequest);
        error.Value<int>("line").Should().Be(line);
        error.Value<int>("column").Should().BePositive();
    }

    [TestCase("{\n \"name\": \"ä\", 'x': 1}", 2, 15)]
    [TestCase("{\"name\": ", 1, 10)]
    public async Task Place_of_a_syntax_error_is_counted_in_characters(string body, int line, int column)
    {
        using var response = await PostAsync("things", body);

        var error = await OnlyErrorOf(response, HttpStatusCode.BadRequest);
        (error.Value<int>("line"), error.Value<int>("column")).Should().Be((line, column), error.ToString());
        error.Value<string>("message").Should().StartWith("this cannot be read as JSON: ").And.NotContainAny("JsonReader", "LineNumber", "payload");
    }

    [Test]
    public async Task Byte_order_mark_before_the_json_is_no_mistake()
    {
        using var response = await PostAsync("things", "\uFEFF{\"name\": \"x\"}");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [TestCase("1e400")]
    [TestCase("123456789012345678901234567890.5e80")]
    public async Task Number_without_end_is_told_as_such(string number)
    {
        using var response = await PostAsync("things/any", number);

        (await OnlyErrorOf(response, HttpStatusCode.BadRequest)).Value<string>("message").Should().Contain("number");
    }

    [TestCase("123456789012345678901234567890")]
    [TestCase("1.10")]
    public async Task Number_comes_back_as_it_was_sent(string number)
    {
        using var response = await PostAsync("things/any", number);

        (await response.Content.ReadAsStringAsync()).Should().Be(number);
    }

    [Test]
    public async Task Deep_nesting_is_refused()
    {
        using var response = await PostAsync("things/any", new string('[', 100_000));

        await OnlyErrorOf(response, HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        using var content = new ByteArrayContent([0x22, 0xff, 0xfe, 0x22]);
        content.Headers.ContentType = new("application/json");
        using var response = await _server.Client.PostAsync("things/any", content);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Empty_body_is_none_that_could_be_read()
    {
        using var response = await PostAsync("things", "");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Missing_body_is_asked_for()
    {
        using var response = await _server.Client.PostAsync("things", null);

        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        (await response.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("body is needed");
    }

    private static async Task<JObject> OnlyErrorOf(HttpResponseMessage response, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.Should().Be(status, text);
        return (JObject)JObject.Parse(text)["errors"].Should().ContainSingle(text).Subject;
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    private Task<HttpResponseMessage> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await _server.Client.SendAsync(request);
    }
}
