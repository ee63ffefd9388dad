using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Scheduler;

/// <summary>/schedules, through the door: file and API tell the same.</summary>
internal sealed class SchedulesApiTests
{
    private const string Tasks = "tasks:\n  tv: {mock: [], accept_all: yes}\n  movies: {mock: [], accept_all: yes}\n";

    private const string TwoTasks = """
        tasks:
          tv: {mock: []}
          movies: {mock: []}
        schedules:
          - {tasks: [tv, movies], interval: {hours: 1}}
          - {tasks: tv, interval: {hours: 2}}
          - {tasks: t*, interval: {hours: 3}}
        """;

    [TestCase("", Description = "absent")]
    [TestCase("schedules: no\n")]
    public async Task Nothing_is_scheduled_unasked_and_the_first_post_makes_a_list(string section)
    {
        await using var server = new FlexGetServer(Tasks + section);
        (await server.Client.GetJsonAsync<JArray>("schedules")).Should().BeEmpty();

        using var added = await server.Client.PostJsonAsync("schedules", new { tasks = "tv", interval = new { hours = 1 } });

        added.StatusCode.Should().Be(HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
        var schedule = await added.ReadJsonAsync<JObject>();
        JToken.DeepEquals(schedule["interval"], JObject.Parse("{hours: 1}")).Should().BeTrue();
        schedule["next_run"]?.Type.Should().Be(JTokenType.String);
        schedule["last_run"]?.Type.Should().Be(JTokenType.Null);
        var config = await server.Client.GetJsonAsync<JArray>("config/schedules");
        JToken.DeepEquals(config, JArray.Parse("[{tasks: 'tv', interval: {hours: 1}}]")).Should().BeTrue(config.ToString());
        JToken.DeepEquals(await server.Client.GetJsonAsync<JObject>(added.Headers.Location?.ToString() ?? ""), schedule).Should().BeTrue();
    }

    [Test]
    public async Task Section_of_tasks_that_is_removed_takes_its_tasks_out_of_the_schedules()
    {
        await using var server = new FlexGetServer(TwoTasks);

        using var removed = await server.Client.DeleteAsync("config/tasks");

        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await TasksOfSchedulesAsync(server)).Should().Equal("[] off", "[] off", "[\"t*\"] on");
        (await server.Client.GetJsonAsync<JArray>("config/revisions")).Should().HaveCount(2, "it is one edit");
    }

