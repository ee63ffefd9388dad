namespace FlexGet.Tests.Plugins.Standard.Qualities;

[Property("Rule", "15.9")]
internal sealed class BestQualityTests
{
    private const string Entries = """
        [{title: Show.S01E01.720p.HDTV, series_name: Show, series_season: 1, series_episode: 1},
         {title: Show.S01E01.1080p.WEB-DL, series_name: show, series_season: 1, series_episode: 1},
         {title: Show.S01E01.PROPER.1080p.WEB-DL, series_name: Show, series_season: 1, series_episode: 1},
         {title: Show.S01E02.720p.HDTV, series_name: Show, series_season: 1, series_episode: 2},
         {title: Nothing.known}]
        """;

    [TestCase("{on_best: accept}", "rejected rejected accepted accepted undecided")]
    [TestCase("{on_best: accept, single_best: no}", "rejected accepted accepted accepted undecided")]
    [TestCase("{on_best: reject, on_lower: accept}", "accepted accepted rejected rejected undecided")]
    [TestCase("{on_lower: do_nothing}", "undecided undecided undecided undecided undecided")]
    [TestCase("{on_best: accept, identified_by: '{{ series_name }}'}", "rejected rejected accepted rejected undecided")]
    [TestCase("{on_best: accept, identified_by: '{{ nothing|default(None) }}'}", "undecided undecided undecided undecided undecided")]
    public async Task Best_release_of_each_episode_is_told_from_the_others(string config, string states)
    {
        await using var server = new FlexGetServer($"tasks: {{tv: {{mock: {Entries}, best_quality: {config}}}}}");

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        string.Join(' ', entries.Select(entry => entry.Value<string>("state"))).Should().Be(states);
    }

    [Test]
    public async Task Reasons_name_the_qualities()
    {
        await using var server = new FlexGetServer($"tasks: {{tv: {{mock: {Entries}, best_quality: {{on_best: accept}}}}}}");

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        entries.Select(entry => entry.Value<string>("reason")).Take(3).Should().Equal(
            "lower quality for identifier show s01e01: 720p hdtv, the best is 1080p webdl proper 1",
            "lower quality for identifier show s01e01: 1080p webdl, the best is 1080p webdl proper 1",
            "has the best quality for identifier show s01e01: 1080p webdl proper 1");
    }
}
