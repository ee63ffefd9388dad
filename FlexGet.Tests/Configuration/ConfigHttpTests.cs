using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Configuration;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ConfigHttpTests : IAsyncDisposable
{
    private const string Config = """
        # my config
        variables:
          port: 1.10   # not a number
          api_key: hunter2
        tasks:
          tv:  # series
            mock:
              - {title: A, url: 'http://me:pass1@example.org/f?passkey=abc&n=1'}
            accept_all: yes

        """;

    private readonly FlexGetServer _server = new(Config);

    private HttpClient Client => _server.Client;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Config_shows_all_sections_with_secrets_masked()
    {
        var config = await Client.GetJsonAsync<JObject>("config");

        config["variables"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be("{\"port\":1.10,\"api_key\":\"********\"}");
        config.SelectToken("tasks.tv.mock[0].url")!.ToString().Should().Be("http://me:********@example.org/f?passkey=********&n=1");
    }

    [Test]
    public async Task Config_as_YAML_is_the_text_of_the_file_with_secrets_masked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "config");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/yaml"));

        using var response = await Client.SendAsync(request);

        response.Content.Headers.ContentType!.MediaType.Should().Be("application/yaml");
        (await response.Content.ReadAsStringAsync()).Should().Be(Config
            .Replace("hunter2", "'********'").Replace("pass1", "********").Replace("=abc", "=********"));
    }

    [Test]
    public async Task Secrets_are_shown_when_they_are_asked_for() =>
        (await Client.GetJsonAsync<JObject>("config/variables?reveal=true")).Value<string>("api_key").Should().Be("hunter2");

    [Test]
    public async Task New_section_is_created_and_everything_else_stays()
    {
        using var response = await Client.PostJsonAsync("config", new { templates = new { global = new { accept_all = true } } });

        response.StatusCode.Should().Be(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        response.Headers.Location!.ToString().Should().EndWith("/config/templates");
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Be(Config + "templates:\n  global:\n    accept_all: yes\n");
    }

    [Test]
    public async Task Section_that_exists_is_a_conflict_and_an_unknown_one_is_not_found()
    {
        using var taken = await Client.PostJsonAsync("config", new { tasks = new { } });
        using var unknown = await Client.PutJsonAsync("config/templates", new { });

        taken.StatusCode.Should().Be(HttpStatusCode.Conflict);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Be(Config);
    }

    [Test]
    public async Task Mask_that_is_sent_back_keeps_the_secret()
    {
        using var response = await Client.PutJsonAsync("config/variables", new { api_key = "********", more = 1 });

        response.StatusCode.Should().Be(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Contain("  api_key: hunter2\n  more: 1\ntasks:");
    }

    [Test]
    public async Task Mask_of_what_is_no_secret_is_refused_with_its_place()
    {
        using var response = await Client.PutJsonAsync("config/variables", new { port = "********" });

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await response.ReadJsonAsync<JObject>()).SelectToken("errors[0].path")!.ToString().Should().Be("/variables/port");
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Be(Config);
    }

    [Test]
    public async Task Section_is_replaced_by_YAML_and_removed()
    {
        using var yaml = new StringContent("a: 'yes'\nb: 012\n", Encoding.UTF8, "application/yaml");
        using var replaced = await Client.PutAsync(new Uri("config/variables", UriKind.Relative), yaml);
        using var removed = await Client.DeleteAsync(new Uri("config/variables", UriKind.Relative));

        (await replaced.ReadJsonAsync<JObject>()).ToString(Newtonsoft.Json.Formatting.None).Should().Be("{\"a\":\"yes\",\"b\":10}");
        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Client.GetJsonAsync<JObject>("config")).ContainsKey("variables").Should().BeFalse();
    }

    [TestCase("application/yaml", "a: [", HttpStatusCode.BadRequest)]
    [TestCase("application/json", "{\"a\":", HttpStatusCode.BadRequest)]
    [TestCase("text/csv", "a", HttpStatusCode.UnsupportedMediaType)]
    public async Task Body_that_cannot_be_read_changes_nothing(string type, string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await Client.PutAsync(new Uri("config/variables", UriKind.Relative), content);

        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Be(Config);
    }

    [TestCase("config/variables", "PUT")]
    [TestCase("config/validate", "POST")]
    [TestCase("config", "POST")]
    public async Task Media_type_that_is_not_understood_is_refused_with_those_that_are(string path, string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent("a", Encoding.UTF8, "text/csv") };
        using var response = await Client.SendAsync(request);

        (await response.ReadJsonAsync<JObject>()).Value<string>("detail").Should()
            .Be("the media type 'text/csv; charset=utf-8' is not understood here; application/json or application/yaml is");
    }

    [Test]
    public async Task Flood_of_brackets_is_refused()
    {
        using var content = new StringContent(new string('[', 2000), Encoding.UTF8, "application/yaml");
        using var response = await Client.PostAsync(new Uri("config/validate", UriKind.Relative), content);

        (await response.ReadJsonAsync<JObject>()).Value<bool>("valid").Should().BeFalse();
    }

    [Test]
    public async Task Validation_tells_every_error_and_changes_nothing()
    {
        using var content = new StringContent("tasks:\n  a:\n    nope: 1\n  b:\n    nein: 2\n", Encoding.UTF8, "application/yaml");
        using var response = await Client.PostAsync(new Uri("config/validate", UriKind.Relative), content);

        var found = await response.ReadJsonAsync<JObject>();
        found.Value<bool>("valid").Should().BeFalse();
        found.SelectTokens("errors[*].line").Select(line => (int)line).Should().Equal(3, 5);
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Be(Config);
    }

    [Test]
    public async Task Revisions_show_what_changed_and_can_be_restored()
    {
        using var _ = await Client.DeleteAsync(new Uri("config/variables", UriKind.Relative));

        var revisions = await Client.GetJsonAsync<JArray>("config/revisions");
        var newest = await Client.GetJsonAsync<JObject>($"config/revisions/{revisions[0]["id"]}");
        using var restored = await Client.PostAsync(new Uri($"config/revisions/{revisions[1]["id"]}/restore", UriKind.Relative), null);

        revisions.Select(revision => revision.Value<string>("source")).Should().Equal("api", "file");
        newest.Value<string>("diff").Should().Contain("\n-variables:\n").And.NotContain("hunter2");
        restored.StatusCode.Should().Be(HttpStatusCode.OK);
        (await restored.ReadJsonAsync<JObject>()).Value<string>("source").Should().Be("restore");
        (await File.ReadAllTextAsync(_server.ConfigFile)).Should().Be(Config);
    }
}
