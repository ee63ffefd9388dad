using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>set_series_begin, series_remove and exists_series in a running server.</summary>
internal sealed class AcceptedEpisodesTests
{
    [Test]
    [Property("Rule", "12.10")]
    public async Task Accepted_episode_becomes_the_begin_of_its_series()
    {
        await using var server = new FlexGetServer("""
            tasks:
              start: {metainfo_series: yes, mock: [New.S02E03.E04], accept_all: yes, set_series_begin: yes}
              tv: {series: [New], mock: [New.S02E02, New.S02E05]}
            """);

        await server.ExecuteAsync("start");
        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        var series = (await server.Client.GetJsonAsync<JArray>("series")).Single();
        series.SelectToken("begin_episode.identifier")?.Value<string>().Should().Be("S02E03");
        entries.Select(entry => entry.Value<string>("reason")).Should().Equal(
            "Entity `S02E02` is before begin value of `S02E03`", "choosing first acceptable match");
    }

    [Test]
    [Property("Rule", "12.10")]
    public async Task Begin_of_another_kind_is_an_error_of_the_log_and_changes_nothing()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv: {series: [{New: {begin: S01E01}}], mock: []}
              start: {metainfo_series: yes, mock: [New.2012.05.03], accept_all: yes, set_series_begin: yes}
            """);
        await server.ExecuteAsync("tv");

        var execution = await server.ExecuteAsync("start");

        (await server.Client.GetStringAsync($"execution/{execution.Value<long>("id")}/log")).Should().Contain("does not match identifier type");
        (await server.Client.GetJsonAsync<JArray>("series")).Single().SelectToken("begin_episode.identifier")?.Value<string>().Should().Be("S01E01");
    }

    [TestCase("yes", "")]
    [TestCase("{forget: yes}", "Show.S01E01")]
    [Property("Rule", "12.11")]
    public async Task Accepted_episode_is_forgotten_and_wanted_again(string config, string accepted)
    {
        await using var server = new FlexGetServer($$"""
            tasks:
              tv: {series: [Show], mock: [Show.S01E01, Show.S01E02]}
              gone: {metainfo_series: yes, seen: no, mock: [Show.S01E01.deleted], accept_all: yes, series_remove: {{config}}}
            """);
        await server.ExecuteAsync("tv");

        await server.ExecuteAsync("gone");

        var id = (await server.Client.GetJsonAsync<JArray>("series")).Single().Value<long>("id");
        (await server.Client.GetJsonAsync<JArray>($"series/{id}/episodes")).Select(episode => episode.Value<string>("identifier")).Should().Equal("S01E02");
        string.Join(',', await AcceptedAsync(server)).Should().Be(accepted);
    }

    [Test]
    [Property("Rule", "12.11")]
    public async Task Test_run_forgets_and_sets_nothing()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv: {series: [Show], mock: [Show.S01E01]}
              try: {metainfo_series: yes, seen: no, mock: [Show.S01E01], accept_all: yes, series_remove: yes, set_series_begin: yes}
            """);
        await server.ExecuteAsync("tv");

        await server.ExecuteAsync(new { tasks = new[] { "try" }, test = true });

        var series = (await server.Client.GetJsonAsync<JArray>("series")).Single();
        series["begin_episode"]?.Type.Should().Be(JTokenType.Null);
        series.SelectToken("latest_entity.identifier")?.Value<string>().Should().Be("S01E01");
    }

    [TestCase("tv/{{ series_name }}", "Show.S01E01.720p.mkv", "Show.S01E01.1080p", "no", false)]
    [TestCase("tv/{{ series_name }}", "Show.S01E01.720p.mkv", "Show.S01E01.1080p", "better", true)]
    [TestCase("tv/{{ series_name }}", "Show.S01E01.720p.mkv", "Show.S01E01.480p", "better", false)]
    [TestCase("tv/{{ series_name }}", "Show.S01E01.720p.mkv", "Show.S01E01.480p", "yes", true)]
    [TestCase("tv/{{ series_name }}", "Show.S01E01.720p.mkv", "Show.S01E01.PROPER.720p", "no", true)]
    [TestCase("tv/{{ series_name }}", "Show.S01E01.PROPER.720p.mkv", "Show.S01E01.720p", "no", false)]
    [TestCase("tv/{{ series_name }}", "Show.S01E01E02.720p.mkv", "Show.S01E02.720p", "no", false)]
    [TestCase("tv/{{ series_name }}", "Show.S01E02.720p.mkv", "Show.S01E02E03.720p", "no", true)]
    [TestCase("tv/{{ series_name }}", "Other.S01E01.720p.mkv", "Show.S01E01.720p", "no", true)]
    [TestCase("tv/missing", "Show.S01E01.720p.mkv", "Show.S01E01.720p", "no", true)]
    [Property("Rule", "15.7")]
    [Property("Rule", "12.11")]
    public async Task Episode_that_lies_in_a_folder_is_rejected(string path, string file, string title, string others, bool isAccepted)
    {
        await using var server = new FlexGetServer($$"""
            tasks:
              tv:
                series: [Show]
                mock: ['{{title}}']
                exists_series: {path: '{{path}}', allow_different_qualities: {{others}}}
            """);
        Directory.CreateDirectory(Path.Combine(server.Folder, "tv", "Show"));
        File.WriteAllText(Path.Combine(server.Folder, "tv", "Show", file), "");

        var entry = (await server.EntriesAsync(await server.ExecuteAsync("tv"))).Single();

        entry.Value<string>("state").Should().Be(isAccepted ? "accepted" : "rejected");
        entry.Value<string>("reason").Should().Be(isAccepted ? "choosing first acceptable match" : "episode already exists");
    }

    private static async Task<IEnumerable<string?>> AcceptedAsync(FlexGetServer server) =>
        (await server.EntriesAsync(await server.ExecuteAsync("tv")))
            .Where(entry => entry.Value<string>("state") == "accepted")
            .Select(entry => entry.Value<string>("title"));
}
