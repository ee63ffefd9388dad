using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Http;

internal sealed class ProblemTests
{
    [TestCase("nothing/here")]
    [TestCase("api/nothing/here")]
    public async Task Unknown_path_is_a_problem_that_names_it(string path)
    {
        await using var server = new FlexGetServer();

        using var response = await server.Client.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json");
        var problem = await response.ReadJsonAsync<JObject>();
        problem.Value<string>("detail").Should().Contain("/nothing/here");
        problem.Value<string>("message").Should().Be(problem.Value<string>("detail"));
        problem.Value<int>("status").Should().Be(404);
    }

    [Test]
    public async Task Without_a_key_there_is_no_telling_what_exists()
    {
        await using var server = new FlexGetServer();

        using var response = await server.AnonymousClient.GetAsync("nothing/here");

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await response.ReadJsonAsync<JObject>()).Value<int>("status").Should().Be(401);
    }
}
