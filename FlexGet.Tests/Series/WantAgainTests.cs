using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>Wanting again what was taken or has failed: series, seen and failed in one step.</summary>
internal sealed class WantAgainTests
{
    private FlexGetServer _server = null!; // started for each test
    private SeriesSeed _seed = null!; // as above
    private long _series;

    private HttpClient Client => _server.Client;

    [SetUp]
    public async Task Start()
    {
        _server = new FlexGetServer("""
            tasks:
              tv: {mock: [{title: Show.S01E01}, {title: Show.S01E02}, {title: Show.S02E01}, {title: Show.S01}], accept_all: yes}
            """);
        await _server.ExecuteAsync("tv");
        _seed = new SeriesSeed(_server);
        _series = _seed.Series("Show");
    }

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    [Property("Rule", "8.5")]
    public async Task Episode_is_not_downloaded_and_not_seen_any_more()
    {
        var (episode, _) = _seed.Release(_series, "S01E01", title: "Show.S01E01");
        _seed.Release(_series, "S01E02", title: "Show.S01E02");

        using var response = await Client.PostJsonAsync($"series/{_series}/episodes/{episode}/want_again", null);

        (await response.ReadJsonAsync<JObject>())["titles"]!.Values<string>().Should().Equal("Show.S01E01"); // a member is there
        (await DownloadedAsync()).Should().Equal("S01E02");
        (await AcceptedAsync()).Should().Equal("Show.S01E01");
    }

    [Test]
    public async Task Season_comes_with_its_packs_and_episodes()
    {
        _seed.Release(_series, "S01E01", title: "Show.S01E01");
        _seed.Release(_series, "S02E01", title: "Show.S02E01");
        var (season, _) = _seed.Release(_series, "S01", title: "Show.S01");

        using var response = await Client.PostJsonAsync($"series/{_series}/seasons/{season}/want_again", null);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await DownloadedAsync()).Should().Equal("S02E01");
        (await AcceptedAsync()).Should().Equal("Show.S01E01", "Show.S01");
    }

    [TestCase("?season=1", "Show.S01E01,Show.S01E02")]
    [TestCase("", "Show.S01E01,Show.S01E02,Show.S02E01")]
    public async Task Series_is_wanted_as_a_whole_or_by_season(string query, string accepted)
    {
        foreach (var identifier in new[] { "S01E01", "S01E02", "S02E01" })
        {
            _seed.Release(_series, identifier, title: $"Show.{identifier}");
        }

        using var response = await Client.PostJsonAsync($"series/{_series}/want_again{query}", null);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        string.Join(',', await AcceptedAsync()).Should().Be(accepted);
    }

    [Test]
    public async Task Failures_are_forgotten_too()
    {
        await using var server = new FlexGetServer("""
            tasks:
              tv: {mock: [{title: Show.S01E01, url: 'http://127.0.0.1:9/none'}], accept_all: yes, download: files, max_reruns: 0}
            """);
        await server.ExecuteAsync("tv");
        var seed = new SeriesSeed(server);
        var series = seed.Series("Show");
        var (episode, _) = seed.Release(series, "S01E01", isDownloaded: false, title: "Show.S01E01");
        (await server.Client.GetJsonAsync<JArray>("failed")).Should().ContainSingle();

        using var response = await server.Client.PostJsonAsync($"series/{series}/episodes/{episode}/want_again", null);

        (await server.Client.GetJsonAsync<JArray>("failed")).Should().BeEmpty();
    }

    [TestCase("", 0)]
    [TestCase("?forget=true", 1)]
    public async Task Forgetting_a_series_reaches_the_other_memories_only_when_asked_to(string query, int accepted)
    {
        _seed.Release(_series, "S01E01", title: "Show.S01E01");

        using var response = await Client.DeleteAsync(new Uri($"series/{_series}{query}", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.NoContent);
        using var gone = await Client.GetAsync(new Uri($"series/{_series}", UriKind.Relative));
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await AcceptedAsync()).Should().HaveCount(accepted);
    }

    [TestCase("series/999/want_again")]
    [TestCase("series/1/episodes/999/want_again")]
    [TestCase("series/1/seasons/999/want_again")]
    public async Task What_is_not_known_is_not_found(string path)
    {
        using var response = await Client.PostJsonAsync(path, null);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<IEnumerable<string?>> DownloadedAsync()
    {
        var downloaded = new List<string?>();
        foreach (var kind in new[] { "episodes", "seasons" })
        {
            foreach (var episode in await Client.GetJsonAsync<JArray>($"series/{_series}/{kind}"))
            {
                var releases = await Client.GetJsonAsync<JArray>($"series/{_series}/{kind}/{episode.Value<long>("id")}/releases?downloaded=true");
                downloaded.AddRange(releases.Select(_ => episode.Value<string>("identifier")));
            }
        }

        return downloaded;
    }

    private async Task<IEnumerable<string?>> AcceptedAsync() =>
        (await _server.EntriesAsync(await _server.ExecuteAsync("tv")))
            .Where(entry => entry.Value<string>("state") == "accepted")
            .Select(entry => entry.Value<string>("title"));
}
