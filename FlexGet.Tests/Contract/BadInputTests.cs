using FlexGet.Core.Executions.Engine;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Contract;

/// <summary>Bad input is told clearly and loses nothing.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BadInputTests
{
    private static readonly EngineOptions Short = new() { PhaseTimeout = TimeSpan.FromMilliseconds(500) };

    [Test]
    public async Task Nine_good_tasks_run_beside_a_bad_one()
    {
        var good = string.Concat(Enumerable.Range(1, 9).Select(number => $"  good{number}: {{mock: [Entry {number}], accept_all: yes}}\n"));
        await using var server = new FlexGetServer($"tasks:\n{good}  bad: {{mokc: [], regexp: {{accept: ['(']}}}}\n");

        var execution = await server.ExecuteAsync("*");
        var named = await ContractAnswer.SendAsync(server.Client, "POST", "execution", """{"tasks": ["bad"]}""");

        execution.Value<string>("status").Should().Be("complete");
        execution["results"]?.Select(result => result.Value<string>("status")).Should().HaveCount(9).And.AllBe("complete");
        named.Status.Should().Be(422, named.Text);
        named.Object["errors"].Should().HaveCount(2);
        (await server.Client.GetJsonAsync<JObject>("health"))["issues"]?.Select(issue => issue.Value<string>("message"))
            .Should().Contain(message => message!.Contains("config.yml:11", StringComparison.Ordinal));
    }

    [TestCase("tasks:\n  tv: {mock: [One]\n  b: x\n", "line 2")]
    [TestCase("tasks: [\n", "line")]
    [TestCase("- a list\n", "mapping")]
    [TestCase("tasks:\n\ttv: {}\n", "line 2")]
    public async Task File_that_is_no_config_leaves_the_last_one_in_force(string text, string told)
    {
        await using var server = new FlexGetServer("tasks:\n  tv: {mock: [One], accept_all: yes}\n");
        await File.WriteAllTextAsync(server.ConfigFile, text);
        var problem = await IssueAsync(server, "last good revision");

        var execution = await server.ExecuteAsync("tv");
        var written = await ContractAnswer.SendAsync(server.Client, "PUT", "tasks/tv", """{"config": {"mock": []}}""");

        problem.Should().Contain(told);
        execution.Value<string>("message").Should().StartWith("1 accepted");
        written.Status.Should().Be(409, written.Text);
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Be(text, "what the user is writing is never overwritten");
    }

    [Test]
    public async Task Names_that_stand_twice_are_told_with_both_places_and_disable_that_task_alone()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv: {mock: [One], accept_all: yes}
              tv: {mock: [Two], accept_all: yes}
              other: {mock: [Three], accept_all: yes}
            """);

        var tv = await server.Client.GetJsonAsync<JObject>("tasks/tv");
        var execution = await server.ExecuteAsync("other");

        tv.Value<bool>("enabled").Should().BeFalse();
        tv["errors"]?.Single().Value<string>("message").Should().Contain("line 2").And.Contain("line 3");
        execution.Value<string>("status").Should().Be("complete");
    }

    [Test]
    public async Task Web_server_that_hangs_ends_the_task_within_its_limit_and_changes_nothing()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/feed.xml", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await using var server = new FlexGetServer(
            $"tasks:\n  hangs: {{rss: '{site.At("/feed.xml")}', accept_all: yes}}\n  fine: {{mock: [One], accept_all: yes}}\n",
            new FlexGetServerOptions { Services = services => services.AddSingleton(Short) });

        var execution = await server.ExecuteAsync("*");

        var results = execution["results"]?.ToDictionary(result => result.Value<string>("task") ?? "") ?? [];
        results["hangs"].Value<string>("status").Should().Be("aborted");
        results["hangs"].Value<string>("abort_reason").Should().Contain("rss");
        results["fine"].Value<string>("status").Should().Be("complete");
        execution.Value<string>("message").Should().Contain("hangs");
        (await server.Client.GetJsonAsync<JArray>("seen")).Should().ContainSingle();
    }

    [Test]
    public async Task Page_instead_of_a_feed_is_told_and_changes_nothing()
    {
        await using var site = await TestSite.StartAsync();
        site.Serve("/feed.xml", "<!DOCTYPE html><html><body>Sign in first</body></html>", "text/html");
        await using var server = new FlexGetServer($"tasks:\n  tv: {{rss: '{site.At("/feed.xml")}', accept_all: yes}}\n");

        var execution = await server.ExecuteAsync("tv");

        execution.Value<string>("status").Should().Be("aborted");
        execution.Value<string>("message").Should().Contain("feed");
        (await server.Client.GetJsonAsync<JArray>("history")).Should().BeEmpty();
    }

    private static async Task<string> IssueAsync(FlexGetServer server, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var health = await server.Client.GetJsonAsync<JObject>("health");
            if (health["issues"]?.Select(issue => issue.Value<string>("message")).FirstOrDefault(
                message => message!.Contains(text, StringComparison.Ordinal)) is { } found) // every issue has one
            {
                return found;
            }

            await Task.Delay(50, limit.Token);
        }
    }
}
