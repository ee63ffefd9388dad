using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Configuration;

/// <summary>Configs that are YAML, and not what their writer meant.</summary>
internal sealed class LikelyCauseTests
{
    [TestCase("tasks:\n  tv:\n    regexp:\n    accept: [x]\n", "/tasks/tv/accept", "if it is an option of \"regexp\" above, indent it")]
    [TestCase("tasks:\ntv:\n  mock: []\n", "/tv", "if it belongs to \"tasks\" above, indent it")]
    [TestCase("mock: []\naccept_all: yes\n", "/accept_all", "stands below \"tasks:\" and the name of the task")]
    [TestCase("tasks:\n- tv:\n    mock: []\n", "/tasks", "without a dash")]
    [TestCase("tasks:\n  tv:\n  - mock: []\n", "/tasks/tv", "without a dash")]
    [TestCase("tasks:\n  tv:\n    regexp:\n      accept:x\n", "/tasks/tv/regexp", "is a space missing behind \"accept:\"?")]
    [TestCase("tasks:\n  tv:\n    set:\n      path:\u00A0x\n", "/tasks/tv/set", "a space of another kind")]
    [TestCase("tasks:\n  tv: {mock: [], download: {path: x, temp: ~}}\n", "/tasks/tv/download/temp", "write ~/ for your own folder")]
    public async Task Likely_cause_of_a_wrong_config_is_told(string yaml, string path, string words)
    {
        await using var server = new FlexGetServer();

        var answer = await ValidateAsync(server, Encoding.UTF8.GetBytes(yaml));

        answer["errors"]!.Should().Contain(error => error.Value<string>("path") == path && error.Value<string>("message")!.Contains(words));
    }

    [Test]
    public async Task Url_or_time_is_not_taken_for_a_key_without_space()
    {
        await using var server = new FlexGetServer();

        var answer = await ValidateAsync(server, "tasks:\n  tv: {set: 'http://x', regexp: http://x}\n"u8.ToArray());

        answer.ToString().Should().NotContain("is a space missing");
    }

    [Test]
    public async Task Body_in_another_encoding_is_told_with_what_it_probably_is()
    {
        await using var server = new FlexGetServer();

        (await ValidateAsync(server, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("tasks: {}\n")])).ToString()
            .Should().Contain("it is UTF-16").And.Contain("save it as UTF-8");
        (await ValidateAsync(server, Encoding.Latin1.GetBytes("tasks: {télé: {}}\n"))).ToString()
            .Should().Contain("ISO 8859-1").And.Contain("save it as UTF-8");
    }

    private static async Task<JObject> ValidateAsync(FlexGetServer server, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        using var response = await server.Client.PostAsync("config/validate", content);
        return await response.ReadJsonAsync<JObject>();
    }
}
