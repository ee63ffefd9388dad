using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>All that a plugin brings besides its endpoints comes, changes and goes with it.</summary>
internal sealed class SwapPartsTests : IAsyncDisposable
{
    private readonly DropInServer _server = new();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Drop("one", "id", ("Parts.Migrations.001_part.sql", "CREATE TABLE part (id INTEGER PRIMARY KEY); INSERT INTO part DEFAULT VALUES;"));
        await _server.StartAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Tables_events_work_health_schema_pages_and_description_follow_the_plugin()
    {
        await _server.WaitForTextAsync("parts/one", "1");
        await AddTaskAsync("first");
        await ShouldBeAsync("one", isThere: true);
        IsNoted("one starts", "one hears first").Should().BeTrue();

        Drop(
            "two",
            "word",
            ("Parts.Migrations.001_part.sql", "CREATE TABLE part (id INTEGER PRIMARY KEY); INSERT INTO part DEFAULT VALUES;"),
            ("Parts.Migrations.002_word.sql", "ALTER TABLE part ADD COLUMN word TEXT NOT NULL DEFAULT 'kept';"));
        await _server.WaitForTextAsync("parts/two", "kept");
        await AddTaskAsync("second");
        await ShouldBeAsync("one", isThere: false);
        await ShouldBeAsync("two", isThere: true);
        await _server.WaitAsync(() => Task.FromResult(IsNoted("one stops", "two starts", "two hears second")));
        IsNoted("one hears second").Should().BeFalse();

        Directory.Delete(Path.Combine(_server.Plugins, "Parts"), recursive: true);
        await _server.WaitAsync(async () => await _server.StatusAsync("plugins/Parts") == HttpStatusCode.NotFound);
        await AddTaskAsync("third");
        await ShouldBeAsync("two", isThere: false);
        await _server.WaitAsync(() => Task.FromResult(IsNoted("two stops")));
        IsNoted("two hears third").Should().BeFalse();
    }

    private async Task ShouldBeAsync(string text, bool isThere)
    {
        var paths = (await _server.Client.GetJsonAsync<JObject>("openapi/v1.json"))["paths"]!; // a description has paths
        var health = (await _server.Client.GetJsonAsync<JObject>("health")).ToString();
        var plugins = (await _server.Client.GetJsonAsync<JArray>("plugins")).ToString();
        using var schema = await _server.Client.GetAsync(new Uri("plugins/parts/schema", UriKind.Relative));

        (paths[$"/parts/{text}"] is not null).Should().Be(isThere, "the description of the API follows");
        health.Contains($"{text} complains", StringComparison.Ordinal).Should().Be(isThere, "sources of health follow");
        plugins.Contains($"Page {text}", StringComparison.Ordinal).Should().Be(isThere, "pages follow");
        (await schema.Content.ReadAsStringAsync()).Contains($"\"{text}\"", StringComparison.Ordinal).Should().Be(isThere, "schemas follow");
    }

    /// <summary>True when the plugin has noted all of these in the data directory.</summary>
    private bool IsNoted(params string[] notes) => notes.All(note => File.Exists(Path.Combine(_server.Data, note)));

    private async Task AddTaskAsync(string name)
    {
        using var response = await _server.Client.PostJsonAsync("tasks", new { name, config = new { } });
        response.StatusCode.Should().Be(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
    }

    private void Drop(string text, string column, params (string Name, string Text)[] migrations)
    {
        Directory.CreateDirectory(Path.Combine(_server.Plugins, "Parts", "ui"));
        File.WriteAllText(Path.Combine(_server.Plugins, "Parts", "ui", "page.js"), "export default 1;");
        File.WriteAllText(
            Path.Combine(_server.Plugins, "Parts", "plugin.json"),
            $$"""{"ui": [{"path": "/x/parts", "title": "Page {{text}}", "module": "ui/page.js"}]}""");
        PluginCompiler.Drop(_server.Plugins, "Parts", Source(text, column), migrations);
    }

    private static string Source(string text, string column) => $$"""
        using Dapper;
        using FlexGet.Core.Events;
        using FlexGet.Core.Health;
        using FlexGet.Core.Plugins;
        using FlexGet.Core.Storage;
        using FlexGet.Core.Tasks;

        internal sealed class Module : PluginModule
        {
            public override void ConfigureServices(IServiceCollection services, PluginContext context) => services
                .AddSingleton(context)
                .AddSingleton<Notes>()
                .AddSingleton<IHostedService, Work>()
                .AddSingleton<IEventHandler<TaskAdded>, Hearing>()
                .AddSingleton<IHealthSource, Complaint>();
        }

        internal sealed class Notes(PluginContext context)
        {
            public Task AddAsync(string note)
            {
                System.IO.File.WriteAllText(System.IO.Path.Combine(context.DataDirectory, "{{text}} " + note), "");
                return Task.CompletedTask;
            }
        }

        internal sealed class Work(Notes notes) : IHostedService
        {
            public Task StartAsync(CancellationToken cancellationToken) => notes.AddAsync("starts");

            public Task StopAsync(CancellationToken cancellationToken) => notes.AddAsync("stops");
        }

        internal sealed class Hearing(Notes notes) : IEventHandler<TaskAdded>
        {
            public Task HandleAsync(TaskAdded happened, CancellationToken cancellationToken) => notes.AddAsync("hears " + happened.Name);
        }

        internal sealed class Complaint : IHealthSource
        {
            public IEnumerable<HealthIssue> Check() => [new HealthIssue("parts", HealthSeverity.Notice, "{{text}} complains", "Wait.")];
        }

        internal sealed record PartsConfig
        {
            public string {{char.ToUpperInvariant(text[0])}}{{text[1..]}} { get; init; } = "";
        }

        [TaskPlugin("parts")]
        [Description("Does nothing.")]
        internal sealed class Parts : IFilterPlugin<PartsConfig>
        {
            public ValueTask FilterAsync(TaskRun run, PartsConfig config, CancellationToken cancellationToken) => ValueTask.CompletedTask;
        }

        [ApiController]
        internal sealed class PartsController(IDatabase database) : ControllerBase
        {
            [HttpGet("parts/{{text}}")]
            public string Get()
            {
                using var connection = database.Open();
                return connection.ExecuteScalar<object>("SELECT {{column}} FROM part").ToString()!;
            }
        }
        """;
}
