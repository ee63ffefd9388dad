using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>next_series_episodes and next_series_seasons in a running server.</summary>
[Property("Rule", "12.11")]
internal sealed class NextTaskTests
{
    [Test]
    public async Task Each_accepted_episode_brings_the_next_one_in_a_further_pass()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                next_series_episodes: yes
                series: [{Show: {begin: S01E02}}, Unknown]
                regexp: {reject: [S01E04, S02]}
            """);

        var entries = await TitlesAsync(server, "accepted");

        entries.Should().Equal("Show S01E02", "Show S01E03");
    }

    [TestCase("yes", "Show S02E01,Show S02E02")]
    [TestCase("{only_same_season: yes}", "")]
    public async Task Next_season_is_tried_when_nobody_knows_a_further_episode(string config, string accepted)
    {
        await using var server = new FlexGetServer($$"""
            tasks:
              tv:
                next_series_episodes: {{config}}
                series:
                  - Show:
                      begin: S01E01
                regexp: {reject: [S01E04, S02E03, S03]}
            """);
        var seed = new SeriesSeed(server);
        await server.ExecuteAsync(new { tasks = new[] { "tv" }, disable_phases = new[] { "input" } });
        var id = (await server.Client.GetJsonAsync<JArray>("series"))[0].Value<long>("id");
        seed.Release(id, "S01E03");

        string.Join(',', await TitlesAsync(server, "accepted")).Should().Be(accepted);
    }

    [Test]
    public async Task Each_accepted_season_brings_the_next_one()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                next_series_seasons: {from_start: yes}
                series: [{Show: {identified_by: ep, season_packs: always}}]
                regexp: {reject: [S03]}
            """);

        (await TitlesAsync(server, "accepted")).Should().Equal("Show S01", "Show S02");
        (await TitlesAsync(server, "rejected")).Should().Equal("Show S03");
    }

    [Test]
    public async Task Further_passes_end_where_the_user_says()
    {
        await using var server = new FlexGetServer("""
            tasks: {tv: {next_series_episodes: yes, series: [{Show: {begin: S01E01}}], max_reruns: 1}}
            """);

        (await TitlesAsync(server, "accepted")).Should().Equal("Show S01E01", "Show S01E02");
    }

    [Test]
    public async Task Test_run_looks_no_further_than_the_first_pass()
    {
        await using var server = new FlexGetServer("""
            tasks: {tv: {next_series_episodes: yes, series: [{Show: {begin: S01E01}}]}}
            """);
        await server.ExecuteAsync(new { tasks = new[] { "tv" }, disable_phases = new[] { "input" } });

        var execution = await server.ExecuteAsync(new { tasks = new[] { "tv" }, test = true });

        (await server.EntriesAsync(execution)).Select(entry => entry.Value<string>("title")).Should().Equal("Show S01E01");
    }

    private static async Task<IEnumerable<string?>> TitlesAsync(FlexGetServer server, string state) =>
        (await server.EntriesAsync(await server.ExecuteAsync("tv")))
            .Where(entry => entry.Value<string>("state") == state)
            .Select(entry => entry.Value<string>("title"));
}
