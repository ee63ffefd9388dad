using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>Series that nobody has named, in a running server.</summary>
internal sealed class GuessingTests
{
    [Test]
    [Property("Rule", "11.4")]
    [Property("Rule", "11.5")]
    public async Task Fields_are_set_for_titles_that_look_like_a_series()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv: {metainfo_series: yes, mock: [the.show.S01E02.PROPER.720p.HDTV, A Movie 2010, The.Daily.2012.05.03, the.pack.S03.1080p]}
            """);

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        var fields = entries.Select(entry => (JObject)entry["fields"]!).ToList(); // a member is there
        Of(fields[0], "series_name", "series_id", "series_id_type", "series_season", "series_episode", "series_episodes", "proper", "quality", "series_guessed")
            .Should().Be("The Show|S01E02|ep|1|2|1|True|720p hdtv|True");
        fields[1].ContainsKey("series_name").Should().BeFalse();
        Of(fields[2], "series_name", "series_id", "series_id_type", "series_date", "series_season").Should().Be("The Daily|2012-05-03|date|2012-05-03|2012");
        Of(fields[3], "series_name", "series_id", "season_pack", "series_season").Should().Be("The Pack|S03|True|3");
        fields[3].ContainsKey("series_episode").Should().BeFalse();
    }

    [Test]
    [Property("Rule", "11.5")]
    public async Task What_is_known_already_is_not_guessed()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                metainfo_series: yes
                series: [THE SHOW]
                mock: [the.show.S01E02, {title: Other.Show.S01E01, series_name: Mine}]
            """);

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        entries.Select(entry => entry.SelectToken("fields.series_name")?.Value<string>()).Should().Equal("THE SHOW", "Mine");
        entries.Select(entry => entry.SelectToken("fields.series_guessed")).Should().OnlyContain(guessed => guessed == null);
    }

    [Test]
    [Property("Rule", "12.11")]
    public async Task All_series_are_decided_on_as_if_they_were_configured()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                all_series: {quality: 720p+}
                series: [{The Show: {quality: 480p}}]
                mock: [the.show.S01E01.480p, the.show.S01E02.720p, Other.S01E01.480p, Other.S01E01.720p, Other.S01E01.1080p, Nothing]
                seen: no
            """);

        var first = await AcceptedAsync(server);
        var second = await AcceptedAsync(server);

        first.Should().Equal("the.show.S01E01.480p", "Other.S01E01.720p");
        second.Should().BeEmpty();
        var tasks = (await server.Client.GetJsonAsync<JArray>("series?in_config=all&sort_by=show_name&order=asc"))
            .Select(series => $"{series["name"]}: {string.Join(',', series["in_tasks"]!)}"); // a member is there
        tasks.Should().Equal("Other: ", "The Show: tv");
    }

    [TestCase("yes", "New.S01E01,Tease.S01E00")]
    [TestCase("{allow_teasers: no}", "New.S01E01")]
    [TestCase("{allow_seasonless: yes}", "New.S01E01,Tease.S01E00,Alone Episode 1")]
    [Property("Rule", "12.11")]
    public async Task Premieres_of_series_that_no_task_has_are_taken(string config, string accepted)
    {
        await using var server = new FlexGetServer($$"""
            tasks:
              mine: {series: [Known], mock: []}
              tv:
                series_premiere: {{config}}
                mock: [New.S01E01, New.S01E02, New.S01, Known.S01E01, Old.S03E05, Old.2012.05.03, Tease.S01E00, Alone Episode 1]
            """);
        await server.ExecuteAsync("mine");

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        string.Join(',', Titles(entries, "accepted")).Should().Be(accepted);
        Titles(entries, "rejected").Should().Equal("New.S01E02", "New.S01");
        entries.Where(entry => entry.Value<string>("state") == "rejected").Select(entry => entry.Value<string>("reason"))
            .Should().AllBe("Non premiere episode or season pack in a premiere series");
    }

    [Test]
    [Property("Rule", "12.11")]
    public async Task Series_of_the_task_that_goes_by_other_names_has_no_premiere()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv:
                series: [{Mine: {name_regexp: ^new}}]
                metainfo_series: yes
                series_premiere: yes
                mock: [New.S01E01, New.S01E02, Other.S01E01, Other.S01E02]
            """);

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        Titles(entries, "accepted").Should().Equal("New.S01E01", "New.S01E02", "Other.S01E01");
        Titles(entries, "rejected").Should().Equal("Other.S01E02");
    }

    private static async Task<IEnumerable<string?>> AcceptedAsync(FlexGetServer server) =>
        Titles(await server.EntriesAsync(await server.ExecuteAsync("tv")), "accepted");

    private static IEnumerable<string?> Titles(JArray entries, string state) =>
        entries.Where(entry => entry.Value<string>("state") == state).Select(entry => entry.Value<string>("title"));

    private static string Of(JObject fields, params string[] names) => string.Join('|', names.Select(name => fields[name]?.ToString()));
}
