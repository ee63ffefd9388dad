using FlexGet.Tests.Contract;

namespace FlexGet.Tests.Http;

internal sealed class CursorTests
{
    private FlexGetServer _server = null!; // set before each test

    [OneTimeSetUp]
    public async Task StartServer()
    {
        _server = new FlexGetServer("tasks: {one: {mock: []}, two: {mock: []}, three: {mock: []}}");
        foreach (var title in new[] { "Alpha", new string('ä', 500), new string('ö', 500), "Omega" })
        {
            using var added = await _server.Client.PostJsonAsync("movie_queue", new { title });
            added.IsSuccessStatusCode.Should().BeTrue();
        }
    }

    [OneTimeTearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [TestCase("movie_queue?per_page=1", "order=asc")]
    [TestCase("movie_queue?per_page=1&sort_by=title&order=asc", "order=desc")]
    [TestCase("tasks?per_page=1", "order=desc")]
    [TestCase("tasks?per_page=1&sort_by=name&order=desc", "order=asc")]
    public async Task Cursor_of_one_direction_is_none_of_the_other(string path, string other)
    {
        var next = NextOf(await GetAsync(path));
        var turned = next.Contains("order=", StringComparison.Ordinal) ? next.Replace(other == "order=asc" ? "order=desc" : "order=asc", other, StringComparison.Ordinal) : $"{next}&{other}";

        var answer = await GetAsync(turned);

        answer.Status.Should().Be(400, answer.Text);
        answer.Object["errors"]?.Single().Value<string>("path").Should().Be("/after");
    }

    [TestCase("movie_queue?per_page=1")]
    [TestCase("tasks?per_page=1")]
    public async Task Cursor_and_page_exclude_each_other(string path)
    {
        var answer = await GetAsync($"{NextOf(await GetAsync(path))}&page=2");

        answer.Status.Should().Be(400, answer.Text);
        answer.Object["errors"]?.Single().Value<string>("path").Should().Be("/page");
    }

    [TestCase("asc")]
    [TestCase("desc")]
    public async Task Link_stays_short_behind_a_long_title_and_leads_on(string order)
    {
        var walked = new List<string?>();
        var next = $"movie_queue?per_page=1&sort_by=title&order={order}";
        while (next.Length > 0)
        {
            next.Length.Should().BeLessThan(400);
            var page = await GetAsync(next);
            walked.Add(page.List.Single().Value<string>("title"));
            next = NextOf(page);
        }

        var sorted = (await GetAsync($"movie_queue?sort_by=title&order={order}")).List.Select(movie => movie.Value<string>("title"));
        walked.Should().HaveCount(4).And.Equal(sorted);
    }

    [TestCase("tasks?sort_by=colour", "/sort_by")]
    [TestCase("movie_queue?sort_by=colour", "/sort_by")]
    [TestCase("movie_queue?after=nonsense", "/after")]
    public async Task Wrong_order_is_pointed_to(string path, string pointer) =>
        (await GetAsync(path)).Object["errors"]?.Single().Value<string>("path").Should().Be(pointer);

    private static string NextOf(ContractAnswer page) =>
        (page.Header("Link") ?? "").Split(", ").FirstOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))
            ?.Split('<', '>')[1].TrimStart('/') ?? "";

    private Task<ContractAnswer> GetAsync(string path) => ContractAnswer.SendAsync(_server.Client, "GET", path);
}
