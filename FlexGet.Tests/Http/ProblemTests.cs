using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Http;

internal sealed class ProblemTests
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public void StartServer() => _server = ThingsController.Server();

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [TestCase("nothing/here")]
    [TestCase("api/nothing/here")]
    public async Task Unknown_path_is_a_problem_that_names_it(string path)
    {
        using var response = await _server.Client.GetAsync(path);

        var problem = await ProblemOf(response, HttpStatusCode.NotFound);
        problem.Value<string>("detail").Should().Contain($"/{path}");
    }

    [Test]
    public async Task Without_a_key_there_is_no_telling_what_exists()
    {
        using var response = await _server.AnonymousClient.GetAsync("nothing/here");

        await ProblemOf(response, HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Wrong_method_is_refused_with_those_allowed()
    {
        using var response = await _server.Client.DeleteAsync("things");

        var problem = await ProblemOf(response, HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.Should().BeEquivalentTo("GET", "HEAD", "OPTIONS", "POST");
        problem.Value<string>("detail").Should().Contain("GET");
    }

    [Test]
    public async Task Body_of_another_media_type_is_refused()
    {
        using var content = new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await _server.Client.PostAsync("things", content);

        await ProblemOf(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task Answer_that_the_client_does_not_accept_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "things/1");
        request.Headers.Accept.ParseAdd("image/png");
        using var response = await _server.Client.SendAsync(request);

        await ProblemOf(response, HttpStatusCode.NotAcceptable);
    }

    [Test]
    public async Task Body_that_is_too_large_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "things") { Content = JsonRequests.AsJson(new { name = new string('x', 1 << 20) }) };
        request.Headers.ExpectContinue = true; // otherwise the refusal may meet a client that still writes
        using var response = await _server.Client.SendAsync(request);

        await ProblemOf(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [TestCase("things/words", HttpStatusCode.NotFound, "no words today")]
    [TestCase("things/fault/status", (HttpStatusCode)418, "I'm a teapot")]
    [TestCase("things/fault/problem", HttpStatusCode.Conflict, "taken")]
    [TestCase("things/fault/full", HttpStatusCode.InsufficientStorage, "the disk of the data directory is full")]
    public async Task Error_of_a_controller_has_the_one_form(string path, HttpStatusCode status, string detail)
    {
        using var response = await _server.Client.GetAsync(path);

        (await ProblemOf(response, status)).Value<string>("detail").Should().Be(detail);
    }

    [Test]
    public async Task Problem_carries_what_its_thrower_adds()
    {
        using var response = await _server.Client.GetAsync("things/fault/problem");

        (await response.ReadJsonAsync<JObject>()).Value<string>("existing").Should().Be("/things/1");
    }

    [Test]
    public async Task Busy_database_asks_to_come_back_later()
    {
        using var response = await _server.Client.GetAsync("things/fault/busy");

        await ProblemOf(response, HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.Should().NotBeNull();
    }

    [Test]
    public async Task Fault_of_the_server_tells_nothing_of_its_inside()
    {
        using var response = await _server.Client.GetAsync("things/fault/other");

        var problem = await ProblemOf(response, HttpStatusCode.InternalServerError);
        problem.ToString().Should().NotContainAny("secret", "/etc", "   at ", "InvalidOperation");
        problem.Value<string>("trace_id").Should().NotBeNullOrEmpty();
    }

    [TestCase("things/1")]
    [TestCase("nothing")]
    [TestCase("things/fault/other")]
    public async Task Every_answer_has_the_headers_that_keep_browsers_safe(string path)
    {
        using var response = await _server.Client.GetAsync(path);

        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        response.Headers.GetValues("Content-Security-Policy").Single().Should()
            .Contain("frame-ancestors 'none'").And.Contain("script-src 'self'").And.NotContain("unsafe-inline");
        response.Headers.Contains("Server").Should().BeFalse();
    }

    private static async Task<JObject> ProblemOf(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json");
        var problem = await response.ReadJsonAsync<JObject>();
        problem.Value<int>("status").Should().Be((int)status);
        problem.Value<string>("title").Should().NotBeNullOrEmpty();
        problem.Value<string>("message").Should().Be(problem.Value<string>("detail"));
        return problem;
    }
}
