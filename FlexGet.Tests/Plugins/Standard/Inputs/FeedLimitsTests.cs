using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Standard.Inputs.Rss;

namespace FlexGet.Tests.Plugins.Standard.Inputs;

/// <summary>Feeds whose author means harm: what they may cost is bounded.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class FeedLimitsTests : IDisposable
{
    private readonly Fetcher _fetcher = new(TimeProvider.System);
    private readonly TestDatabase _database = new();
    private readonly TemporaryFolder _folder = new();
    private FakeRun _run = Some.Run();

    public void Dispose()
    {
        _fetcher.Dispose();
        _database.Dispose();
        _folder.Dispose();
    }

    [TestCase("a<!---->")]
    [TestCase("a<![CDATA[]]>")]
    public void Text_in_many_pieces_costs_no_more_than_its_length(string piece)
    {
        var title = string.Concat(Enumerable.Repeat(piece, 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var feed = Read($"<rss><item><title>{title}</title></item></rss>");

        feed.Items.Single()["title"].Should().Be(new string('a', 20_000));
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(20 * 1024 * 1024);
    }

    [Test]
    public void Cancelled_task_stops_reading_in_the_middle_of_a_text()
    {
        using var cancellation = new CancellationTokenSource();
        using var endless = new EndlessFeed(cancellation);

        var act = () => FeedReader.Read(endless, cancellation.Token);

        act.Should().Throw<OperationCanceledException>();
    }

    [Test]
    public void Run_without_any_markup_ends_the_reading_and_what_came_before_it_counts()
    {
        var feed = Read($"<rss><item><title>a</title></item><item><title>{new string('b', 2 * FeedLimits.Run)}</title></item></rss>");

        feed.Items.Should().ContainSingle();
        feed.Error.Should().Contain($"more than {FeedLimits.Run} characters");
    }

    [Test]
    public void Item_keeps_no_more_elements_and_files_than_it_may()
    {
        var elements = string.Concat(Enumerable.Range(0, 2 * FeedLimits.Names).Select(at => $"<e{at}>x</e{at}><enclosure url='{at}'/>"));

        var item = Read($"<rss><item><title>a</title>{elements}</item></rss>").Items.Single();

        item["e0"].Should().Be("x");
        item[$"e{FeedLimits.Names}"].Should().BeNull();
        item.Enclosures.Should().HaveCount(FeedLimits.Names);
    }

    [Test]
    public async Task Title_and_texts_are_cut_and_a_url_that_is_too_long_is_none()
    {
        var text = new string('x', FeedLimits.Text + 1);

        var entries = await Entries($"""
            <rss>
              <item><title>{new string('t', FeedLimits.Title - 1)}😀</title><link>http://example.org/1</link><description>{text}</description></item>
              <item><title>b</title><link>http://example.org/{new string('u', FeedLimits.Url)}</link></item>
            </rss>
            """);

        entries.Should().ContainSingle();
        entries[0].Title.Should().Be(new string('t', FeedLimits.Title - 1), "half a character is none");
        entries[0].Text("description").Should().HaveLength(FeedLimits.Text);
    }

    [Test]
    public async Task Only_the_first_items_of_a_feed_without_end_are_used_and_that_is_said()
    {
        var items = string.Concat(Enumerable.Range(0, FeedLimits.Items + 10).Select(at => $"<item><title>t{at}</title><link>http://e/{at}</link></item>"));

        var entries = await Entries($"<rss>{items}</rss>");

        entries.Should().HaveCount(FeedLimits.Items);
        _run.Lines.Lines.Should().Contain($"Warning: the feed has more than {FeedLimits.Items} items; only the first of them are used");
    }

    [Test]
    public async Task Feed_that_is_too_large_is_refused()
    {
        var act = () => Entries($"<rss>{new string(' ', FeedLimits.Bytes)}</rss>");

        await act.Should().ThrowAsync<PluginException>().WithMessage("*larger than 16 MiB*");
    }

    private static Feed Read(string text)
    {
        using var reader = new StringReader(text);
        return FeedReader.Read(reader, CancellationToken.None);
    }

    private async Task<List<Entry>> Entries(string feed)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "feed.xml"), feed);
        _run = new FakeRun([]) { Directory = _folder.Path };
        var rss = new RssInput(_fetcher, new TaskMemory(_database, TimeProvider.System), new InputCache(TimeProvider.System));
        return [.. await rss.InputAsync(_run, new RssConfig { Url = "feed.xml" }, CancellationToken.None)];
    }

    /// <summary>A title that goes on and on; somebody cancels while it is read.</summary>
    private sealed class EndlessFeed(CancellationTokenSource cancellation) : TextReader
    {
        private int _reads;

        public override int Read(char[] buffer, int index, int count)
        {
            _reads++;
            if (_reads == 10)
            {
                cancellation.Cancel();
            }

            if (_reads > 1000)
            {
                throw new InvalidOperationException("nobody has stopped reading");
            }

            var text = (_reads == 1 ? "<rss><item><title>" : "<!---->").AsSpan();
            text.CopyTo(buffer.AsSpan(index, count));
            return text.Length;
        }
    }
}
