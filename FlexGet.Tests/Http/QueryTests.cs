using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Http;

internal sealed class QueryTests
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public void StartServer() => _server = ThingsController.Server();

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task Names_and_enum_values_are_snake_case_and_lists_take_commas()
    {
        var answer = await _server.Client.GetJsonAsync<JObject>(
            "things?of_kind=very_fancy&names=a,b&names=c&kinds=plain,very_fancy&per_page=7&min_rating=3");

        answer.Value<string>("kind").Should().Be("VeryFancy");
        answer["names"]!.Values<string>().Should().Equal("a", "b", "c"); // sent by the action
        answer["kinds"]!.Values<string>().Should().Equal("Plain", "VeryFancy"); // sent by the action
        answer.Value<int>("per_page").Should().Be(7);
        answer.Value<int>("min_rating").Should().Be(3);
    }

    [TestCase("things?colour=red")]
    [TestCase("things?query.page=2")]
    public async Task Unknown_parameter_is_refused_with_those_known(string path)
    {
        using var response = await _server.Client.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var detail = (await response.ReadJsonAsync<JObject>()).Value<string>("detail");
        detail.Should().Contain(path.Split('?', '=', '.')[1]).And.Contain("of_kind").And.Contain("per_page").And.Contain("min_rating");
    }

    [TestCase("things?per_pag=2", "per_page")]
    [TestCase("history?sort_by=titel", "title")]
    public async Task Name_that_was_probably_meant_is_suggested(string path, string meant)
    {
        using var response = await _server.Client.GetAsync(path);

        (await response.ReadJsonAsync<JObject>())["errors"]?.Single().Value<string>("suggestion").Should().Be(meant);
    }

    [TestCase("things?page=0", "page is 1 at least")]
    [TestCase("things?per_page=501", "per_page is from 1 to 500")]
    [TestCase("things?page=x", "'x' does not fit page")]
    [TestCase("history?from=yesterday", "'yesterday' is not a time like 2025-08-15T12:00:00Z")]
    public async Task Mistakes_are_told_in_words_of_our_own(string path, string told)
    {
        using var response = await _server.Client.GetAsync(path);

        (await response.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Be(told);
    }

    [TestCase("things?of_kind=huge", "/of_kind")]
    [TestCase("things?kinds=plain,huge", "/kinds")]
    [TestCase("things?per_page=501", "/per_page")]
    [TestCase("things?page=0", "/page")]
    [TestCase("things?order=up", "/order")]
    [TestCase("things?min_rating=x", "/min_rating")]
    [TestCase("things?page=1&page=2", "/page")]
    [TestCase("things?of_kind=plain&of_kind=very_fancy", "/of_kind")]
    public async Task Value_that_does_not_fit_is_pointed_to(string path, string pointer)
    {
        using var response = await _server.Client.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = await response.ReadJsonAsync<JObject>();
        problem["errors"]!.Single().Value<string>("path").Should().Be(pointer); // an array in every such answer
    }

    [TestCase("things/1/")]
    [TestCase("api/things/1")]
    [TestCase("api/things/1/")]
    [TestCase("api/prefixed")]
    public async Task Path_answers_with_prefix_and_trailing_slash_too(string path)
    {
        using var response = await _server.Client.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
