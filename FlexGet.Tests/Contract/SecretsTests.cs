using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Contract;

/// <summary>Secrets leave the server nowhere unasked.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SecretsTests
{
    private const string Secret = "hush0123";

    [Test]
    public async Task Secrets_stand_in_no_answer_and_in_no_log()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/feed.xml", $"""
            <rss version="2.0"><channel><title>Feed</title>
            <item><title>One</title><link>{site.At("/one")}?passkey={Secret}</link></item>
            <item><title>Two</title><link>{site.At("/two")}?passkey={Secret}</link></item>
            </channel></rss>
            """);
        site.Serve("/one", "content", "application/octet-stream");
        await using var server = new FlexGetServer($$"""
            variables: {api_key: {{Secret}}, passwords: {mail: {{Secret}} } }
            tasks:
              tv:
                rss: {url: '{{site.At("/feed.xml")}}?token={{Secret}}', username: me, password: {{Secret}}}
                accept_all: yes
                download: downloads
                set: {download_headers: {authorization: {{Secret}} }, passkey: {{Secret}} }
              gone:
                rss: '{{site.At("/none.xml").Replace("http://", $"http://me:{Secret}@", StringComparison.Ordinal)}}?api_key={{Secret}}'
                accept_all: yes
            """);

        var good = await server.ExecuteAsync("tv");
        var bad = await server.ExecuteAsync("gone");
        var injected = await server.ExecuteAsync(new
        {
            tasks = new[] { "tv" },
            inject = new[]
            {
                new { title = "Three", url = $"http://me:{Secret}@example.org/?passkey={Secret}", fields = new { link = $"http://e.org/?token={Secret}", cookies = new { session = Secret } } },
            },
        });
        await ContractAnswer.SendAsync(server.Client, "PATCH", "tasks/gone", """{"name": "lost"}""");

        good["results"]?[0]?.Value<int>("produced").Should().Be(2);
        bad.Value<string>("status").Should().Be("aborted");
        foreach (var path in new[]
        {
            "tasks", "config", "config/variables", "config/errors", "config/revisions", "config/revisions/1", "config/revisions/2", "execution?status=all",
            $"execution/{good["id"]}/entries", $"execution/{good["id"]}/log", $"execution/{bad["id"]}/log", $"execution/{injected["id"]}", $"execution/{injected["id"]}/entries", "health", "history", "seen", "failed", "rejected",
        })
        {
            var answer = await ContractAnswer.SendAsync(server.Client, "GET", path);
            answer.Status.Should().Be(200, $"{path}: {answer.Text}");
            answer.Text.Should().NotContain(Secret, $"{path} is read by many");
        }

        (await ContractAnswer.SendAsync(server.Client, "GET", "config", null, "", ("Accept", "application/yaml"))).Text.Should().NotContain(Secret);
        (await server.Client.GetJsonAsync<JObject>("config/variables?reveal=true")).Value<string>("api_key").Should().Be(Secret);
    }
}
