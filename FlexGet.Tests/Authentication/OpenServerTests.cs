using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Authentication;

internal sealed class OpenServerTests
{
    private static readonly FlexGetServerOptions Open = new() { IsOpen = true };

    [Test]
    public async Task Open_server_asks_nobody_and_says_so()
    {
        await using var server = new FlexGetServer(options: Open);

        using var response = await server.AnonymousClient.GetAsync("health");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.ReadJsonAsync<JObject>())["issues"]!.Select(issue => issue.Value<string>("remedy")) // every report has issues
            .Should().Contain(remedy => remedy!.Contains("--no-auth")); // a text
    }

    [TestCase("X-Forwarded-For", "127.0.0.1")]
    [TestCase("Forwarded", "for=127.0.0.1")]
    [TestCase("Via", "1.1 proxy")]
    public async Task Whoever_comes_to_an_open_server_by_a_proxy_needs_the_key(string header, string value)
    {
        await using var server = new FlexGetServer(options: Open);
        server.AnonymousClient.DefaultRequestHeaders.Add(header, value);
        server.Client.DefaultRequestHeaders.Add(header, value);

        using var without = await server.AnonymousClient.GetAsync("health");
        using var with = await server.Client.GetAsync("health");

        without.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        with.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Other_sites_cannot_write_to_an_open_server()
    {
        await using var server = new FlexGetServer(options: Open);

        using var request = new HttpRequestMessage(HttpMethod.Post, "auth/logout");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await server.AnonymousClient.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
