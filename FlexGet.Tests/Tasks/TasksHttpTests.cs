using System.Net;
using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Tasks;

internal sealed class TasksHttpTests
{
    private const string Config = """
        tasks:
          # first
          tv: {mock: [], accept_all: yes}   # flow
          bad:
            mock: []
            nonsense: 1
          _off: {mock: []}

        """;

    [Test]
    public async Task Name_that_is_too_long_is_refused_and_later_edits_go_on()
    {
        await using var server = new FlexGetServer();

        using var refused = await server.Client.PostJsonAsync("tasks", new { name = new string('x', 1100), config = new { disable = "builtins" } });
        using var added = await server.Client.PostJsonAsync("tasks", new { name = new string('x', 200), config = new { disable = "builtins" } });

        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await refused.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("at most 200 characters");
        added.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Test]
    public async Task Tasks_are_listed_in_the_order_of_the_config_with_their_errors()
    {
        await using var server = new FlexGetServer(Config);

        var tasks = await server.Client.GetJsonAsync<JArray>("tasks");

        tasks.Select(task => task.Value<string>("name")).Should().Equal("tv", "bad");
        tasks.Select(task => task.Value<bool>("enabled")).Should().Equal(true, false);
        tasks[1].SelectToken("errors[0].line")!.Value<int>().Should().Be(6);
        tasks[0]["last_execution"]!.Type.Should().Be(JTokenType.Null);
    }

    [Test]
    public async Task Plugin_that_cannot_say_when_a_task_runs_next_keeps_nobody_from_the_tasks()
    {
        var next = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await using var server = new FlexGetServer(Config, new FlexGetServerOptions
        {
            Services = services => services.AddSingleton<INextRunSource>(new Schedule(null)).AddSingleton<INextRunSource>(new Schedule(next)),
        });

        var tasks = await server.Client.GetJsonAsync<JArray>("tasks");

        tasks[0].Value<string>("next_run").Should().Be("2030-01-01T00:00:00.000Z");
    }

    [Test]
    public async Task Renamed_task_keeps_what_is_remembered_of_it()
    {
        await using var server = new FlexGetServer("tasks: {tv: {mock: [], accept_all: yes, interval: 1 day}}");
        await server.ExecuteAsync("tv");

        using var renamed = await server.Client.PatchJsonAsync("tasks/tv", new { name = "shows" });
        var execution = await server.ExecuteAsync("shows");

        execution.SelectToken("results[0].status")!.Value<string>().Should().Be("skipped", "a day has not passed");
    }

    [Test]
    public async Task Added_task_stands_at_the_end_and_is_pointed_to()
    {
        await using var server = new FlexGetServer(Config);

        using var response = await server.Client.PostJsonAsync("tasks", new { name = "new/ü x", config = new { mock = Array.Empty<int>() } });

        response.StatusCode.Should().Be(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        response.Headers.Location!.ToString().Should().EndWith("/tasks/new%2F%C3%BC%20x");
        (await server.Client.GetJsonAsync<JObject>("tasks/new%2F%C3%BC%20x")).Value<string>("name").Should().Be("new/ü x");
        (await server.Client.GetJsonAsync<JObject>("api/tasks?name=new/%C3%BC x")).Value<string>("name").Should().Be("new/ü x");
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Be(Config + "  new/ü x:\n    mock: []\n");
    }

    [TestCase("tv", 409)]
    [TestCase("TV", 409)]
    [TestCase("", 422)]
    [TestCase("..", 422)]
    [TestCase("a\u0001", 422)]
    [TestCase("_x", 422)]
    public async Task Name_that_cannot_be_used_is_refused(string name, int status)
    {
        await using var server = new FlexGetServer(Config);

        using var response = await server.Client.PostJsonAsync("tasks", new { name, config = new { mock = Array.Empty<int>() } });

        ((int)response.StatusCode).Should().Be(status);
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Be(Config);
    }

    [Test]
    public async Task Config_with_errors_is_refused_with_all_of_them_and_errors_elsewhere_do_not_block()
    {
        await using var server = new FlexGetServer(Config);

        using var wrong = await server.Client.PutJsonAsync("tasks/tv", new { config = new { regexpp = 1, nope = 2 } });
        using var right = await server.Client.PutJsonAsync("tasks/tv", new { config = new { mock = Array.Empty<int>() } });

        wrong.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await wrong.ReadJsonAsync<JObject>())["errors"]!.Select(error => error.Value<string>("path"))
            .Should().BeEquivalentTo("/tasks/tv/regexpp", "/tasks/tv/nope");
        right.StatusCode.Should().Be(HttpStatusCode.OK, await right.Content.ReadAsStringAsync());
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Contain("  # first\n  tv: {mock: []}   # flow\n  bad:\n");
    }

