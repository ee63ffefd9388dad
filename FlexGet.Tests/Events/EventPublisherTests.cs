using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Tests.Events;

internal sealed class EventPublisherTests
{
    [Test]
    public async Task Handler_that_fails_after_the_fact_keeps_nobody_from_hearing()
    {
        var heard = new List<string>();
        await using var server = Server(new Failing(), new Hearing(heard));

        await server.Services.GetRequiredService<EventPublisher>().TellAsync(new Happened("it"), CancellationToken.None);

        heard.Should().Equal("it");
    }

    [Test]
    public async Task Handler_that_fails_before_the_fact_stops_it()
    {
        var heard = new List<string>();
        await using var server = Server(new Failing(), new Hearing(heard));

        var asking = () => server.Services.GetRequiredService<EventPublisher>().AskAsync(new Happened("it"), CancellationToken.None);

        await asking.Should().ThrowAsync<InvalidOperationException>();
        heard.Should().BeEmpty();
    }

    [Test]
    public async Task Execution_goes_its_way_when_nobody_can_be_told_of_it()
    {
        await using var server = new FlexGetServer("tasks: {tv: {mock: [x], accept_all: yes}}", new FlexGetServerOptions
        {
            Services = services => services
                .AddTransient<IEventHandler<ExecutionStarted>>(_ => throw new InvalidOperationException("no handler today"))
                .AddTransient<IEventHandler<ExecutionFinished>>(_ => throw new InvalidOperationException("no handler today")),
        });

        var execution = await server.ExecuteAsync("tv");

        execution.Value<string>("status").Should().Be("complete", execution.ToString());
        (await server.EntriesAsync(execution)).Should().HaveCount(1);
    }

    private static FlexGetServer Server(params IEventHandler<Happened>[] handlers) => new(options: new FlexGetServerOptions
    {
        Services = services =>
        {
            foreach (var handler in handlers)
            {
                services.AddSingleton(handler);
            }
        },
    });

    private sealed record Happened(string What);

    private sealed class Failing : IEventHandler<Happened>
    {
        public Task HandleAsync(Happened happened, CancellationToken cancellationToken) => throw new InvalidOperationException("broken");
    }

    private sealed class Hearing(List<string> heard) : IEventHandler<Happened>
    {
        public Task HandleAsync(Happened happened, CancellationToken cancellationToken)
        {
            heard.Add(happened.What);
            return Task.CompletedTask;
        }
    }
}
