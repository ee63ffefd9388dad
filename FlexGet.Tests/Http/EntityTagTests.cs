using System.Net;
using System.Net.Http.Headers;

namespace FlexGet.Tests.Http;

internal sealed class EntityTagTests
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public void StartServer() => _server = ThingsController.Server();

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [TestCase("things/1")]
    [TestCase("things/json")]
    public async Task Answer_that_the_client_has_is_not_sent_again(string path)
    {
        using var first = await _server.Client.GetAsync(path);
        var tag = first.Headers.ETag;
        tag.Should().NotBeNull();
        tag!.IsWeak.Should().BeFalse(); // checked above
        tag.Tag.Should().MatchRegex("^\"[0-9a-f]+-[0-9a-f]{32}\"$");

        using var second = await SendAsync(HttpMethod.Get, path, headers => headers.IfNoneMatch.Add(tag));

        second.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        second.Headers.ETag.Should().Be(tag);
    }

    [Test]
    public async Task Answer_is_UTF8_without_a_mark()
    {
        using var answer = await SendAsync(HttpMethod.Get, "things/1", headers => headers.AcceptCharset.ParseAdd("utf-8"));

        (await answer.Content.ReadAsByteArrayAsync())[0].Should().Be((byte)'{');
    }

    [Test]
    public async Task Answer_that_differs_is_sent()
    {
        using var other = await SendAsync(HttpMethod.Get, "things/1", headers => headers.IfNoneMatch.ParseAdd("\"0-00\", \"1-11\""));

        other.StatusCode.Should().Be(HttpStatusCode.OK);
    }
    [Test]
    public async Task Answer_begins_with_its_json_and_no_byte_order_mark() =>
        (await _server.Client.GetByteArrayAsync("things/1"))[0].Should().Be((byte)'{');

    [Test]
    public async Task Write_compares_only_the_part_of_the_config()
    {
        using var read = await _server.Client.GetAsync("things/1");
        var config = read.Headers.ETag!.Tag.Trim('"').Split('-')[0]; // every JSON GET has one

        using var same = await PutAsync($"\"{config}-something-else\"");
        using var changed = await PutAsync("\"another-config\"");
        using var weak = await PutAsync($"W/\"{config}-x\"");

        same.StatusCode.Should().Be(HttpStatusCode.OK);
        changed.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        weak.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    private Task<HttpResponseMessage> PutAsync(string tag) =>
        SendAsync(HttpMethod.Put, "things/1", headers => headers.TryAddWithoutValidation("If-Match", tag), new { name = "x" });

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, Action<HttpRequestHeaders> headers, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonRequests.AsJson(body) };
        headers(request.Headers);
        return await _server.Client.SendAsync(request);
    }
}
