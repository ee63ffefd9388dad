using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Series;

/// <summary>/series, through the door.</summary>
internal sealed class SeriesApiTests
{
    private FlexGetServer _server = null!; // started for each test
    private SeriesSeed _seed = null!; // as above

    private HttpClient Client => _server.Client;

    [SetUp]
    public void Start() => _seed = new SeriesSeed(_server = new FlexGetServer());

    [TearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Series_are_listed_with_their_begin_and_what_was_downloaded_last()
    {
        var id = _seed.Series("Some Show", begin: "S01E02");
        _seed.Alternate(id, "Other Name");
        var begin = _seed.Release(id, "S01E02");
        var latest = _seed.Release(id, "S02E01");
        _seed.Release(id, "S02E02", isDownloaded: false);

        var series = (JObject)(await Client.GetJsonAsync<JArray>("series")).Single();

        series.Properties().Select(member => member.Name).Should().Equal(
            "id", "name", "alternate_names", "in_tasks", "identified_by", "begin_episode", "latest_entity", "lookup", "added");
        series["alternate_names"]!.Values<string>().Should().Equal("Other Name"); // a member is there
        series["in_tasks"]!.Values<string>().Should().Equal("tv"); // as above
        series.SelectToken("begin_episode.id")?.Value<long>().Should().Be(begin.Episode);
        series.SelectToken("begin_episode.identifier")?.Value<string>().Should().Be("S01E02");
        series.SelectToken("latest_entity.id")?.Value<long>().Should().Be(latest.Episode);
        series.SelectToken("latest_entity.premiere")?.Value<string>().Should().Be("Season");
        series.SelectToken("latest_entity.number_of_releases")?.Value<int>().Should().Be(1);
        series.SelectToken("latest_entity.latest_release.id")?.Value<long>().Should().Be(latest.Release);
        series.SelectToken("latest_entity.latest_release.downloaded")?.Value<bool>().Should().BeTrue();
    }

    [Test]
    public async Task Parts_that_are_not_asked_for_are_null()
    {
        var id = _seed.Series("Some Show", begin: "S01E01");
        _seed.Release(id, "S01E01");

        var series = await Client.GetJsonAsync<JObject>($"series/{id}?begin=false&latest=false");

        series["begin_episode"]?.Type.Should().Be(JTokenType.Null);
        series["latest_entity"]?.Type.Should().Be(JTokenType.Null);
    }

    [TestCase("", "Third,First")]
    [TestCase("?in_config=all", "Third,Second,First")]
    [TestCase("?in_config=unconfigured", "Second")]
    [TestCase("?in_config=all&sort_by=show_name&order=asc", "First,Second,Third")]
    [TestCase("?in_config=all&sort_by=last_download_date", "Second,First,Third")]
    [TestCase("?in_config=all&query=other", "First")]
    [TestCase("?in_config=all&query=IR", "Third,First")]
    [TestCase("?in_config=all&premieres=true", "First")]
    [TestCase("?lookup=tvdb&lookup=tvmaze", "Third,First")]
    public async Task Series_are_filtered_and_sorted(string query, string names)
    {
        var first = _seed.Series("First");
        var second = _seed.Series("Second", task: null);
        _seed.Series("Third");
        _seed.Alternate(first, "The Other");
        _seed.Release(first, "S01E02");
        _seed.Release(second, "S01E01");
        _seed.Release(second, "S01E03");

        var list = await Client.GetJsonAsync<JArray>($"series{query}");

        string.Join(',', list.Select(series => series.Value<string>("name"))).Should().Be(names);
    }

    [Test]
    public async Task Search_finds_names_however_they_are_written_and_the_best_match_first()
    {
        _seed.Series("Law & Order: The Second", task: null);
        _seed.Series("Law and Order");

        var list = await Client.GetJsonAsync<JArray>("series/search/law.AND.order");

        list.Select(series => series.Value<string>("name")).Should().Equal("Law and Order", "Law & Order: The Second");
        (await Client.GetJsonAsync<JArray>("series/search/nothing")).Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "12.10")]
    public async Task Series_is_added_with_its_begin_and_shown()
    {
        using var response = await Client.PostJsonAsync("series", new { name = "New Show", begin_episode = "s03", alternate_names = new[] { "Neu" } });

        response.StatusCode.Should().Be(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        var series = await Client.GetJsonAsync<JObject>(response.Headers.Location?.ToString() ?? "");
        JToken.DeepEquals(series, await response.ReadJsonAsync<JObject>()).Should().BeTrue();
        series.Value<string>("identified_by").Should().Be("ep");
        series.SelectToken("begin_episode.identifier")?.Value<string>().Should().Be("S03E01");
        series.SelectToken("begin_episode.id")?.Type.Should().Be(JTokenType.Null);
        series["alternate_names"]!.Values<string>().Should().Equal("Neu"); // a member is there
        series["in_tasks"].Should().BeEmpty();
    }

    [TestCase("some.show", "")]
    [TestCase("Other", "SOME SHOW")]
    [TestCase("alias", "")]
    public async Task Name_that_another_series_has_is_a_conflict_that_points_to_it(string name, string alternate)
    {
        var id = _seed.Series("Some Show");
        _seed.Alternate(id, "Alias");

        using var response = await Client.PostJsonAsync("series", new { name, alternate_names = alternate.Length > 0 ? new[] { alternate } : [] });

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await response.ReadJsonAsync<JObject>()).Value<string>("existing").Should().Be($"/series/{id}");
        (await Client.GetJsonAsync<JArray>("series?in_config=all")).Should().HaveCount(1);
    }

