namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>A file that an item offers.</summary>
internal sealed record Enclosure(string Url, string? Type, string? Length);

/// <summary>An item of a feed: its texts by the names of their elements, in lower case and with _ for the colon of a prefix.</summary>
internal sealed class FeedItem
{
    // What the formats call the same thing; the first name that has a value counts.
    private static readonly Dictionary<string, string[]> Aliases = new(StringComparer.Ordinal)
    {
        ["description"] = ["summary", "content", "content_encoded"],
        ["summary"] = ["description", "content", "content_encoded"],
        ["content"] = ["content_encoded"],
        ["guid"] = ["id"],
        ["id"] = ["guid"],
        ["author"] = ["dc_creator"],
        ["published"] = ["pubdate", "dc_date", "updated"],
        ["pubdate"] = ["published", "dc_date", "updated"],
        ["updated"] = ["dc_date", "pubdate", "published"],
        ["infohash"] = ["torrent_infohash", "nyaa_infohash"],
    };

    private readonly Dictionary<string, string> _texts = new(12, StringComparer.Ordinal);

    public List<Enclosure> Enclosures { get; } = new(1);

    /// <summary>The text of an element, or of another that means the same; null when there is none or it is empty.</summary>
    public string? this[string name] =>
        _texts.GetValueOrDefault(name)
        ?? (Aliases.TryGetValue(name, out var aliases) ? aliases.Select(alias => _texts.GetValueOrDefault(alias)).FirstOrDefault(text => text is not null) : null);

    /// <summary>The first text of a name counts; those of content are joined.</summary>
    public void Add(string name, string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > 0 && !_texts.TryAdd(name, trimmed) && name == "content")
        {
            _texts[name] += trimmed;
        }
    }
}