    [Test]
    public async Task Section_of_tasks_that_is_replaced_takes_those_out_that_are_not_in_it()
    {
        await using var server = new FlexGetServer(TwoTasks);

        using var put = await server.Client.PutJsonAsync("config/tasks", new { tv = new { mock = Array.Empty<string>() } });

        put.StatusCode.Should().Be(HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        (await TasksOfSchedulesAsync(server)).Should().Equal("[\"tv\"] on", "[\"tv\"] on", "[\"t*\"] on");
    }

    [Test]
    public async Task Hourly_schedule_of_yes_stays_when_another_is_added()
    {
        await using var server = new FlexGetServer(Tasks + "schedules: yes\n");
        var hourly = (await server.Client.GetJsonAsync<JArray>("schedules")).Single();

        using var added = await server.Client.PostJsonAsync("schedules", new { tasks = new[] { "tv" }, schedule = new { hour = 3, minute = "*/30" } });

        var schedules = await server.Client.GetJsonAsync<JArray>("schedules");
        schedules.Select(schedule => schedule.Value<long>("id")).Should().HaveCount(2).And.StartWith(hourly.Value<long>("id"));
        JToken.DeepEquals(schedules[1]["schedule"], JObject.Parse("{hour: 3, minute: '*/30'}")).Should().BeTrue();
    }

    [Test]
    public async Task Change_keeps_the_id_and_removal_leaves_the_others()
    {
        await using var server = new FlexGetServer(Tasks + "schedules:\n  # nightly\n  - {tasks: tv, schedule: {hour: 3}}\n  - {tasks: movies, interval: {days: 1}}\n");
        var ids = (await server.Client.GetJsonAsync<JArray>("schedules")).Select(schedule => schedule.Value<long>("id")).ToList();

        using var changed = await server.Client.PutJsonAsync(
            $"schedules/{ids[0]}", new { id = 99, tasks = "tv", schedule = new { hour = 4 }, enabled = false, time_zone = "Europe/Berlin" });
        var schedule = await changed.ReadJsonAsync<JObject>();
        schedule.Value<long>("id").Should().Be(ids[0]);
        schedule.Value<bool>("enabled").Should().BeFalse();
        schedule["next_run"]?.Type.Should().Be(JTokenType.Null);

        using var switched = await server.Client.PatchJsonAsync($"schedules/{ids[0]}", new { enabled = true });
        (await switched.ReadJsonAsync<JObject>())["next_run"]?.Type.Should().Be(JTokenType.String);

        using var removed = await server.Client.DeleteAsync(new Uri($"schedules/{ids[0]}", UriKind.Relative));
        removed.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await server.Client.GetJsonAsync<JArray>("schedules")).Single().Value<long>("id").Should().Be(ids[1]);
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Contain("movies, interval: {days: 1}").And.NotContain("Berlin");

        using var last = await server.Client.DeleteAsync(new Uri($"schedules/{ids[1]}", UriKind.Relative));
        last.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await server.Client.GetJsonAsync<JArray>("schedules")).Should().BeEmpty();
    }

    [TestCase("{tasks: 'tv', schedule: {hour: 25}}", "/schedule/hour")]
    [TestCase("{tasks: 'tv'}", "")]
    [TestCase("{interval: {hours: 1}}", "/tasks")]
    [TestCase("{tasks: 'tw', interval: {hours: 1}}", "/tasks")]
    [TestCase("{tasks: ['tv', 'movie'], interval: {hours: 1}}", "/tasks/1")]
    public async Task Wrong_schedule_is_told_and_changes_nothing(string body, string path)
    {
        await using var server = new FlexGetServer(Tasks);

        using var response = await server.Client.PostJsonAsync("schedules", JObject.Parse(body));

        response.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await response.ReadJsonAsync<JObject>())["errors"]?.Single().Value<string>("path").Should().Be(path);
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Be(Tasks);
    }

    [Test]
    public async Task Task_that_is_not_there_is_named_with_the_nearest_one()
    {
        await using var server = new FlexGetServer(Tasks);

        using var response = await server.Client.PostJsonAsync("schedules", new { tasks = "movie", interval = new { hours = 1 } });

        var problem = await response.ReadJsonAsync<JObject>();
        problem.Value<string>("detail").Should().Be("there is no task 'movie' in the config; did you mean 'movies'?");
        problem["errors"]?.Single().Value<string>("suggestion").Should().Be("movies");
    }

    [TestCase("*")]
    [TestCase("future*")]
    [TestCase("bad")]
    [TestCase("TV", "bad")]
    public async Task Patterns_and_tasks_that_are_switched_off_can_be_scheduled(params string[] tasks)
    {
        await using var server = new FlexGetServer(Tasks + "  bad: {mokc: []}\n");

        using var response = await server.Client.PostJsonAsync("schedules", new { tasks, interval = new { hours = 1 } });

        response.StatusCode.Should().Be(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Schedule_that_names_a_task_which_has_gone_can_still_be_changed()
    {
        await using var server = new FlexGetServer(Tasks + "schedules:\n  - {tasks: [tv, gone], interval: {hours: 1}}\n");
        var id = (await server.Client.GetJsonAsync<JArray>("schedules")).Single()["id"];

        using var changed = await server.Client.PutJsonAsync($"schedules/{id}", new { tasks = new[] { "tv", "gone" }, interval = new { hours = 2 } });
        using var refused = await server.Client.PutJsonAsync($"schedules/{id}", new { tasks = new[] { "tv", "lost" }, interval = new { hours = 2 } });

        changed.StatusCode.Should().Be(HttpStatusCode.OK, await changed.Content.ReadAsStringAsync());
        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
    }

    [Test]
    public async Task Removing_a_task_tells_what_becomes_of_its_schedules()
    {
        await using var server = new FlexGetServer(Tasks + "schedules:\n  - {tasks: tv, interval: {hours: 1}}\n  - {tasks: [tv, movies], interval: {hours: 1}}\n");

        using var response = await server.Client.DeleteAsync(new Uri("tasks/tv", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var schedules = await server.Client.GetJsonAsync<JArray>("schedules");
        schedules.Select(schedule => (schedule["tasks"]?.Count(), schedule.Value<bool>("enabled"))).Should().Equal((0, false), (1, true));
        (await response.ReadJsonAsync<JObject>())["schedules"]?.Select(schedule => schedule.Value<bool>("enabled")).Should().Equal(false, true);
    }

    [Test]
    public async Task Patch_changes_what_it_names_and_nothing_else()
    {
        await using var server = new FlexGetServer(Tasks + "schedules:\n  - {tasks: tv, interval: {hours: 1}, misfire: skip}  # mine\n");
        var id = (await server.Client.GetJsonAsync<JArray>("schedules")).Single().Value<long>("id");

        using var timing = await server.Client.PatchJsonAsync($"schedules/{id}", new { schedule = new { hour = 3 } });
        using var tasks = await server.Client.PatchJsonAsync($"schedules/{id}", new { tasks = "movies" });
        using var off = await server.Client.PatchJsonAsync($"schedules/{id}", new { enabled = false });
        using var wrong = await server.Client.PatchJsonAsync($"schedules/{id}", new { tasks = "movie" });

        var schedule = await off.ReadJsonAsync<JObject>();
        JToken.DeepEquals(schedule["schedule"], JObject.Parse("{hour: 3}")).Should().BeTrue(schedule.ToString());
        (schedule["interval"]?.Type, schedule.Value<string>("misfire"), schedule.Value<bool>("enabled")).Should().Be((JTokenType.Null, "skip", false));
        schedule["tasks"]!.Values<string>().Should().Equal("movies");
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Contain("# mine").And.NotContain("interval");
        wrong.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await wrong.ReadJsonAsync<JObject>())["errors"]!.Single().Value<string>("suggestion").Should().Be("movies");
    }

    [Test]
    public async Task City_without_its_continent_gets_a_suggestion_beside_the_other_mistakes()
    {
        await using var server = new FlexGetServer(Tasks);

        using var answer = await server.Client.PostJsonAsync(
            "schedules", new { tasks = "tv", schedule = new { hour = 25 }, time_zone = "Berlin" });

        var errors = (await answer.ReadJsonAsync<JObject>())["errors"]!;
        errors.Select(error => error.Value<string>("path")).Should().Equal("/time_zone", "/schedule/hour");
        errors[0]!.Value<string>("suggestion").Should().Be("Europe/Berlin");
    }

    [Test]
    public async Task Schedule_may_use_variables()
    {
        await using var server = new FlexGetServer("variables: {often: 2}\n" + Tasks + "schedules: [{tasks: tv, interval: {hours: '{? often ?}'}}]\n");

        var schedule = (await server.Client.GetJsonAsync<JArray>("schedules")).Single();

        schedule["interval"]!.Value<int>("hours").Should().Be(2);
    }

    [Test]
    public async Task Due_schedule_runs_its_tasks_and_shows_the_execution()
    {
        await using var server = new FlexGetServer(Tasks + "schedules: [{tasks: tv, interval: {minutes: 0.02}}]\n");

        var schedule = (await server.Client.GetJsonAsync<JArray>("schedules")).Single();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (schedule["last_execution"]?.Type != JTokenType.Object)
        {
            await Task.Delay(50, limit.Token);
            schedule = (await server.Client.GetJsonAsync<JArray>("schedules")).Single();
        }

        var execution = await server.WaitAsync(schedule["last_execution"]?.Value<long>("id") ?? 0);
        execution["tasks"]?.Values<string>().Should().Equal("tv");
        schedule["last_run"]?.Type.Should().Be(JTokenType.String);
    }

    private static async Task<IEnumerable<string>> TasksOfSchedulesAsync(FlexGetServer server) =>
        (await server.Client.GetJsonAsync<JArray>("schedules")).OrderBy(schedule => schedule.Value<long>("id"))
            .Select(schedule => $"{schedule["tasks"]?.ToString(Newtonsoft.Json.Formatting.None)} {(schedule.Value<bool>("enabled") ? "on" : "off")}");
}
