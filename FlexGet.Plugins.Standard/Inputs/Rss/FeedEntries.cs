using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>Makes entries of the items of a feed.</summary>
internal sealed class FeedEntries(RssConfig config, Uri? feed, TaskLog log)
{
    private readonly List<(string Source, string Target)> _otherFields =
    [
        .. config.OtherFields.SelectMany(field => field.Match(
            name => [(name, name)],
            renamed => renamed.Select(pair => (pair.Key, pair.Value)).ToArray()))
            .Select(field => (Normal(field.Item1), field.Item2.ToLowerInvariant()))
            .Where(field => !IsOfThisComputer(field.Item2, log)),
    ];

    private readonly string _title = Normal(config.Title);

    /// <summary>How many items had no title or no url.</summary>
    public int Skipped { get; private set; }

    /// <summary>The entries of an item: none, one, or one for each enclosure.</summary>
    public IEnumerable<Entry> Of(FeedItem item)
    {
        var title = FeedLimits.Cut(
            FeedText.OneLine(WebUtility.HtmlDecode(item[_title] ?? "").Replace("\u200b", "", StringComparison.Ordinal)), FeedLimits.Title);
        var links = LinksOf(item);
        var isSplit = config.IsLinkAuto && !config.GroupLinks && item.Enclosures.Count > 1;
        if (title.Length == 0 || links.Count == 0)
        {
            Skipped++;
            return [];
        }

        return isSplit
            ? item.Enclosures.Where(enclosure => IsUsable(enclosure.Url)).Select(enclosure => Make(title, item, [Absolute(enclosure.Url)], enclosure))
            : [Make(title, item, links, item.Enclosures.Count > 0 ? item.Enclosures[0] : null)];
    }

    private List<string> LinksOf(FeedItem item)
    {
        if (config.IsLinkAuto && !config.GroupLinks)
        {
            var link = item.Enclosures.Count > 0 ? item.Enclosures[0].Url : item["link"] ?? item["guid"];
            return IsUsable(link) ? [Absolute(link)] : [];
        }

        var links = config.IsLinkAuto
            ? [item["link"] ?? item["guid"]]
            : config.Link.Select(field => item[Normal(field)]).ToList();
        if (config.GroupLinks)
        {
            links.AddRange(item.Enclosures.Select(enclosure => enclosure.Url));
        }

        return [.. links.Where(IsUsable).OfType<string>().Select(Absolute).Distinct(StringComparer.Ordinal)];
    }

    private Entry Make(string title, FeedItem item, List<string> links, Enclosure? enclosure)
    {
        var entry = new Entry(title, links[0]);
        if (!config.IsLinkAuto || config.GroupLinks)
        {
            entry[EntryFields.Urls] = links;
        }

        Set(entry, "guid", item["guid"]);
        Set(entry, "author", item["author"]);
        Set(entry, EntryFields.Description, item["description"]);
        Set(entry, "torrent_info_hash", item["infohash"]?.ToUpperInvariant());
        if (FeedDate.Read(item["pubdate"]) is { } date)
        {
            entry["rss_pubdate"] = date;
        }

        if (enclosure is not null)
        {
            SetEnclosure(entry, item, enclosure);
        }

        SetOtherFields(entry, item);
        SetCredentials(entry);
        return entry;
    }

    private void SetEnclosure(Entry entry, FeedItem item, Enclosure enclosure)
    {
        if (enclosure.Length is not null)
        {
            entry["size"] = long.TryParse(enclosure.Length, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0L;
        }

        Set(entry, "type", enclosure.Type);
        if (config.Filename && (entry["size"] is > 0L || item.Enclosures.Count > 1))
        {
            var path = enclosure.Url.Split('?', '#')[0];
            Set(entry, EntryFields.Filename, Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]));
        }
    }

    private void SetOtherFields(Entry entry, FeedItem item)
    {
        foreach (var (source, target) in _otherFields)
        {
            var text = item[source];
            if (text is null)
            {
                continue;
            }

            if (target is EntryFields.Url or EntryFields.Title && text.Length == 0)
            {
                log.Error($"the item has no {source} for the field {target}");
                continue;
            }

            entry[target] = WebUtility.HtmlDecode(text);
        }
    }

    /// <summary>The credentials of the feed are for its own host; whatever else a feed may link to does not get them.</summary>
    private void SetCredentials(Entry entry)
    {
        if (config.Username is not null && feed is not null
            && new DownloadCredentials(feed.Host, config.Username, config.Password ?? "") is var credentials
            && EntryUrls.Of(entry).Append(entry.Url).Any(credentials.AreFor))
        {
            entry["download_auth"] = credentials;
        }
    }

    private static bool IsUsable([NotNullWhen(true)] string? link) => link is { Length: <= FeedLimits.Url };

    private string Absolute(string link) =>
        feed is { IsFile: false } && link.StartsWith('/') && Uri.TryCreate(feed, link, out var url) ? url.ToString() : link;

    private static void Set(Entry entry, string field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            entry[field] = WebUtility.HtmlDecode(text);
        }
    }

    /// <summary>What these fields name is read, written and moved about on this computer: a feed must not choose it.</summary>
    private static bool IsOfThisComputer(string field, TaskLog log)
    {
        var isSo = field is EntryFields.Location or EntryFields.File or EntryFields.Path;
        if (isSo)
        {
            log.Warning($"a feed cannot set the field {field}, which stands for a file or folder of this computer");
        }

        return isSo;
    }

    private static string Normal(string name) => name.Replace(':', '_').ToLowerInvariant();
}