    [TestCase("2012-05-03", "date", "2012-05-03")]
    [TestCase("S02E05", "ep", "S02E05")]
    [TestCase(12, "sequence", "12")]
    [Property("Rule", "12.10")]
    public async Task Begin_says_how_episodes_are_told_apart(object begin, string identifiedBy, string identifier)
    {
        var id = _seed.Series("Some Show", identifiedBy: null);

        using var response = await Client.PutJsonAsync($"series/{id}", new { begin_episode = begin });

        var series = await response.ReadJsonAsync<JObject>();
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        series.Value<string>("identified_by").Should().Be(identifiedBy);
        series.SelectToken("begin_episode.identifier")?.Value<string>().Should().Be(identifier);
    }

    [Test]
    [Property("Rule", "12.10")]
    public async Task Begin_of_another_kind_is_refused_unless_the_kind_changes_too()
    {
        var id = _seed.Series("Some Show", begin: "S01E01");

        using var refused = await Client.PutJsonAsync($"series/{id}", new { begin_episode = "2012-05-03" });
        using var changed = await Client.PutJsonAsync($"series/{id}", new { begin_episode = "2012-05-03", identified_by = "date" });

        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await refused.ReadJsonAsync<JObject>()).Value<string>("detail")
            .Should().Be("`begin` value `2012-05-03` does not match identifier type for identified_by `ep`");
        (await changed.ReadJsonAsync<JObject>()).Value<string>("identified_by").Should().Be("date");
    }

    [Test]
    public async Task What_is_left_out_stays_and_an_answer_can_be_sent_back()
    {
        var id = _seed.Series("Some Show", begin: "S01E01");
        using var named = await Client.PutJsonAsync($"series/{id}", new { alternate_names = new[] { "Alias" } });
        var series = await named.ReadJsonAsync<JObject>();

        using var again = await Client.PutJsonAsync($"series/{id}", series);
        using var auto = await Client.PutJsonAsync($"series/{id}", new { identified_by = "auto" });
        using var none = await Client.PutJsonAsync($"series/{id}", new { begin_episode = (string?)null, alternate_names = Array.Empty<string>() });

        series.SelectToken("begin_episode.identifier")?.Value<string>().Should().Be("S01E01");
        JToken.DeepEquals(await again.ReadJsonAsync<JObject>(), series).Should().BeTrue();
        (await auto.ReadJsonAsync<JObject>()).Value<string>("identified_by").Should().Be("auto");
        var cleared = await none.ReadJsonAsync<JObject>();
        cleared["begin_episode"]?.Type.Should().Be(JTokenType.Null);
        cleared["alternate_names"].Should().BeEmpty();
    }

    [Test]
    public async Task Wrong_kind_is_corrected_and_a_begin_of_the_former_kind_dropped()
    {
        var id = _seed.Series("Some Show", begin: "S01E01");

        using var response = await Client.PutJsonAsync($"series/{id}", new { identified_by = "sequence" });

        var series = await response.ReadJsonAsync<JObject>();
        series.Value<string>("identified_by").Should().Be("sequence");
        series["begin_episode"]?.Type.Should().Be(JTokenType.Null);
    }

    [Test]
    public async Task Every_mistake_is_told_at_once()
    {
        using var response = await Client.PostJsonAsync("series", new { name = "?", begin_episode = "soon", alternate_names = new[] { "Fine", "" } });

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await response.ReadJsonAsync<JObject>())["errors"]?.Select(error => error.Value<string>("path"))
            .Should().BeEquivalentTo("/name", "/alternate_names/1", "/begin_episode");
    }
}
