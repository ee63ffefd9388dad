using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Configuration;

/// <summary>A mistake in one task.</summary>
internal sealed class BadTaskTests
{
    private static readonly string Config = string.Join('\n',
    [
        "tasks:",
        .. Enumerable.Range(1, 9).Select(number => $"  good{number}: {{mock: [a{number}], accept_all: yes}}"),
        "  bad:",
        "    mock: [b]",
        "    acept_all: yes",
        "",
    ]);

    [Test]
    [Property("Rule", "1.4")]
    public async Task Nine_tasks_run_and_the_tenth_is_reported_with_its_place()
    {
        await using var server = new FlexGetServer(Config);

        var execution = await server.ExecuteAsync(new { });
        var errors = (await server.Client.GetJsonAsync<JObject>("config/errors"))["errors"]!;
        var tasks = await server.Client.GetJsonAsync<JArray>("tasks?per_page=100");
        var health = await server.Client.GetJsonAsync<JObject>("health");

        execution["results"]!.Count(result => result.Value<int>("accepted") == 1).Should().Be(9);
        var error = errors.Single();
        (error.Value<string>("path"), error.Value<int>("line"), error.Value<int>("column"), error.Value<string>("suggestion"))
            .Should().Be(("/tasks/bad/acept_all", 13, 5, "accept_all"));
        var bad = tasks.Single(task => !task.Value<bool>("enabled"));
        bad.Value<string>("name").Should().Be("bad");
        bad["errors"]!.Single().Should().BeEquivalentTo(error);
        health.ToString().Should().Contain("config.yml:13:5").And.Contain("/tasks/bad/acept_all");
    }

    [Test]
    [Property("Rule", "1.4")]
    public async Task Bad_task_is_in_the_log_with_its_place()
    {
        var log = new Lines();
        await using var server = new FlexGetServer(Config, new FlexGetServerOptions
        {
            Services = services => services.AddSingleton<ILoggerProvider>(log),
        });

        log.Errors.Should().ContainSingle("it is told once, however often the config is checked").Which.Should()
            .Contain("config.yml:13:5").And.Contain("/tasks/bad/acept_all").And.Contain("did you mean \"accept_all\"?");
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _errors = [];

        public IEnumerable<string> Errors => _errors;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                _errors.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
