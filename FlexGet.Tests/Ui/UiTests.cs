using System.Net;
using FlexGet.Host.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Tests.Ui;

/// <summary>How the files of the shell are served; what it does in a browser is told by the tests in Browser.</summary>
internal sealed class UiTests
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public void StartServer() => _server = new FlexGetServer();

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [TestCase("ui/", "text/html")]
    [TestCase("api/ui/", "text/html")]
    [TestCase("ui/index.html", "text/html")]
    [TestCase("ui/shell.js", "text/javascript")]
    [TestCase("ui/shell.css", "text/css")]
    public async Task File_answers_without_a_key_and_under_the_strict_policy(string path, string type)
    {
        using var response = await _server.AnonymousClient.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType?.MediaType.Should().Be(type);
        response.Headers.GetValues("Content-Security-Policy").Single().Should()
            .Contain("default-src 'none'").And.Contain("script-src 'self';").And.NotContain("unsafe");
    }

    [Test]
    public async Task Page_has_neither_scripts_nor_styles_in_it() => (await _server.AnonymousClient.GetStringAsync("ui/")).Should()
        .Contain("<script").And.NotMatchRegex(@"<script[^>]*>\s*[^<\s]|<style| style=| on\w+=");

    [TestCase("ui", "/ui/")]
    [TestCase("api/ui", "/api/ui/")]
    public async Task Address_without_the_slash_leads_to_the_one_that_has_it(string path, string target)
    {
        using var response = await _server.AnonymousClient.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        response.Headers.Location.Should().Be(target);
    }

    [Test]
    public async Task File_that_the_browser_has_is_not_sent_again()
    {
        using var first = await _server.AnonymousClient.GetAsync("ui/shell.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "ui/shell.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!); // asserted by the answer
        using var second = await _server.AnonymousClient.SendAsync(request);

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [TestCase("ui/missing.js")]
    [TestCase("ui/plugins")]
    [TestCase("ui/..%2fFiles.shell.js")]
    public async Task Other_file_is_not_found(string path)
    {
        using var response = await _server.AnonymousClient.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Test]
    public void Nothing_else_below_is_open() => _server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("ui", StringComparison.Ordinal)) // every route has a text
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .Select(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.AsType()).Distinct()
        .Should().Equal(typeof(UiController));
}
