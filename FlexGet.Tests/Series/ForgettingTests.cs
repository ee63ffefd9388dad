using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Series.Episodes;
using FlexGet.Plugins.Series.Wanting;

namespace FlexGet.Tests.Series;

internal sealed class ForgettingTests
{
    [Test]
    public async Task Client_that_leaves_in_the_middle_does_not_keep_the_memories_from_forgetting()
    {
        using var house = new SeriesHouse();
        await house.RunAsync("[Show]", "Show.S01E01.720p.HDTV", "Show.S01E02.720p.HDTV");
        var series = long.Parse(house.Rows("SELECT CAST(id AS TEXT) FROM series").Single(), null);
        using var client = new CancellationTokenSource();
        var memories = new Memories(client);
        var forgetting = new Forgetting(memories, new TaskConfigHashes(house.Database));

        await new ReleaseChanges(new WantedReleases(house.Database), forgetting).RemoveAsync(new ReleaseScope(series), forget: true, client.Token);

        house.Rows("SELECT title FROM series_release").Should().BeEmpty();
        memories.Forgotten.Should().BeEquivalentTo("Show.S01E01.720p.HDTV", "Show.S01E02.720p.HDTV");
    }

    /// <summary>The client leaves as soon as the first one is told.</summary>
    private sealed class Memories(CancellationTokenSource client) : EventPublisher
    {
        public List<string> Forgotten { get; } = [];

        public override Task AskAsync<TEvent>(TEvent pending, CancellationToken cancellationToken) => Task.CompletedTask;

        public override async Task TellAsync<TEvent>(TEvent happened, CancellationToken cancellationToken)
        {
            await client.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            Forgotten.Add(((EntryForgotten)(object)happened!).Value); // nothing else is told here
        }
    }
}
