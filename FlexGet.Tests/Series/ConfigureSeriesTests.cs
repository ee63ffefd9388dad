using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>configure_series in a running server.</summary>
[Property("Rule", "12.11")]
internal sealed class ConfigureSeriesTests
{
    [Test]
    public async Task Titles_of_inputs_become_series_of_the_task()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                configure_series:
                  settings: {quality: 720p}
                  from: {mock: [{title: Show}, {title: Second, configure_series_quality: 1080p, tvdb_id: 12}]}
                mock: [Show.S01E01.480p, Show.S01E01.720p, Second.S01E01.720p, Second.S01E01.1080p, Third.S01E01.720p]
            """);

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        Accepted(entries).Should().Equal("Show.S01E01.720p", "Second.S01E01.1080p");
        entries[3].SelectToken("fields.tvdb_id")?.Value<int>().Should().Be(12);
        (await server.Client.GetJsonAsync<JArray>("series?sort_by=show_name&order=asc")).Select(series => series.Value<string>("name"))
            .Should().Equal("Second", "Show");
    }

    [Test]
    public async Task Settings_of_the_plugin_series_win()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                configure_series: {settings: {quality: 720p}, from: {mock: [{title: Show}]}}
                series: [{Show: {quality: 1080p}}]
                mock: [Show.S01E01.720p, Show.S01E01.1080p]
            """);

        Accepted(await server.EntriesAsync(await server.ExecuteAsync("tv"))).Should().Equal("Show.S01E01.1080p");
    }

    [Test]
    public async Task Input_that_fails_and_settings_that_are_wrong_are_left_out_with_a_warning()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                configure_series:
                  from:
                    rss: http://127.0.0.1:9/none
                    mock: [{title: Show, configure_series_quality: nonsense, configure_series_timeframe: 2 days, configure_series_target: 720p}]
                mock: [Show.S01E01.480p, Show.S01E02.720p]
            """);

        var execution = await server.ExecuteAsync("tv");

        Accepted(await server.EntriesAsync(execution)).Should().Equal("Show.S01E02.720p");
        var log = await server.Client.GetStringAsync($"execution/{execution.Value<long>("id")}/log");
        log.Should().Contain("The input rss failed").And.Contain("configure_series_quality").And.Contain("nonsense is not a valid quality component");
    }

    [Test]
    public async Task Series_that_is_named_no_more_leaves_the_task()
    {
        await using var server = new FlexGetServer("tasks: {tv: {configure_series: {from: {filesystem: shows}}, mock: [One.S01E01, Two.S01E01]}}");
        var shows = Directory.CreateDirectory(Path.Combine(server.Folder, "shows"));
        shows.CreateSubdirectory("One");
        shows.CreateSubdirectory("Two");
        await server.ExecuteAsync("tv");
        Directory.Delete(Path.Combine(shows.FullName, "One"));

        await server.ExecuteAsync("tv");

        (await server.Client.GetJsonAsync<JArray>("series")).Select(series => series.Value<string>("name")).Should().Equal("Two");
    }

    private static IEnumerable<string?> Accepted(JArray entries) =>
        entries.Where(entry => entry.Value<string>("state") == "accepted").Select(entry => entry.Value<string>("title"));
}
