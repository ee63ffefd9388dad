using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Control;

/// <summary>The keywords that change how a task runs, in configs as people write them.</summary>
internal sealed class ControlHttpTests
{
    [Test]
    [Property("Rule", "2.10")]
    public async Task Disabled_plugins_do_not_run_builtins_and_those_of_templates_too()
    {
        await using var server = new FlexGetServer("""
            templates: {global: {regexp: {reject: [.]}}}
            tasks:
              one: {mock: [a], accept_all: yes, disable: regexp}
              all: {mock: [a], accept_all: yes, disable: [regexp, builtins]}
            """);
        await server.ExecuteAsync("one");

        (await server.ExecuteAsync("one")).SelectToken("results[0].rejected")!.Value<int>().Should().Be(1, "it is seen");
        (await server.ExecuteAsync("all")).SelectToken("results[0].accepted")!.Value<int>().Should().Be(1, "seen is off");
    }

    [Test]
    [Property("Rule", "2.11")]
    public async Task Priority_of_a_plugin_decides_which_of_two_is_asked_first()
    {
        await using var server = new FlexGetServer("""
            tasks:
              usual: {mock: [a], accept_all: yes, regexp: {accept: [a]}, seen: no}
              turned: {mock: [a], accept_all: yes, regexp: {accept: [a]}, seen: no, plugin_priority: {accept_all: 200}}
            """);

        (await AcceptedBy(server, "usual")).Should().Be("regexp");
        (await AcceptedBy(server, "turned")).Should().Be("accept_all");
    }

    [Test]
    [Property("Rule", "2.8")]
    public async Task Tasks_of_lower_priority_run_first_and_those_without_one_last()
    {
        await using var server = new FlexGetServer("""
            tasks:
              last: {mock: [a], accept_all: yes}
              second: {mock: [a], accept_all: yes, priority: 20}
              first: {mock: [a], accept_all: yes, priority: 10}
            """);

        var execution = await server.ExecuteAsync(new { });

        execution["results"]!.Select(task => (task.Value<string>("task"), task.Value<int>("accepted")))
            .Should().Equal(("first", 1), ("second", 0), ("last", 0));
    }

    [Test]
    [Property("Rule", "2.5")]
    public async Task Limit_of_reruns_by_the_user_holds_against_a_plugin()
    {
        await using var server = new FlexGetServer("""
            tasks:
              free: {mock: [a], rerun: 3}
              limited: {mock: [a], rerun: 3, max_reruns: 1}
            """);

        var execution = await server.ExecuteAsync(new { });

        execution["results"]!.Select(task => task.Value<int>("reruns")).Should().Equal(3, 1);
    }

    [Test]
    [Property("Rule", "2.7")]
    public async Task Tasks_with_a_leading_underscore_and_manual_ones_run_only_by_name_if_at_all()
    {
        await using var server = new FlexGetServer("""
            tasks:
              _off: {mock: [a], accept_all: yes}
              by_hand: {mock: [a], accept_all: yes, manual: yes}
              usual: {mock: [b], accept_all: yes}
            """);

        var all = await server.ExecuteAsync(new { });
        var named = await server.ExecuteAsync("by_hand");
        using var off = await server.Client.PostJsonAsync("execution", new { tasks = new[] { "_off" } });

        all["results"]!.Select(task => (task.Value<string>("task"), task.Value<int>("accepted"))).Should().BeEquivalentTo([("by_hand", 0), ("usual", 1)]);
        named.SelectToken("results[0].accepted")!.Value<int>().Should().Be(1);
        off.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Test]
    [Property("Rule", "2.9")]
    public async Task Task_within_its_interval_is_skipped_without_a_warning_and_runs_now_when_told()
    {
        await using var server = new FlexGetServer("tasks: {slow: {mock: [a], accept_all: yes, seen: no, interval: 2 hours}}");

        await server.ExecuteAsync("slow");
        var skipped = (await server.ExecuteAsync("slow")).SelectToken("results[0]")!;
        var now = (await server.ExecuteAsync(new { tasks = new[] { "slow" }, now = true })).SelectToken("results[0]")!;

        skipped.Value<string>("status").Should().Be("skipped");
        skipped.Value<string>("abort_reason").Should().StartWith("Interval not met");
        now.Value<int>("accepted").Should().Be(1);
    }

    private static async Task<string?> AcceptedBy(FlexGetServer server, string task) =>
        (await server.EntriesAsync(await server.ExecuteAsync(task))).Single().Value<string>("accepted_by");
}
