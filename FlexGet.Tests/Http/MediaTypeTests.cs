using System.Net.Http.Headers;
using System.Text;
using FlexGet.Tests.Contract;

namespace FlexGet.Tests.Http;

/// <summary>What cannot be read or answered is refused before anything is done, by the server's actions and by those of plugins.</summary>
internal sealed class MediaTypeTests
{
    private FlexGetServer _server = null!; // set before each test

    [SetUp]
    public void StartServer() => _server = new FlexGetServer("tasks: {one: {mock: [a], accept_all: yes}}");

    [TearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [TestCase("application/x-www-form-urlencoded")]
    [TestCase("text/plain")]
    [TestCase(null)]
    public async Task Options_in_another_media_type_run_nothing(string? type)
    {
        using var content = new ByteArrayContent("""{"tasks": ["nope"], "test": true}"""u8.ToArray());
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        using var response = await _server.Client.PostAsync("execution", content);

        ((int)response.StatusCode).Should().Be(415);
        (await response.Content.ReadAsStringAsync()).Should().Contain("application/json");
        (await SendAsync("GET", "execution?status=all")).List.Should().BeEmpty();
    }

    [Test]
    public async Task Form_of_parts_is_refused_and_not_read()
    {
        using var content = new ByteArrayContent("no form at all"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var response = await _server.Client.PostAsync("execution", content);

        ((int)response.StatusCode).Should().Be(415);
    }

    [TestCase("POST", "execution", "{}", "execution?status=all")]
    [TestCase("POST", "tasks", """{"name": "two", "config": {"mock": []}}""", "tasks")]
    [TestCase("PUT", "tasks/one", """{"config": {"mock": []}}""", "tasks/one")]
    [TestCase("DELETE", "tasks/one", null, "tasks")]
    [TestCase("POST", "movie_queue", """{"title": "First"}""", "movie_queue")]
    public async Task What_could_not_be_answered_is_not_done(string method, string path, string? body, string seen)
    {
        var before = await SendAsync("GET", seen);

        var answer = await SendAsync(method, path, body, "application/xml, text/plain;q=0.5");

        answer.Status.Should().Be(406, answer.Text);
        answer.Detail.Should().Contain("application/json");
        (await SendAsync("GET", seen)).Text.Should().Be(before.Text);
    }

    [TestCase("application/json")]
    [TestCase("application/*")]
    [TestCase("text/html, */*;q=0.1")]
    [TestCase("application/problem+json, application/json")]
    [TestCase("")]
    public async Task What_can_be_answered_is_done(string accept)
    {
        var answer = await SendAsync("POST", "movie_queue", """{"title": "First"}""", accept);

        answer.Status.Should().Be(201, answer.Text);
    }

    [Test]
    public async Task Answer_without_a_body_is_of_every_type()
    {
        await SendAsync("POST", "movie_queue", """{"title": "First"}""");

        (await SendAsync("DELETE", "movie_queue/1", accept: "text/plain")).Status.Should().Be(204);
    }

    [Test]
    public async Task Config_that_is_sent_as_text_may_be_answered_as_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "config/tasks")
        {
            Content = new StringContent("two: {mock: []}", Encoding.UTF8, "application/yaml"),
        };
        request.Headers.Accept.ParseAdd("application/yaml");
        using var response = await _server.Client.SendAsync(request);

        ((int)response.StatusCode).Should().Be(200);
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/yaml");
    }

    private Task<ContractAnswer> SendAsync(string method, string path, string? body = null, string accept = "") =>
        ContractAnswer.SendAsync(_server.Client, method, path, body, "application/json", accept.Length == 0 ? [] : [("Accept", accept)]);
}
