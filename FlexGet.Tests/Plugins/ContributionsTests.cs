using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlexGet.Tests.Plugins;

internal sealed class ContributionsTests
{
    [Test]
    public void Plugin_whose_constructor_throws_keeps_nobody_else_from_contributing() =>
        Made().Of<IEventHandler<string>>().Select(contribution => contribution.Owner).Should().Equal(Contributions.Server, "good");

    [Test]
    public async Task Event_reaches_the_others_when_a_handler_cannot_be_made()
    {
        var publisher = new HandlerPublisher(Made(), NullLogger<HandlerPublisher>.Instance);

        await FluentActions.Awaiting(() => publisher.TellAsync("it", CancellationToken.None)).Should().NotThrowAsync();
        await FluentActions.Awaiting(() => publisher.AskAsync("it", CancellationToken.None)).Should().NotThrowAsync();
    }

    private static Contributions Made()
    {
        var registry = new PluginRegistry();
        registry.Replace(new PluginSet([Plugin<Unmakeable>("bad"), Plugin<Deaf>("good")], []));
        return new Contributions(Services<Deaf>(), registry, NullLogger<Contributions>.Instance);
    }

    private static ActivePlugin Plugin<THandler>(string name)
        where THandler : class, IEventHandler<string> => new(name, typeof(ContributionsTests).Assembly, Services<THandler>(), []);

    private static ServiceProvider Services<THandler>()
        where THandler : class, IEventHandler<string> => new ServiceCollection().AddSingleton<IEventHandler<string>, THandler>().BuildServiceProvider();

    private class Deaf : IEventHandler<string>
    {
        public Task HandleAsync(string happened, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Unmakeable : Deaf
    {
        public Unmakeable() => throw new InvalidOperationException("no handler today");
    }
}
