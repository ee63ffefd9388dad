using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Qualities;

[Property("Rule", "10.6")]
internal sealed class AssumeQualityTests
{
    [TestCase("720p webdl", "Show.S01E01.1080p", "1080p webdl", true)]
    [TestCase("720p webdl", "Show.S01E01.1080p.BluRay", "1080p bluray", false)]
    [TestCase("{any: sdtv}", "Show.S01E01", "sdtv", true)]
    [TestCase("{hdtv: 720p, any: 480p xvid}", "Show.S01E01.HDTV", "720p hdtv xvid", true)]
    [TestCase("{any: 480p, hdtv: 720p}", "Show.S01E01.HDTV", "720p hdtv", true, Description = "the more precise rule comes first")]
    [TestCase("{hdtv+: 720p, '!cam !ts': 1080p}", "Show.S01E01.WEB-DL", "720p webdl", true)]
    [TestCase("{720p: hdtv, hdtv: xvid, any: 720p}", "Show.S01E01", "720p", true, Description = "rules see what the ones before filled in")]
    public async Task Unknown_parts_are_filled_in_where_the_requirement_is_met(string config, string title, string quality, bool isAssumed)
    {
        await using var server = new FlexGetServer($"tasks: {{tv: {{mock: [{title}], assume_quality: {config}}}}}");

        var entry = (await server.EntriesAsync(await server.ExecuteAsync("tv"))).Single();

        entry.SelectToken("fields.quality")!.Value<string>().Should().Be(quality);
        (entry.SelectToken("fields.assumed_quality")?.Value<bool>() ?? false).Should().Be(isAssumed);
    }

    [Test]
    public async Task Filter_by_quality_decides_with_what_is_assumed()
    {
        await using var server = new FlexGetServer("""
            tasks: {tv: {mock: [Show.S01E01.HDTV, Show.S01E02.CAM], assume_quality: {'!cam': 720p}, quality: 720p hdtv}}
            """);

        var entries = await server.EntriesAsync(await server.ExecuteAsync("tv"));

        entries.Select(entry => (entry.Value<string>("state"), entry.Value<string>("reason"))).Should().Equal(
            ("undecided", null), ("rejected", "`cam` does not match any of quality requirements: `720p hdtv`"));
    }

    [TestCase("{hdtv: 4k}", "/tasks/tv/assume_quality/hdtv", "4k is not a valid quality component. Did you mean 2160p?")]
    [TestCase("{web-dl: 720p}", "/tasks/tv/assume_quality/web-dl", "web-dl is not a valid quality component. Did you mean webdl?")]
    [TestCase("720p 1080p", "/tasks/tv/assume_quality", "720p and 1080p cannot both be: a quality has one Resolution.")]
    public async Task Wrong_quality_or_requirement_is_told_with_its_place(string config, string path, string message)
    {
        await using var server = new FlexGetServer($"tasks:\n  tv:\n    mock: [a]\n    assume_quality: {config}\n");

        var error = (await server.Client.GetJsonAsync<JObject>("tasks/tv"))["errors"]!.Single();

        error.Value<string>("path").Should().Be(path);
        error.Value<string>("message").Should().Be(message);
        error.Value<int>("line").Should().Be(4);
        error.Value<int>("column").Should().BeGreaterThan(4);
    }
}
