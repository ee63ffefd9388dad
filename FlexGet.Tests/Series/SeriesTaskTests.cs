using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>Series in a running server.</summary>
internal sealed class SeriesTaskTests
{
    [Test]
    [Property("Rule", "12.4")]
    [Property("Rule", "12.9")]
    public async Task Episodes_are_accepted_once_over_several_executions()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                mock:
                  - Some.Show.S01E01.720p.HDTV-GRP
                  - Some.Show.S01E01.1080p.WEB-DL-GRP
                  - Some.Show.S01E02.720p.HDTV-GRP
                  - Other.Show.S01E01.720p.HDTV-GRP
                series: [Some Show]
                seen: no
            """);

        var first = await server.ExecuteAsync("tv");
        var second = await server.ExecuteAsync("tv");

        Counts(first).Should().Be("2/0/2");
        Counts(second).Should().Be("0/3/1");
        (await ReasonsAsync(server, second)).Should().Equal(
            "quality already downloaded", "entity has already been downloaded", "quality already downloaded", null);
    }

    [Test]
    [Property("Rule", "12.6")]
    public async Task Waiting_entry_says_so_in_its_trace()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                mock: [Some.Show.S01E01.720p.HDTV-GRP]
                series: {settings: {wait: {timeframe: 2 days, target: 1080p}}, wait: [Some Show]}
            """);

        var entry = (await server.EntriesAsync(await server.ExecuteAsync("tv"))).Single();

        entry.Value<string>("state").Should().Be("undecided");
        var trace = entry["trace"]!.Single(step => step.Value<string>("plugin") == "series");
        trace.Value<string>("phase").Should().Be("filter");
        trace.Value<string>("reason").Should().MatchRegex(@"^720p hdtv below target 1080p; waiting until \d{4}-\d\d-\d\d \d\d:\d\d$");
    }

    [Test]
    [Property("Rule", "12.3")]
    public async Task Series_inside_an_if_are_those_of_the_entries_that_meet_its_condition()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                mock: [Some.Show.S01E01.720p-GOOD, Some.Show.S01E02.720p-BAD, Other.Show.S01E01.720p-BAD]
                series: [Other Show]
                if:
                  - '"GOOD" in title': {series: [Some Show]}
            """);

        (await ReasonsAsync(server, await server.ExecuteAsync("tv"))).Should().Equal(
            "choosing first acceptable match", null, "choosing first acceptable match");
    }

    [Test]
    [Property("Rule", "12.1")]
    public async Task Mistakes_of_series_come_all_at_once_with_their_lines()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                mock: []
                series:
                  - Good Show
                  - Some Show:
                      qualty: 720p
                      timeframe: 1 day
                  - Other Show:
                      begin: never
              other: {mock: [], series: [Show: {tracking: no}]}
            """);

        var task = await server.Client.GetJsonAsync<JObject>("tasks/tv");
        var other = await server.Client.GetJsonAsync<JObject>("tasks/other");

        task["errors"]!.Select(error => (error.Value<string>("path"), error.Value<int>("line"))).Should().Equal(
            ("/tasks/tv/series/1/Some Show/qualty", 7), ("/tasks/tv/series/2/Other Show/begin", 10));
        task["errors"]![0]!.Value<string>("suggestion").Should().Be("quality");
        other.Value<bool>("enabled").Should().BeTrue();
    }

    private static string Counts(JObject execution) =>
        $"{execution.SelectToken("results[0].accepted")}/{execution.SelectToken("results[0].rejected")}/{execution.SelectToken("results[0].undecided")}";

    private static async Task<IEnumerable<string?>> ReasonsAsync(FlexGetServer server, JObject execution) =>
        (await server.EntriesAsync(execution)).Select(entry => entry.Value<string?>("reason"));
}
