using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>Episodes, seasons and releases of a series, through the door.</summary>
internal sealed class EpisodesApiTests
{
    private FlexGetServer _server = null!; // started for each test
    private SeriesSeed _seed = null!; // as above
    private long _series;

    private HttpClient Client => _server.Client;

    [SetUp]
    public void Start()
    {
        _seed = new SeriesSeed(_server = new FlexGetServer());
        _series = _seed.Series("Some Show");
    }

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Episodes_and_seasons_have_lists_of_their_own()
    {
        _seed.Release(_series, "S01E01");
        _seed.Release(_series, "S01E02", title: "One");
        _seed.Release(_series, "S01E02", title: "Two");
        _seed.Release(_series, "S02");

        using var response = await Client.GetAsync(new Uri($"series/{_series}/episodes", UriKind.Relative));
        var episodes = await response.ReadJsonAsync<JArray>();
        var season = (JObject)(await Client.GetJsonAsync<JArray>($"series/{_series}/seasons")).Single();

        response.Headers.GetValues("Series-ID").Should().Equal($"{_series}");
        response.Headers.GetValues("Total-Count").Should().Equal("2");
        episodes.Select(episode => episode.Value<string>("identifier")).Should().Equal("S01E02", "S01E01");
        ((JObject)episodes[0]).Properties().Select(member => member.Name).Should().BeEquivalentTo(
            "id", "identifier", "season", "number", "identified_by", "series_id", "first_seen", "premiere", "number_of_releases");
        episodes[0].Value<int>("number_of_releases").Should().Be(2);
        episodes[0]["premiere"]?.Type.Should().Be(JTokenType.Boolean);
        episodes[1].Value<string>("premiere").Should().Be("Series");
        season.Value<string>("identifier").Should().Be("S02");
        season.Value<bool>("completed").Should().BeTrue();
    }

    [TestCase("episodes", "S01E01")]
    [TestCase("seasons", "S01")]
    public async Task Releases_are_shown_filtered_reset_and_removed(string kind, string identifier)
    {
        var (parent, first) = _seed.Release(_series, identifier, title: "First");
        var (_, second) = _seed.Release(_series, identifier, isDownloaded: false, title: "Second");
        var path = $"series/{_series}/{kind}/{parent}/releases";

        var all = await Client.GetJsonAsync<JArray>(path);
        all.Select(release => release.Value<long>("id")).Should().Equal(second, first);
        ((JObject)all[1]).Properties().Select(member => member.Name).Should().BeEquivalentTo(
            "id", "title", "downloaded", "downloaded_at", "quality", "proper_count", "first_seen", "episode_id", "season_id");
        all[1].Value<long?>(kind == "episodes" ? "episode_id" : "season_id").Should().Be(parent);
        (await Client.GetJsonAsync<JArray>($"{path}?downloaded=true")).Should().ContainSingle();
        (await Client.GetJsonAsync<JArray>($"{path}?downloaded=false&sort_by=title")).Should().ContainSingle();

        using var reset = await Client.PutJsonAsync($"{path}/{first}", null);
        (await reset.ReadJsonAsync<JObject>()).Value<bool>("downloaded").Should().BeFalse();
        (await StatusAsync(HttpMethod.Delete, $"{path}/{second}")).Should().Be(HttpStatusCode.NoContent);
        (await StatusAsync(HttpMethod.Get, $"{path}/{second}")).Should().Be(HttpStatusCode.NotFound);
        (await Client.GetJsonAsync<JObject>($"{path}/{first}")).Value<string>("title").Should().Be("First");
    }

    [Test]
    public async Task All_releases_are_reset_or_removed_at_once()
    {
        var (episode, _) = _seed.Release(_series, "S01E01", title: "First");
        _seed.Release(_series, "S01E01", title: "Second");
        _seed.Release(_series, "S01E01", isDownloaded: false, title: "Third");
        var path = $"series/{_series}/episodes/{episode}/releases";

        (await StatusAsync(HttpMethod.Delete, $"{path}?downloaded=false")).Should().Be(HttpStatusCode.NoContent);
        using var reset = await Client.PutJsonAsync(path, null);

        (await reset.ReadJsonAsync<JArray>()).Select(release => release.Value<bool>("downloaded")).Should().Equal(false, false);
        (await StatusAsync(HttpMethod.Delete, path)).Should().Be(HttpStatusCode.NoContent);
        (await Client.GetJsonAsync<JArray>(path)).Should().BeEmpty();
    }

    [Test]
    public async Task Episodes_and_seasons_are_removed_one_by_one_or_all()
    {
        var (first, _) = _seed.Release(_series, "S01E01");
        _seed.Release(_series, "S01E02");
        var (season, _) = _seed.Release(_series, "S02");

        (await StatusAsync(HttpMethod.Delete, $"series/{_series}/seasons/{first}")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(HttpMethod.Delete, $"series/{_series}/episodes/{first}")).Should().Be(HttpStatusCode.NoContent);
        (await Client.GetJsonAsync<JArray>($"series/{_series}/episodes")).Should().ContainSingle();
        (await StatusAsync(HttpMethod.Delete, $"series/{_series}/episodes")).Should().Be(HttpStatusCode.NoContent);
        (await Client.GetJsonAsync<JArray>($"series/{_series}/episodes")).Should().BeEmpty();
        (await Client.GetJsonAsync<JObject>($"series/{_series}/seasons/{season}")).Value<int>("season").Should().Be(2);
        (await StatusAsync(HttpMethod.Delete, $"series/{_series}/seasons")).Should().Be(HttpStatusCode.NoContent);
        (await StatusAsync(HttpMethod.Get, $"series/{_series}/seasons/{season}")).Should().Be(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task What_belongs_to_another_series_or_kind_is_not_found()
    {
        var other = _seed.Series("Other");
        var (episode, release) = _seed.Release(_series, "S01E01");

        foreach (var path in new[]
        {
            $"series/{other}/episodes/{episode}", $"series/{_series}/seasons/{episode}", $"series/{other}/episodes/{episode}/releases",
            $"series/{_series}/seasons/{episode}/releases/{release}", $"series/{_series}/episodes/{episode}/releases/{release + 1}",
            "series/999/episodes", "series/999/seasons", $"series/{_series}/episodes/999/releases",
        })
        {
            (await StatusAsync(HttpMethod.Get, path)).Should().Be(HttpStatusCode.NotFound, path);
        }

        (await StatusAsync(HttpMethod.Put, $"series/{other}/episodes/{episode}/releases/{release}")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(HttpMethod.Put, $"series/{_series}/seasons/{episode}/releases/{release}")).Should().Be(HttpStatusCode.NotFound);
        (await Client.GetJsonAsync<JObject>($"series/{_series}/episodes/{episode}/releases/{release}")).Value<bool>("downloaded").Should().BeTrue();
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        using var response = await Client.SendAsync(request);
        return response.StatusCode;
    }
}
