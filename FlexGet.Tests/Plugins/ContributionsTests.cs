using FlexGet.Core.Events;
using FlexGet.Core.Health;
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

    [Test]
    public async Task Plugin_is_kept_while_its_handler_is_at_work()
    {
        var slow = new Slow();
        var registry = new PluginRegistry();
        var plugin = new ActivePlugin(
            "slow", typeof(ContributionsTests).Assembly, new ServiceCollection().AddSingleton<IEventHandler<string>>(slow).BuildServiceProvider(), []);
        registry.Replace(new PluginSet([plugin], []));
        var publisher = new HandlerPublisher(
            new Contributions(new ServiceCollection().BuildServiceProvider(), registry, NullLogger<Contributions>.Instance),
            NullLogger<HandlerPublisher>.Instance);

        var telling = publisher.TellAsync("it", CancellationToken.None);
        var asking = publisher.AskAsync("it", CancellationToken.None);
        var end = plugin.Use.EndAsync();

        end.IsCompleted.Should().BeFalse();
        slow.End();
        await Task.WhenAll(telling, asking, end);
    }

    [Test]
    public void Plugin_that_cannot_tell_its_health_is_named_and_hides_no_other()
    {
        var registry = new PluginRegistry();
        var ill = new HealthIssue("good", HealthSeverity.Notice, "a cold", "wait");
        registry.Replace(new PluginSet([Ill("bad", new Mute()), Ill("good", new Telling(ill))], []));
        var contributions = new Contributions(new ServiceCollection().BuildServiceProvider(), registry, NullLogger<Contributions>.Instance);

        var issues = new PluginHealthSources(contributions).Check().ToList();

        issues.Should().HaveCount(2).And.Contain(ill);
        issues[0].Message.Should().Be("the plugin bad could not tell how it is");
    }

    private static ActivePlugin Ill(string name, IHealthSource source) =>
        new(name, typeof(ContributionsTests).Assembly, new ServiceCollection().AddSingleton(source).BuildServiceProvider(), []);

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

    private sealed class Slow : IEventHandler<string>
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void End() => _end.SetResult();

        public Task HandleAsync(string happened, CancellationToken cancellationToken) => _end.Task;
    }

    private sealed class Mute : IHealthSource
    {
        public IEnumerable<HealthIssue> Check() => throw new InvalidOperationException("no idea");
    }

    private sealed class Telling(HealthIssue issue) : IHealthSource
    {
        public IEnumerable<HealthIssue> Check() => [issue];
    }

    private sealed class Unmakeable : Deaf
    {
        public Unmakeable() => throw new InvalidOperationException("no handler today");
    }
}
