using System.Net;
using FlexGet.Core.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Health;

internal sealed class HealthTests
{
    [Test]
    public async Task Issues_are_told_with_a_remedy_the_worst_first()
    {
        await using var server = Server(new Issues(
            new HealthIssue("a", HealthSeverity.Notice, "old name", "use the new one"),
            new HealthIssue("b", HealthSeverity.Error, "no disk", "bring one")));

        var health = await server.Client.GetJsonAsync<JObject>("health");

        health.Value<string>("status").Should().Be("error");
        health.Value<string>("version").Should().NotBeNullOrEmpty();
        health.Value<long>("uptime").Should().BeGreaterThanOrEqualTo(0);
        health["issues"]![0]!.Value<string>("message").Should().Be("no disk"); // sent by every /health with issues
        health["issues"]![0]!.Value<string>("remedy").Should().Be("bring one"); // as above
        health["issues"]![0]!.Value<string>("severity").Should().Be("error"); // as above
    }

    [Test]
    public async Task Part_that_cannot_tell_is_an_issue_itself()
    {
        await using var server = Server(new Broken());

        var health = await server.Client.GetJsonAsync<JObject>("health");

        health["issues"]!.Select(issue => issue.Value<string>("message")).Should().Contain(message => message!.Contains("Broken")); // a list of texts
    }

    [Test]
    public async Task Server_with_an_error_is_alive_but_not_ready()
    {
        await using var server = Server(new Issues(new HealthIssue("b", HealthSeverity.Error, "no disk", "bring one")));

        using var live = await server.AnonymousClient.GetAsync("health/live");
        using var ready = await server.Client.GetAsync("health/ready");

        live.StatusCode.Should().Be(HttpStatusCode.OK);
        (await live.Content.ReadAsStringAsync()).Should().Be("""{"status":"ok"}""");
        ready.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await ready.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("no disk");
    }

    [Test]
    public async Task Part_of_the_server_that_has_stopped_working_is_an_error()
    {
        await using var server = new FlexGetServer(options: new FlexGetServerOptions { Services = services => services.AddHostedService<Fainting>() });

        var health = await server.Client.GetJsonAsync<JObject>("health");

        health.Value<string>("status").Should().Be("error");
        var issue = health["issues"]!.Single(issue => issue.Value<string>("message")!.Contains("Fainting")); // a list of texts
        issue.Value<string>("message").Should().Contain("too hot");
    }

    private static FlexGetServer Server(IHealthSource source) =>
        new(options: new FlexGetServerOptions { Services = services => services.AddSingleton(source) });

    private sealed class Issues(params HealthIssue[] issues) : IHealthSource
    {
        public IEnumerable<HealthIssue> Check() => issues;
    }

    private sealed class Broken : IHealthSource
    {
        public IEnumerable<HealthIssue> Check() => throw new InvalidOperationException("no idea");
    }

    private sealed class Fainting : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => throw new InvalidOperationException("too hot");
    }
}
