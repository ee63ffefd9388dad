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

    // A handful of names: looking through them is quicker than hashing each, and there are thousands of items.
    private readonly List<(string Name, string Text)> _texts = new(8);
    private List<Enclosure>? _enclosures;

    public IReadOnlyList<Enclosure> Enclosures => _enclosures ?? [];

    /// <summary>The text of an element, or of another that means the same; null when there is none or it is empty.</summary>
    public string? this[string name]
    {
        get
        {
            var text = Find(name);
            foreach (var alias in text is null && Aliases.TryGetValue(name, out var aliases) ? aliases : [])
            {
                text ??= Find(alias);
            }

            return text;
        }
    }

    /// <summary>The first text of a name counts; those of content are joined.</summary>
    public void Add(string name, string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        var known = IndexOf(name);
        if (known < 0 && _texts.Count < FeedLimits.Names)
        {
            _texts.Add((name, trimmed));
        }
        else if (known >= 0 && name == "content" && _texts[known].Text.Length + trimmed.Length <= FeedLimits.Text)
        {
            _texts[known] = (name, _texts[known].Text + trimmed);
        }
    }

    public void Add(Enclosure enclosure)
    {
        _enclosures ??= new(1);
        if (_enclosures.Count < FeedLimits.Names)
        {
            _enclosures.Add(enclosure);
        }
    }

    private string? Find(string name) => IndexOf(name) is >= 0 and var at ? _texts[at].Text : null;

    private int IndexOf(string name)
    {
        for (var at = 0; at < _texts.Count; at++)
        {
            if (_texts[at].Name == name)
            {
                return at;
            }
        }

        return -1;
    }
}
