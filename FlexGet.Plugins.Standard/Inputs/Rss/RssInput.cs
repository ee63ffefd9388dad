using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>Makes entries of the items of an RSS or Atom feed.</summary>
[TaskPlugin("rss")]
[Description("Entries of an RSS or Atom feed, by url or file.")]
[Example("https://example.org/feed.xml")]
[Example("~/feed.xml")]
[Example("{url: 'https://example.org/feed', username: me, password: secret, link: [guid, link], all_entries: no}")]
[Example("{url: 'https://example.org/feed', other_fields: [pubdate, 'torrent:seeds': torrent_seeds], group_links: yes, escape: yes}")]
internal sealed class RssInput(Fetcher fetcher, TaskMemory memory, InputCache cache) : IInputPlugin<RssConfig>
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, RssConfig config, CancellationToken cancellationToken)
    {
        if (!IsWhole(run, config))
        {
            run.AllowNoEntries();
        }

        // What is new in a feed differs from task to task.
        var source = JsonConvert.SerializeObject((config, run.ConfigDirectory, config.AllEntries ? null : run.TaskName));
        return cache.GetAsync(run, "rss", source, token => FetchAsync(run, config, token), cancellationToken);
    }

    private async ValueTask<IEnumerable<Entry>> FetchAsync(TaskRun run, RssConfig config, CancellationToken cancellationToken)
    {
        var known = new FeedMemory(memory, run.TaskName, config.Url);
        var isWhole = IsWhole(run, config);
        using var body = new MemoryStream();
        var response = await fetcher.FetchAsync(
            new FetchRequest(config.Url)
            {
                Timeout = Timeout,
                Proxy = run.Proxy,
                Username = config.Username,
                Password = config.Password,
                FilesFrom = run.ConfigDirectory,
                MaxBytes = FeedLimits.Bytes,
                Headers = isWhole ? new Dictionary<string, string>() : known.ConditionalHeaders(),
            },
            body,
            cancellationToken);
        if (response.IsNotModified)
        {
            run.Log.Verbose("the feed has not changed since the last run");
            return [];
        }

        CheckAnswer(run, config, response);
        var items = body.Length == 0 ? [] : Parse(run, config, response, body, cancellationToken);
        var wanted = isWhole ? items : known.NewItems(items);
        if (!config.AllEntries && run.Options.Test != true)
        {
            known.Keep(response, items);
        }

        return EntriesOf(run, config, response, wanted, cancellationToken);
    }

    /// <summary>True when every item is wanted, whether it was there in the last run or not.</summary>
    private static bool IsWhole(TaskRun run, RssConfig config) => config.AllEntries || run.IsConfigModified || run.Options.NoCache == true;

    private static void CheckAnswer(TaskRun run, RssConfig config, FetchResponse response)
    {
        if (!response.IsGood || response.Status != 200)
        {
            var hint = response.Status is 401 or 403 ? "; check username and password" : "";
            throw new PluginException($"the feed {SafeUrl.Of(config.Url)} could not be fetched: {response.Error ?? $"the server answered {response.Status}"}{hint}");
        }

        if (response.Length == 0)
        {
            run.Log.Error($"the feed {SafeUrl.Of(config.Url)} is empty");
        }
    }

    private static IReadOnlyList<FeedItem> Parse(
        TaskRun run, RssConfig config, FetchResponse response, MemoryStream body, CancellationToken cancellationToken)
    {
        var feed = Read(config, response, body, cancellationToken);
        if (feed.Items.Count > 0 && feed.Error is not null)
        {
            run.Log.Warning($"the feed is broken; the {feed.Items.Count} items before the mistake are used: {feed.Error}");
        }

        return feed.Items.Count > 0 || (feed.IsFeed && feed.Error is null) ? feed.Items : throw Refusal(run, config, response, feed, body);
    }

    private static Feed Read(RssConfig config, FetchResponse response, MemoryStream body, CancellationToken cancellationToken)
    {
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        using var text = FeedText.Open(bytes, response.Charset);
        if (!config.Escape && !config.Ascii)
        {
            var feed = FeedReader.Read(text, cancellationToken);
            if (feed.Error is null)
            {
                return feed;
            }

            using var again = FeedText.Open(bytes, response.Charset);
            using var repaired = new StringReader(FeedText.Repair(again.ReadToEnd()));
            var second = FeedReader.Read(repaired, cancellationToken);
            return second.Items.Count >= feed.Items.Count ? second : feed;
        }

        var whole = text.ReadToEnd();
        whole = config.Ascii ? FeedText.Ascii(whole) : whole;
        using var prepared = new StringReader(config.Escape ? FeedText.Escape(whole) : whole);
        return FeedReader.Read(prepared, cancellationToken);
    }

    private static PluginException Refusal(TaskRun run, RssConfig config, FetchResponse response, Feed feed, MemoryStream body)
    {
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        using var text = FeedText.Open(bytes[..Math.Min(bytes.Length, 4096)], response.Charset);
        var beginning = text.ReadToEnd();
        var extension = FeedText.IsHtml(beginning) ? ".html" : ".xml";
        var saved = ReceivedFiles.Save(run, $"{run.TaskName}-{response.Url?.Host ?? "file"}{extension}", bytes.Span);
        var what = NoFeed.Describe(bytes.Span, beginning, feed);
        return new PluginException($"{SafeUrl.Of(config.Url)} is no feed: {what}{(saved is null ? "" : $"; what was received lies in {saved}")}");
    }

    private static List<Entry> EntriesOf(
        TaskRun run, RssConfig config, FetchResponse response, IReadOnlyList<FeedItem> items, CancellationToken cancellationToken)
    {
        var maker = new FeedEntries(config, response.Url, run.Log);
        var entries = new List<Entry>(items.Count);
        foreach (var item in items.TakeWhile(_ => entries.Count < FeedLimits.Items))
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.AddRange(maker.Of(item));
        }

        if (items.Count > FeedLimits.Items || entries.Count > FeedLimits.Items)
        {
            run.Log.Warning($"the feed has more than {FeedLimits.Items} items; only the first of them are used");
        }

        if (maker.Skipped > 0 && !config.Silent)
        {
            run.Log.Warning($"{maker.Skipped} items of the feed have no title or no url and were skipped");
        }

        return entries;
    }
}
