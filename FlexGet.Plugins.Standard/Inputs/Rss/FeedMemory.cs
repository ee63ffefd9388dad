using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>What a task remembers of a feed: which version it saw, and which item was the newest.</summary>
internal sealed class FeedMemory(TaskMemory memory, string task, string url)
{
    private const string Plugin = "rss";

    // A hash, since urls of feeds carry secrets.
    private readonly string _key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)).AsSpan(0, 8));

    /// <summary>Headers that ask for the feed only if it has changed.</summary>
    public Dictionary<string, string> ConditionalHeaders()
    {
        var headers = new Dictionary<string, string>();
        Add("If-None-Match", Read("etag"));
        Add("If-Modified-Since", Read("modified"));
        return headers;

        void Add(string header, string? value)
        {
            if (value is not null)
            {
                headers[header] = value;
            }
        }
    }

    /// <summary>The items up to the one that was the first last time.</summary>
    public IReadOnlyList<FeedItem> NewItems(IReadOnlyList<FeedItem> items)
    {
        var marker = Read("last_entry");
        return [.. NewestFirst(items).TakeWhile(item => marker is null || MarkerOf(item) != marker)];
    }

    public void Keep(FetchResponse response, IReadOnlyList<FeedItem> items)
    {
        Write("etag", response.ETag);
        Write("modified", response.LastModified?.ToString("R", CultureInfo.InvariantCulture));
        if (NewestFirst(items).FirstOrDefault() is { } newest)
        {
            Write("last_entry", MarkerOf(newest));
        }
    }

    private static IEnumerable<FeedItem> NewestFirst(IReadOnlyList<FeedItem> items) =>
        items.Count > 1 && FeedDate.Read(items[0]["pubdate"]) < FeedDate.Read(items[^1]["pubdate"])
            ? items.OrderByDescending(item => FeedDate.Read(item["pubdate"]))
            : items;

    private static string MarkerOf(FeedItem item) => item["title"] + item["guid"];

    private string? Read(string name) => memory.Read(task, Plugin, $"{_key}.{name}");

    private void Write(string name, string? value) => memory.Write(task, Plugin, $"{_key}.{name}", value);
}
