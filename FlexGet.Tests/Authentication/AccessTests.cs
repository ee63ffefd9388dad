using System.Net;
using System.Text;
using FlexGet.Host.Authentication;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Authentication;

internal sealed class AccessTests
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public void StartServer() => _server = Http.ThingsController.Server();

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public void Few_paths_answer_without_a_key() =>
        AnonymousPaths.All.Should().Equal("/", "/ui/", "/auth/", "/health/live");

    [Test]
    public async Task Every_other_endpoint_needs_a_key()
    {
        var endpoints = _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.Assembly).Distinct()
            .Should().HaveCountGreaterThan(2, "the host's and the test's controllers are there, and plugins'");

        foreach (var (method, path) in endpoints.SelectMany(RequestsOf).Where(request => !AnonymousPaths.Contains("/" + request.Path)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var response = await _server.AnonymousClient.SendAsync(request);

            response.StatusCode.Should().Be(HttpStatusCode.Unauthorized, $"{method} {path} was asked without a key");
        }
    }

    [TestCase("/", true)]
    [TestCase("/ui", true)]
    [TestCase("/ui/app.js", true)]
    [TestCase("/auth/login", true)]
    [TestCase("/health/live", true)]
    [TestCase("/health/live/more", false)]
    [TestCase("/health", false)]
    [TestCase("/uix", false)]
    [TestCase("/UI/app.js", false)]
    [TestCase("/tasks", false)]
    public void Path_below_a_listed_one_is_open_and_no_other(string path, bool isOpen) => AnonymousPaths.Contains(path).Should().Be(isOpen);

    [TestCase("things/open")]
    [TestCase("api/things/open")]
    public async Task Controller_cannot_open_itself(string path)
    {
        using var response = await _server.AnonymousClient.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [TestCase("X-Api-Key", FlexGetServer.ApiKey)]
    [TestCase("Authorization", "Bearer " + FlexGetServer.ApiKey)]
    [TestCase("Authorization", "bearer " + FlexGetServer.ApiKey)]
    [TestCase("Authorization", "Token " + FlexGetServer.ApiKey)]
    public async Task Key_opens_in_each_header_that_carries_one(string header, string value)
    {
        using var response = await GetAsync("health", header, value);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [TestCase("flexget", HttpStatusCode.OK)]
    [TestCase("someone", HttpStatusCode.Unauthorized)]
    public async Task Basic_takes_the_key_of_the_user_flexget(string user, HttpStatusCode status)
    {
        var value = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{FlexGetServer.ApiKey}"));
        using var response = await GetAsync("health", "Authorization", $"Basic {value}");

        response.StatusCode.Should().Be(status);
    }

    [Test]
    public async Task Browsers_are_never_asked_for_a_password()
    {
        using var response = await GetAsync("health", "X-Api-Key", "wrong");

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.Should().Equal([new("Bearer")], "the scheme for which no browser opens a dialog");
    }

    [Test]
    public async Task Wrong_key_is_told_from_none()
    {
        using var wrong = await GetAsync("health", "X-Api-Key", "wrong");
        using var none = await _server.AnonymousClient.GetAsync("health");

        (await wrong.ReadJsonAsync<JObject>()).Value<string>("detail").Should().StartWith("this is not the key");
        (await none.ReadJsonAsync<JObject>()).Value<string>("detail").Should().StartWith("a key is needed");
    }

    [TestCase("health?apikey=" + FlexGetServer.ApiKey)]
    [TestCase("health?api_key=" + FlexGetServer.ApiKey)]
    public async Task Key_in_the_address_opens_nothing(string path)
    {
        using var response = await _server.AnonymousClient.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [TestCase("evil.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("localhost", HttpStatusCode.OK)]
    [TestCase("192.168.1.5:5050", HttpStatusCode.OK)]
    public async Task Only_own_host_names_are_answered_to(string host, HttpStatusCode status)
    {
        using var response = await GetAsync("health/live", "Host", host);

        response.StatusCode.Should().Be(status);
    }

    private static IEnumerable<(string Method, string Path)> RequestsOf(RouteEndpoint endpoint)
    {
        var path = string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
            segment.IsSimple && segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "1"));
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (method, path));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        return await _server.AnonymousClient.SendAsync(request);
    }
}
