using System.Net;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Memories;

[Property("Rule", "13")]
internal sealed class UpgradeTests
{
    private const string First = "first: {mock: [{title: Film.720p.HDTV, movie_name: Film}], accept_all: yes, upgrade: {}}";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [TestCase("Film.1080p.HDTV", "accepted", "upgraded quality: 1080p hdtv is better than 720p hdtv")]
    [TestCase("Film.720p.HDTV.PROPER", "accepted", "upgraded quality: 720p hdtv proper 1 is better than 720p hdtv")]
    [TestCase("Film.720p.HDTV-OTHER", "rejected", "lower proper than existing: 720p hdtv, 720p hdtv was taken")]
    [TestCase("Film.720p.HDRip", "rejected", "lower quality than existing: 720p hdrip, 720p hdtv was taken")]
    [TestCase("Film.480p.HDTV", "rejected", "does not meet upgrade quality requirements: 480p hdtv is not 720p-1080p")]
    [TestCase("Film.2160p.HDTV", "rejected", "does not meet upgrade quality requirements: 2160p hdtv is not 720p-1080p")]
    public async Task Release_is_compared_with_the_one_that_was_taken(string title, string state, string reason)
    {
        await using var server = Start($$"""
            {{First}}
            next: {mock: [{title: {{title}}, movie_name: film}], upgrade: {target: 720p-1080p, on_lower: reject} }
            """);
        await server.ExecuteAsync("first");

        (await RunAsync(server, "next")).Single().Should().Be((state, reason));
    }

    [Test]
    public async Task Best_of_several_upgrades_is_taken_and_the_others_are_lower()
    {
        await using var server = Start($$"""
            {{First}}
            next: {mock: [{title: Film.1080p.HDTV, movie_name: Film}, {title: Film.1080p.BluRay, movie_name: Film}], upgrade: {target: 720p+, on_lower: reject} }
            """);
        await server.ExecuteAsync("first");

        (await RunAsync(server, "next")).Should().Equal(
            ("rejected", "lower quality than best match: 1080p hdtv, the best is 1080p bluray"),
            ("accepted", "upgraded quality: 1080p bluray is better than 720p hdtv"));
    }

    [TestCase("upgrade: {target: 1080p, on_lower: reject}", "Other", "undecided", Description = "nothing of it was taken")]
    [TestCase("upgrade: {on_lower: reject}", "Film", "undecided", Description = "no target")]
    [TestCase("upgrade: {target: 1080p}", "Film", "accepted")]
    [TestCase("upgrade: {target: 480p}", "Film", "undecided", Description = "lower ones are left alone by default")]
    [TestCase("upgrade: {target: 480p, on_lower: accept}", "Film", "accepted")]
    [TestCase("upgrade: {target: 1080p, identified_by: '{{ nothing }}', on_lower: reject}", "Film", "undecided")]
    public async Task What_is_not_asked_for_is_left_alone(string config, string film, string state)
    {
        await using var server = Start($$"""
            {{First}}
            next: {mock: [{title: Film.1080p.HDTV, movie_name: {{film}}}], {{config}}}
            """);
        await server.ExecuteAsync("first");

        (await RunAsync(server, "next")).Single().State.Should().Be(state);
    }

    [Test]
    public async Task Proper_is_no_upgrade_where_propers_are_not_wanted()
    {
        await using var server = Start($$"""
            {{First}}
            next: {mock: [{title: Film.720p.HDTV.PROPER, movie_name: Film}], upgrade: {target: 720p+, propers: no} }
            """);
        await server.ExecuteAsync("first");

        (await RunAsync(server, "next")).Single().State.Should().Be("undecided");
    }

    [Test]
    public async Task Upgrades_end_with_their_time_counted_from_the_first_release()
    {
        await using var server = Start($$"""
            {{First}}
            better: {mock: [{title: Film.720p.BluRay, movie_name: Film}], upgrade: {target: 720p+, timeframe: 2 days} }
            best: {mock: [{title: Film.1080p.BluRay, movie_name: Film}], upgrade: {target: 720p+, timeframe: 2 days, on_lower: reject} }
            """);
        await server.ExecuteAsync("first");
        _clock.Advance(TimeSpan.FromDays(1));
        (await RunAsync(server, "better")).Single().State.Should().Be("accepted");
        _clock.Advance(TimeSpan.FromDays(1));

        (await RunAsync(server, "best")).Single().State.Should().Be("undecided");
    }

    [Test]
    public async Task Worse_releases_do_not_replace_what_is_remembered_and_untracked_ones_are_not()
    {
        await using var server = Start($$"""
            {{First}}
            worse: {mock: [{title: Film.480p, movie_name: Film}], accept_all: yes, upgrade: {tracking: yes} }
            hidden: {mock: [{title: Film.1080p, movie_name: Film}], accept_all: yes, upgrade: {tracking: no} }
            """);
        await server.ExecuteAsync("first");
        await server.ExecuteAsync("worse");
        await server.ExecuteAsync("hidden");

        var kept = (await server.Client.GetJsonAsync<JArray>("upgrade")).Single();

        (kept.Value<string>("identifier"), kept.Value<string>("title"), kept.Value<string>("quality"), kept.Value<int>("proper_count"))
            .Should().Be(("film", "Film.720p.HDTV", "720p hdtv", 0));
    }

    [Test]
    public async Task Episodes_by_date_and_by_number_are_told_apart()
    {
        await using var server = Start("""
            first: {mock: [{title: News.1.720p, series_name: News, series_id_type: date, series_date: 2026-01-01, series_season: 2026}], accept_all: yes, upgrade: {} }
            next:
              mock:
                - {title: News.2.1080p, series_name: News, series_id_type: date, series_date: 2026-01-02, series_season: 2026}
                - {title: News.1.1080p, series_name: News, series_id_type: date, series_date: 2026-01-01, series_season: 2026}
                - {title: News.Pack.1080p, series_name: News, series_season: 2026}
              upgrade: {target: 1080p}
            """);
        await server.ExecuteAsync("first");

        (await RunAsync(server, "next")).Select(entry => entry.State).Should().Equal("undecided", "accepted", "undecided");
    }

    [Test]
    public async Task Remembered_releases_are_shown_and_forgotten()
    {
        await using var server = Start(First);
        await server.ExecuteAsync("first");
        var kept = (await server.Client.GetJsonAsync<JArray>("upgrade")).Single();
        var path = $"upgrade/{kept["id"]}";

        (await server.Client.GetJsonAsync<JObject>(path)).Should().BeEquivalentTo(kept);
        using var removed = await server.Client.DeleteAsync(new Uri(path, UriKind.Relative));
        using var unknown = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        using var cleared = await server.Client.DeleteAsync(new Uri("upgrade", UriKind.Relative));

        (removed.StatusCode, unknown.StatusCode, cleared.StatusCode)
            .Should().Be((HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.NoContent));
    }

    private FlexGetServer Start(string tasks) => new(
        "tasks:\n" + string.Join('\n', tasks.Split('\n').Select(line => "  " + line)), new FlexGetServerOptions { Clock = _clock });

    private static async Task<List<(string State, string? Reason)>> RunAsync(FlexGetServer server, string task) =>
        [.. (await server.EntriesAsync(await server.ExecuteAsync(task)))
            .Select(entry => (entry.Value<string>("state")!, entry.Value<string>("reason")))]; // every entry has a state
}
