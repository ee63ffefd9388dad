using System.Net;

namespace FlexGet.Tests.Http;

internal sealed class MethodTests
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public void StartServer() => _server = ThingsController.Server();

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [TestCase("things/1")]
    [TestCase("api/things/1")]
    [TestCase("config")]
    [TestCase("health/live")]
    [TestCase("openapi/v1.json")]
    [TestCase("api/prefixed")]
    public async Task Head_answers_as_get_without_the_body(string path)
    {
        using var get = await _server.Client.GetAsync(path);
        using var head = await SendAsync(HttpMethod.Head, path);

        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Headers.ETag.Should().Be(get.Headers.ETag);
        head.Content.Headers.ContentType.Should().Be(get.Content.Headers.ContentType);
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task Head_tells_the_length_and_knows_what_the_client_has()
    {
        using var get = await _server.Client.GetAsync("things/1");
        using var head = await SendAsync(HttpMethod.Head, "things/1");
        using var known = await SendAsync(HttpMethod.Head, "things/1", ("If-None-Match", get.Headers.ETag?.ToString() ?? ""));

        head.Content.Headers.ContentLength.Should().Be(get.Content.Headers.ContentLength).And.BePositive();
        known.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [TestCase("events")]
    [TestCase("api/events")]
    public async Task Head_of_a_stream_ends(string path)
    {
        using var head = await SendAsync(HttpMethod.Head, path);

        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentType?.MediaType.Should().Be("text/event-stream");
    }

    [TestCase("things/words", HttpStatusCode.NotFound)]
    [TestCase("nothing", HttpStatusCode.NotFound)]
    [TestCase("things/any", HttpStatusCode.MethodNotAllowed)]
    [TestCase("things/fault/other", HttpStatusCode.InternalServerError)]
    public async Task Head_fails_as_get_does(string path, HttpStatusCode status)
    {
        using var head = await SendAsync(HttpMethod.Head, path);

        head.StatusCode.Should().Be(status);
        (await head.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
    }

    [Test]
    public async Task Head_without_a_key_tells_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "things/1");
        using var head = await _server.AnonymousClient.SendAsync(request);

        head.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Action_of_its_own_for_head_is_asked_first()
    {
        using var head = await SendAsync(HttpMethod.Head, "things/head");

        head.Headers.GetValues("Asked").Should().Equal("head");
    }

    [TestCase("things", "GET, HEAD, OPTIONS, POST")]
    [TestCase("api/things", "GET, HEAD, OPTIONS, POST")]
    [TestCase("things/any", "OPTIONS, POST")]
    [TestCase("tasks/one", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT")]
    public async Task Options_tells_what_a_path_can_do(string path, string allowed)
    {
        using var options = await SendAsync(HttpMethod.Options, path);

        options.StatusCode.Should().Be(HttpStatusCode.NoContent);
        string.Join(", ", options.Content.Headers.Allow).Should().Be(allowed);
    }

    [Test]
    public async Task Options_of_what_is_not_there_is_not_found()
    {
        using var options = await SendAsync(HttpMethod.Options, "nothing");

        options.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _server.Client.SendAsync(request);
    }
}
