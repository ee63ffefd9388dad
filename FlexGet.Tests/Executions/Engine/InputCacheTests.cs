using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Executions.Engine;

internal sealed class InputCacheTests
{
    [Test]
    [Property("Rule", "7.1")]
    public async Task Source_is_asked_once_in_five_minutes_and_every_reader_has_entries_of_its_own()
    {
        var time = new FakeTimeProvider();
        var cache = new InputCache(time);
        var asked = 0;

        var first = await ReadAsync("http://example.org/feed");
        first[0]["size"] = 5;
        var second = await ReadAsync("http://example.org/feed");
        await ReadAsync("http://example.org/other");
        time.Advance(TimeSpan.FromMinutes(6));
        await ReadAsync("http://example.org/feed");

        asked.Should().Be(3);
        second.Single().Should().NotBeSameAs(first[0]);
        second[0].Has("size").Should().BeFalse();

        async Task<List<Entry>> ReadAsync(string source) =>
            [.. await cache.GetAsync(Some.Run(), "rss", source, Ask, CancellationToken.None)];

        ValueTask<IEnumerable<Entry>> Ask(CancellationToken cancellationToken)
        {
            asked++;
            return ValueTask.FromResult(Source.Entries("a"));
        }
    }

    [Test]
    [Property("Rule", "7.1")]
    public async Task Tasks_that_run_side_by_side_ask_the_source_once()
    {
        var cache = new InputCache(new FakeTimeProvider());
        var answer = new TaskCompletionSource<IEnumerable<Entry>>();
        var asked = 0;
        var first = ReadAsync();
        var second = ReadAsync();

        answer.SetResult(Source.Entries("a"));

        (await first).Should().ContainSingle();
        (await second).Should().ContainSingle();
        asked.Should().Be(1);

        async Task<IEnumerable<Entry>> ReadAsync() => await cache.GetAsync(Some.Run(), "rss", "http://example.org/feed", Ask, CancellationToken.None);

        async ValueTask<IEnumerable<Entry>> Ask(CancellationToken cancellationToken)
        {
            asked++;
            return await answer.Task;
        }
    }

    [Test]
    [Property("Rule", "7.1")]
    public async Task Empty_answers_are_kept_as_well_and_those_of_failures_are_not()
    {
        var cache = new InputCache(new FakeTimeProvider());
        var asked = 0;
        ValueTask<IEnumerable<Entry>> Ask(CancellationToken cancellationToken) =>
            ++asked == 1 ? throw new PluginException("no connection") : ValueTask.FromResult<IEnumerable<Entry>>([]);
        async Task ReadAsync() => await cache.GetAsync(Some.Run(), "rss", "http://example.org", Ask, CancellationToken.None);

        await FluentActions.Awaiting(ReadAsync).Should().ThrowAsync<PluginException>();
        await ReadAsync();
        await ReadAsync();

        asked.Should().Be(2);
    }

    [TestCase(true, 2)]
    [TestCase(false, 1)]
    [Property("Rule", "7.1")]
    public async Task Execution_started_by_hand_asks_the_source_itself(bool isManual, int expected)
    {
        var cache = new InputCache(new FakeTimeProvider());
        var asked = 0;

        foreach (var execution in new[] { 1, 2, 2 })
        {
            var run = new FakeRun([]) { Execution = execution, Manual = isManual };
            await cache.GetAsync(run, "rss", "http://example.org", _ => ValueTask.FromResult(Source.Entries($"answer {++asked}")), CancellationToken.None);
        }

        asked.Should().Be(expected);
    }

    [Test]
    [Property("Rule", "7.1")]
    public async Task No_cache_asks_the_source_again_and_keeps_its_answer()
    {
        var cache = new InputCache(new FakeTimeProvider());
        var asked = 0;

        await ReadAsync(noCache: false);
        await ReadAsync(noCache: true);
        var third = await ReadAsync(noCache: false);

        asked.Should().Be(2);
        third.Single().Title.Should().Be("answer 2");

        async Task<List<Entry>> ReadAsync(bool noCache)
        {
            var run = new FakeRun([]) { Given = new TaskRunOptions { NoCache = noCache } };
            return [.. await cache.GetAsync(run, "rss", "http://example.org", _ => ValueTask.FromResult(Source.Entries($"answer {++asked}")), CancellationToken.None)];
        }
    }
}
