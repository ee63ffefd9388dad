using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Plugins.Standard.Memories;

internal sealed class MemoryHttpTests
{
    [Test]
    [Property("Rule", "9.2")]
    public async Task Failed_entries_are_listed_with_their_next_attempt_and_can_be_cleared()
    {
        await using var server = new FlexGetServer("""
            tasks:
              broken:
                mock: [{title: Some.Show.S01E01, url: "http://127.0.0.1:1/file"}]
                accept_all: yes
                download: downloads
            """);

        var execution = await server.ExecuteAsync("broken");
        var failed = await server.Client.GetJsonAsync<JArray>("failed");
        var one = await server.Client.GetJsonAsync<JObject>($"failed/{failed[0]["id"]}");
        using var cleared = await server.Client.DeleteAsync(new Uri("failed", UriKind.Relative));

        execution.SelectToken("results[0].failed")!.Value<int>().Should().Be(1);
        one.Should().BeEquivalentTo(failed.Single());
        one.Properties().Select(property => property.Name).Should().BeEquivalentTo(
            "id", "title", "url", "added_at", "reason", "count", "retry_time");
        string.CompareOrdinal(one.Value<string>("retry_time"), one.Value<string>("added_at")).Should().BePositive();
        cleared.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await server.Client.GetJsonAsync<JArray>("failed")).Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "8.2")]
    public async Task Lists_are_known_again_by_what_is_in_them()
    {
        await using var server = new FlexGetServer("""
            tasks:
              one: {mock: [{title: A, genres: [drama, crime]}], seen: {fields: [genres]}, accept_all: yes}
              two: {mock: [{title: B, genres: [drama]}, {title: C, genres: [drama, crime]}], seen: {fields: [genres]}, accept_all: yes}
            """);

        await server.ExecuteAsync("one");
        var entries = await server.EntriesAsync(await server.ExecuteAsync("two"));

        entries.ToDictionary(entry => entry.Value<string>("title")!, entry => entry.Value<string>("state")).Should().Equal(
            new Dictionary<string, string?> { ["B"] = "accepted", ["C"] = "rejected" });
    }

    [Test]
    [Property("Rule", "9.9")]
    public async Task Remembered_rejects_are_listed_and_forgotten_one_by_one()
    {
        await using var server = new FlexGetServer("tasks: {news: {mock: [First, Second], accept_all: yes, only_new: yes}}");
        await server.ExecuteAsync("news");

        var rejected = await server.Client.GetJsonAsync<JArray>("rejected?sort_by=title&order=asc");
        using var removed = await server.Client.DeleteAsync(new Uri($"rejected/{rejected[0]["id"]}", UriKind.Relative));
        using var unknown = await server.Client.DeleteAsync(new Uri($"rejected/{rejected[0]["id"]}", UriKind.Relative));

        rejected.Select(entry => entry.Value<string>("title")).Should().Equal("First", "Second");
        rejected[0].Value<string>("rejected_by").Should().Be("only_new");
        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await server.Client.GetJsonAsync<JArray>("rejected")).Should().ContainSingle();
    }

    [TestCase("seen", true)]
    [TestCase("failed", true)]
    [TestCase("rejected", true)]
    [TestCase("status", false)]
    [Property("Rule", "7.2")]
    public async Task Removed_records_let_tasks_count_their_config_as_modified(string memory, bool isModified)
    {
        await using var server = new FlexGetServer("tasks: {news: {mock: [First, Second], accept_all: yes, seen: no, only_new: yes}}");
        await server.ExecuteAsync("news");

        using var removed = await server.Client.DeleteAsync(new Uri(memory, UriKind.Relative));
        var again = await server.ExecuteAsync("news");

        again.SelectToken("results[0].accepted")!.Value<int>().Should().Be(isModified ? 2 : 0);
    }

    [Test]
    [Property("Rule", "9.6")]
    public async Task Pending_entry_is_approved_by_a_request_and_accepted_in_the_next_run()
    {
        await using var server = new FlexGetServer("tasks: {asking: {mock: [Some.Movie.2020], pending_approval: yes}}");
        await server.ExecuteAsync("asking");

        var pending = await server.Client.GetJsonAsync<JArray>("pending?task_name=asking&approved=false");
        var path = $"pending/{pending[0]["id"]}";
        using var approved = await server.Client.PutJsonAsync(path, new { operation = "approve" });
        using var again = await server.Client.PutJsonAsync(path, new { operation = "approve" });
        using var nonsense = await server.Client.PutJsonAsync(path, new { operation = "nonsense" });
        var execution = await server.ExecuteAsync("asking");

        approved.StatusCode.Should().Be(HttpStatusCode.Created);
        again.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        nonsense.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        execution.SelectToken("results[0].accepted")!.Value<int>().Should().Be(1);
        (await server.Client.GetJsonAsync<JArray>("pending")).Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "9.7")]
    public async Task Status_shows_the_runs_of_each_task()
    {
        await using var server = new FlexGetServer("""
            tasks:
              good: {mock: [a, b], accept_all: yes}
              bad: {mock: [a], abort: yes}
              silent: {mock: [a], accept_all: yes, status: no}
            """);
        await server.ExecuteAsync("good", "bad", "silent");

        var status = await server.Client.GetJsonAsync<JArray>("status?sort_by=name&order=asc");
        var runs = await server.Client.GetJsonAsync<JArray>($"status/{status[1]["id"]}/executions");
        var aborted = await server.Client.GetJsonAsync<JArray>($"status/{status[0]["id"]}/executions?succeeded=false");

        status.Select(task => task.Value<string>("name")).Should().Equal("bad", "good");
        status[1]["last_execution"]!.Should().BeEquivalentTo(runs.Single());
        runs[0].Value<int>("accepted").Should().Be(2);
        aborted.Single().Value<string>("abort_reason").Should().Be("abort plugin");
    }

    [Test]
    public async Task Keywords_of_memories_and_control_bind_and_mistakes_inside_nested_ones_have_their_place()
    {
        await using var server = new FlexGetServer("""
            tasks:
              good:
                inputs:
                  - mock: [a]
                  - mock: [b]
                sequence:
                  - accept_all: yes
                backlog: 4 days
                limit_new: 1
                retry_failed: {retry_time: 30 minutes, retry_time_multiplier: no}
                remember_rejected: no
                max_reruns: 0
                disable_phases: output
                plugin_priority: {seen: 10}
                digest: {list: daily, state: [accepted, rejected]}
                archive: [tv]
                sleep: {seconds: 0, phase: filter}
                mock_output: yes
              bad:
                inputs:
                  - mock: [a]
                  - mokc: [b]
            """);

        var tasks = await server.Client.GetJsonAsync<JArray>("tasks");
        var execution = await server.ExecuteAsync("good");

        tasks[0]["errors"]!.Should().BeEmpty();
        execution.SelectToken("results[0].accepted")!.Value<int>().Should().Be(1);
        var error = tasks[1]["errors"]!.Single();
        (error.Value<string>("path"), error.Value<int>("line"), error.Value<int>("column"), error.Value<string>("suggestion"))
            .Should().Be(("/tasks/bad/inputs/1/mokc", 22, 9, "mock"));
    }
}
