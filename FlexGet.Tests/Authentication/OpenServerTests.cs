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
