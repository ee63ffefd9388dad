using FlexGet.Core.Events;
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