    [Test]
    public async Task Task_is_renamed_by_patch_and_by_put()
    {
        await using var server = new FlexGetServer(Config);

        using var patched = await server.Client.PatchJsonAsync("tasks/tv", new { name = "series" });
        using var put = await server.Client.PutJsonAsync("tasks/series", new { name = "shows", config = new { mock = Array.Empty<int>() } });
        using var taken = await server.Client.PatchJsonAsync("tasks/shows", new { name = "bad" });

        (await patched.ReadJsonAsync<JObject>()).Value<string>("name").Should().Be("series");
        (await put.ReadJsonAsync<JObject>()).Value<string>("name").Should().Be("shows");
        taken.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Contain("  # first\n  shows: {mock: []}   # flow\n");
    }

    [Test]
    public async Task Unknown_task_is_not_found_by_any_method()
    {
        await using var server = new FlexGetServer(Config);

        using var get = await server.Client.GetAsync(new Uri("tasks/nope", UriKind.Relative));
        using var put = await server.Client.PutJsonAsync("tasks/nope", new { config = new { } });
        using var patch = await server.Client.PatchJsonAsync("tasks/nope", new { name = "x" });
        using var delete = await server.Client.DeleteAsync(new Uri("tasks/nope", UriKind.Relative));

        new[] { get, put, patch, delete }.Should().OnlyContain(response => response.StatusCode == HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Removed_task_is_told_before_and_handlers_take_part_in_the_revision()
    {
        var handler = new Handler();
        await using var server = new FlexGetServer(Config, new FlexGetServerOptions
        {
            Services = services => services.AddSingleton<IEventHandler<TaskRemoving>>(handler),
        });

        using var response = await server.Client.DeleteAsync(new Uri("tasks/tv", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.ReadJsonAsync<JObject>()).SelectToken("schedules[0].id")!.Value<string>().Should().Be("one");
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().NotContain("tv:").And.NotContain("_off").And.Contain("bad:");
        (await server.Client.GetJsonAsync<JArray>("config/revisions")).Should().HaveCount(2);
    }

    [Test]
    public async Task Handler_that_refuses_leaves_everything_as_it_was()
    {
        var handler = new Handler { Refusal = new ProblemException(409, "not now") };
        await using var server = new FlexGetServer(Config, new FlexGetServerOptions
        {
            Services = services => services.AddSingleton<IEventHandler<TaskRemoving>>(handler),
        });

        using var response = await server.Client.DeleteAsync(new Uri("tasks/tv", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await File.ReadAllTextAsync(server.ConfigFile)).Should().Be(Config);
    }

    private sealed class Handler : IEventHandler<TaskRemoving>
    {
        public Exception? Refusal { get; init; }

        public Task HandleAsync(TaskRemoving happened, CancellationToken cancellationToken)
        {
            happened.Edits.Add(new ConfigEdit(ConfigEditKind.Remove, "/tasks/_off"));
            happened.Schedules.Add(new JObject { ["id"] = "one" });
            return Refusal is null ? Task.CompletedTask : throw Refusal;
        }
    }

    private sealed class Schedule(DateTimeOffset? next) : INextRunSource
    {
        public DateTimeOffset? NextRun(string task) => next ?? throw new InvalidOperationException("not known");
    }
}
