using System.Net;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Memories;

[Property("Rule", "13")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TimeframeTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private FlexGetServer? _server;

    public async ValueTask DisposeAsync() => await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Worse_release_is_held_back_with_a_reason_and_taken_when_the_time_is_over()
    {
        Start("tv: {mock: [{title: Film.720p, movie_name: Film}], accept_all: yes, timeframe: {target: 1080p, wait: 2 hours}}");

        (await RunAsync("tv")).Should().Equal(
            ("Film.720p", "rejected", "timeframe waiting: 720p below target 1080p; waiting until 2026-01-01 02:00 UTC"));
        _clock.Advance(TimeSpan.FromMinutes(119));
        (await RunAsync("tv")).Single().State.Should().Be("rejected");
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await RunAsync("tv")).Single().State.Should().Be("accepted");
    }

    [Test]
    public async Task Release_first_seen_while_the_clock_was_ahead_is_not_waited_for_until_then()
    {
        Start("tv: {mock: [{title: Film.720p, movie_name: Film}], accept_all: yes, timeframe: {target: 1080p, wait: 2 hours}}");
        var now = _clock.GetUtcNow();
        _clock.AdjustTime(now.AddYears(5));
        await RunAsync("tv");
        _clock.AdjustTime(now);
        await RunAsync("tv");

        _clock.Advance(TimeSpan.FromHours(2));

        (await RunAsync("tv")).Single().State.Should().Be("accepted");
    }

    [TestCase("Film.1080p")]
    [TestCase("Film.2160p")]
    public async Task Target_or_better_ends_the_wait_and_others_of_the_group_keep_their_state(string title)
    {
        Start($"tv: {{mock: [{{title: Film.720p, movie_name: Film}}, {{title: {title}, movie_name: Film}}], accept_all: yes, "
            + "timeframe: {target: 1080p, wait: 2 hours, on_reached: reject}}");

        var entries = await RunAsync("tv");

        entries[0].State.Should().Be("accepted");
        entries[1].Reason.Should().Be($"timeframe reached target quality or higher: {title[5..]} for target 1080p");
    }

    [Test]
    public async Task Best_release_that_waits_comes_back_though_its_input_no_longer_has_it()
    {
        Start("""
            feed: {mock: [{title: Film.720p, movie_name: Film}, {title: Film.480p, movie_name: Film}, {title: Two.720p, movie_name: Two}], accept_all: yes, timeframe: {target: 1080p, wait: 2 hours}}
            """);
        await RunAsync("feed");
        await Save("feed: {mock: [], no_entries_ok: yes, accept_all: yes, timeframe: {target: 1080p, wait: 2 hours}}");
        _clock.Advance(TimeSpan.FromHours(3));

        (await RunAsync("feed")).Select(entry => (entry.Title, entry.State)).Should().Equal(
            ("Film.720p", "accepted"), ("Two.720p", "accepted"));
    }

    [Test]
    public async Task Nothing_more_is_held_back_of_what_was_taken_in_any_task()
    {
        Start("""
            one: {mock: [{title: Film.1080p, movie_name: Film}], accept_all: yes, timeframe: {target: 1080p, wait: 2 hours}}
            two: {mock: [{title: Film.720p, movie_name: film}], accept_all: yes, timeframe: {target: 1080p, wait: 2 hours}}
            """);
        await RunAsync("one");

        (await RunAsync("two")).Single().State.Should().Be("accepted");
    }

    [Test]
    public async Task Best_release_gets_the_action_of_the_user_when_the_time_is_over()
    {
        Start("tv: {mock: [{title: Film.720p, movie_name: Film}], accept_all: yes, timeframe: {target: 1080p, wait: 2 hours, on_reached: reject}}");
        await RunAsync("tv");
        _clock.Advance(TimeSpan.FromHours(2));

        (await RunAsync("tv")).Single().Reason.Should().Be(
            "timeframe wait expired: 720p below target 1080p, waited until 2026-01-01 02:00 UTC");
    }

    [TestCase("do_nothing", "accepted")]
    [TestCase("accept", "accepted")]
    [TestCase("reject", "rejected")]
    public async Task Action_while_waiting_is_the_users(string action, string state)
    {
        Start($"tv: {{mock: [{{title: Film.720p, movie_name: Film}}], accept_all: yes, timeframe: {{target: 1080p, wait: 2 hours, on_waiting: {action}}}}}");

        (await RunAsync("tv")).Single().State.Should().Be(state);
    }

    [Test]
    public async Task What_has_no_identifier_is_left_alone_one_by_one()
    {
        Start("tv: {mock: [Some.720p, Other.480p], accept_all: yes, timeframe: {target: 1080p, wait: 2 hours}}");

        (await RunAsync("tv")).Select(entry => entry.State).Should().AllBe("accepted");
    }

    [Test]
    public async Task Own_identifier_is_rendered_and_test_runs_remember_nothing()
    {
        Start("tv: {mock: [{title: Film.720p, film: 7}], accept_all: yes, timeframe: {identified_by: 'Film {{ film }} ', target: 1080p, wait: 2 hours}}");

        await _server!.ExecuteAsync(new { tasks = new[] { "tv" }, test = true });
        (await _server.Client.GetJsonAsync<JArray>("timeframe")).Should().BeEmpty();
        await RunAsync("tv");

        (await _server.Client.GetJsonAsync<JArray>("timeframe")).Single().Value<string>("identifier").Should().Be("film 7");
    }

    [Test]
    public async Task Waits_are_listed_and_begin_anew_when_forgotten()
    {
        Start("tv: {mock: [{title: Film.720p, movie_name: Film, movie_year: 2010}], accept_all: yes, timeframe: {target: 1080p, wait: 2 hours}}");
        await RunAsync("tv");
        var wait = (await _server!.Client.GetJsonAsync<JArray>("timeframe")).Single();
        var path = $"timeframe/{wait["id"]}";

        (await _server.Client.GetJsonAsync<JObject>(path)).Should().BeEquivalentTo(wait);
        (wait.Value<string>("identifier"), wait.Value<string>("title"), wait.Value<string>("quality"), wait.Value<string>("taken"))
            .Should().Be(("film 2010", "Film.720p", "720p", null));
        wait.Value<string>("first_seen").Should().StartWith("2026-01-01T00:00:00");
        using var removed = await _server.Client.DeleteAsync(new Uri(path, UriKind.Relative));
        using var unknown = await _server.Client.DeleteAsync(new Uri(path, UriKind.Relative));
        _clock.Advance(TimeSpan.FromHours(3));

        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await RunAsync("tv")).Single().Reason.Should().EndWith("waiting until 2026-01-01 05:00 UTC");
        using var cleared = await _server.Client.DeleteAsync(new Uri("timeframe", UriKind.Relative));
        (await _server.Client.GetJsonAsync<JArray>("timeframe")).Should().BeEmpty();
    }

    [TestCase("{wait: 2 hours}", "the key \"target\" is missing: expected quality requirements")]
    [TestCase("{target: 1080p}", "the key \"wait\" is missing: expected an interval like \"2 hours\" or \"30 minutes\"")]
    [TestCase("{target: 4k, wait: 2 hours}", "4k is not a valid quality component. Did you mean 2160p?")]
    public async Task Wrong_config_is_told(string config, string message)
    {
        Start($"tv: {{mock: [a], timeframe: {config}}}");

        (await _server!.Client.GetJsonAsync<JObject>("tasks/tv"))["errors"]!.Single().Value<string>("message").Should().Be(message);
    }

    private void Start(string tasks) =>
        _server = new FlexGetServer(Text(tasks), new FlexGetServerOptions { Clock = _clock });

    private async Task Save(string tasks)
    {
        using var response = await _server!.Client.PutAsync(
            new Uri("config/tasks", UriKind.Relative), new StringContent(tasks, System.Text.Encoding.UTF8, "application/yaml"));
        response.StatusCode.Should().Be(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
    }

    private async Task<List<(string Title, string State, string? Reason)>> RunAsync(string task) =>
        [.. (await _server!.EntriesAsync(await _server.ExecuteAsync(task))).Select(entry =>
            (entry.Value<string>("title")!, entry.Value<string>("state")!, entry.Value<string>("reason")))]; // both are always there

    private static string Text(string tasks) => "tasks:\n" + string.Join('\n', tasks.Split('\n').Select(line => "  " + line));
}
