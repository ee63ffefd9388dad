using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Memories;

internal sealed class WaitingHttpTests
{
    [Test]
    [Property("Rule", "9.11")]
    public async Task Delayed_entry_comes_again_when_the_run_that_it_came_in_was_aborted()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var server = new FlexGetServer(
            "tasks: {late: {mock: [Some.Show.S01E01], delay: 1 hour, backlog: no, accept_all: yes, abort: yes}}", new FlexGetServerOptions { Clock = clock });

        var held = await server.ExecuteAsync("late");
        clock.Advance(TimeSpan.FromMinutes(61));
        var first = await server.ExecuteAsync("late");
        var second = await server.ExecuteAsync("late");

        Produced(held).Should().Be(0);
        Produced(first).Should().Be(1);
        Produced(second).Should().Be(1);
    }

    [Test]
    [Property("Rule", "9.11")]
    public async Task Delayed_entry_is_gone_after_the_run_that_it_came_in()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var server = new FlexGetServer(
            "tasks: {late: {mock: [Some.Show.S01E01], delay: 1 hour, seen: no, accept_all: yes, rerun: 1}}", new FlexGetServerOptions { Clock = clock });

        await server.ExecuteAsync("late");
        clock.Advance(TimeSpan.FromMinutes(61));
        var first = await server.EntriesAsync(await server.ExecuteAsync("late"));
        var second = await server.EntriesAsync(await server.ExecuteAsync("late"));

        first.Should().ContainSingle();
        second.Should().BeEmpty();
    }

    private static int Produced(JObject execution) => execution.SelectToken("results[0].produced")!.Value<int>(); // every task that ran has results
}
