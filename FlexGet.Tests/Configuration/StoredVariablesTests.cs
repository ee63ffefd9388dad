using System.Net;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Configuration;

/// <summary>Variables in the database: <c>variables: yes</c> and /variables.</summary>
[Property("Rule", "6.1")]
internal sealed class StoredVariablesTests
{
    private const string Config = """
        variables: yes
        tasks:
          tv: {mock: [{title: '{? title ?}'}], accept_all: yes}
        """;

    /// <summary>A config that is too much when its variable is <see cref="Big"/>.</summary>
    public static readonly string Multiplying =
        $"variables: yes\ntasks: {{tv: {{mock: [{string.Join(", ", Enumerable.Repeat("'{? big ?}'", 1000))}]}}}}\n";

    public static JObject Big => new() { ["big"] = new JArray(Enumerable.Repeat("x", 3000)) };

    [Test]
    public async Task Variables_with_which_the_config_cannot_be_read_are_not_kept()
    {
        await using var server = new FlexGetServer(Multiplying);
        using var small = await server.Client.PutJsonAsync("variables", new { big = "Some Show" });

        using var put = await server.Client.PutJsonAsync("variables", Big);
        using var patch = await server.Client.PatchJsonAsync("variables", Big);

        put.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        patch.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await patch.Content.ReadAsStringAsync()).Should().Contain("too many values");
        Text(await server.Client.GetJsonAsync<JObject>("variables")).Should().Be("{'big':'Some Show'}");
        await server.RestartAsync();
        (await server.Client.GetJsonAsync<JArray>("tasks")).Should().HaveCount(1);
    }

    [Test]
    public async Task A_change_is_in_force_for_the_next_execution()
    {
        await using var server = new FlexGetServer(Config);
        (await server.Client.GetJsonAsync<JObject>("config/errors"))["errors"]![0]!.Value<string>("path").Should().Be("/tasks/tv/mock/0/title");

        using var answer = await server.Client.PutJsonAsync("variables", new { title = "Some Show", version = "1.10", further = new[] { 1 } });
        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        entries.Single().Value<string>("title").Should().Be("Some Show");
    }

    [Test]
    public async Task Put_replaces_all_of_them_and_patch_some()
    {
        await using var server = new FlexGetServer();

        using var put = await server.Client.PutJsonAsync("variables", new { a = 1, b = new { c = true } });
        using var patch = await server.Client.PatchJsonAsync("variables", new { a = 2, d = "x" });
        Text(await patch.ReadJsonAsync<JObject>()).Should().Be("{'a':2,'b':{'c':true},'d':'x'}");
        using var again = await server.Client.PutJsonAsync("variables", new JObject { ["e"] = new JRaw("1.10") });
        await server.RestartAsync();

        Text(await server.Client.GetJsonAsync<JObject>("api/variables/")).Should().Be("{'e':1.10}");
    }

    [Test]
    public async Task Secrets_are_masked_a_mask_keeps_what_is_stored_and_reveal_shows_it()
    {
        await using var server = new FlexGetServer();
        using var put = await server.Client.PutJsonAsync("variables", new { api_key = "topsecret", mail = new { password = "hidden", user = "ann" } });

        var masked = await server.Client.GetJsonAsync<JObject>("variables");
        masked.ToString().Should().NotContain("topsecret").And.NotContain("hidden").And.Contain("ann");
        masked["mail"]!["user"] = "bob";
        using var back = await server.Client.PutJsonAsync("variables", masked);
        using var wrong = await server.Client.PatchJsonAsync("variables", new { token = masked["api_key"] });

        back.StatusCode.Should().Be(HttpStatusCode.OK);
        wrong.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        Text(await server.Client.GetJsonAsync<JObject>("variables?reveal=true")).Should().Be(
            "{'api_key':'topsecret','mail':{'password':'hidden','user':'bob'}}");
    }

    [TestCase("[1]", HttpStatusCode.UnprocessableEntity)]
    [TestCase("{", HttpStatusCode.BadRequest)]
    public async Task What_is_no_mapping_is_refused(string body, HttpStatusCode status)
    {
        await using var server = new FlexGetServer();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await server.Client.PutAsync("variables", content);

        answer.StatusCode.Should().Be(status);
    }

    private static string Text(JObject value) => value.ToString(Formatting.None).Replace('"', '\'');
}
