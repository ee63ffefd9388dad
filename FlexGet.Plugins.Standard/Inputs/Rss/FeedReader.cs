using System.Xml;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>
/// Reads RSS 0.9x, 1.0 and 2.0 and Atom in one pass. Prefixes are read as written: feeds that forget to declare one are common,
/// and the names under which users ask for fields are made of them.
/// </summary>
internal sealed class FeedReader
{
    private const int MaxDepth = 64;

    private readonly XmlTextReader _xml;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly BoundedText _text = new(FeedLimits.Text);
    private readonly List<FeedItem> _items = [];
    private string? _root;

    private FeedReader(XmlTextReader xml) => _xml = xml;

    /// <summary>Reads a feed; a mistake in it ends the reading, what came before it counts.</summary>
    public static Feed Read(TextReader text, CancellationToken cancellationToken)
    {
        using var markup = new BoundedMarkup(text, cancellationToken);

        // A DTD is skipped unread (RSS 0.91 names one) and nothing is ever fetched: entities that it declares do not exist.
        using var xml = new XmlTextReader(markup)
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            Namespaces = false,
            WhitespaceHandling = WhitespaceHandling.None,
        };
        var reader = new FeedReader(xml);
        try
        {
            reader.ReadItems();
            return new Feed(reader._root, reader._items, Error: null);
        }
        catch (XmlException error)
        {
            return new Feed(reader._root, reader._items, error.Message);
        }
    }

    private void ReadItems()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            CheckDepth();
            _root ??= _xml.Name;
            if (_xml.Name is "item" or "entry" or "rss:item" or "atom:entry")
            {
                var item = new FeedItem();
                ReadItem(item);
                _items.Add(item);
                if (_items.Count > FeedLimits.Items)
                {
                    return; // one too many, so that it can be told from a feed of just so many
                }
            }
        }
    }

    private void ReadItem(FeedItem item)
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        string? name = null;
        while (_xml.Read())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    CheckDepth();
                    _text.Clear();
                    name = ReadElement(item);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    _text.Add(_xml.Value);
                    break;
                case XmlNodeType.EndElement when _xml.Depth == depth:
                    return;
                case XmlNodeType.EndElement:
                    if (name is not null && _text.Take() is { } text)
                    {
                        item.Add(name, text);
                    }

                    _text.Clear();
                    name = null;
                    break;
            }
        }
    }

    /// <summary>Reads what stands in attributes; returns the name for the text that follows, null when none is wanted.</summary>
    private string? ReadElement(FeedItem item)
    {
        var name = NameOf(_xml.Name);
        if (_xml.HasAttributes)
        {
            switch (name)
            {
                case "enclosure" when (_xml.GetAttribute("url") ?? _xml.GetAttribute("rdf:resource")) is { Length: > 0 } url:
                    item.Add(new Enclosure(url, _xml.GetAttribute("type"), _xml.GetAttribute("length")));
                    break;
                case "link" when _xml.GetAttribute("href") is { Length: > 0 } href:
                    AddLink(item, href);
                    break;
                case "media_thumbnail" or "media_content" when _xml.GetAttribute("url") is { Length: > 0 } url:
                    item.Add(name, url);
                    break;
            }
        }

        return _xml.IsEmptyElement ? null : name;
    }

    private void AddLink(FeedItem item, string href)
    {
        switch (_xml.GetAttribute("rel"))
        {
            case "enclosure":
                item.Add(new Enclosure(href, _xml.GetAttribute("type"), _xml.GetAttribute("length")));
                break;
            case null or "" or "alternate":
                item.Add("link", href);
                break;
        }
    }

    private string NameOf(string element)
    {
        if (!_names.TryGetValue(element, out var name))
        {
            name = element.ToLowerInvariant();
            name = name.StartsWith("rss:", StringComparison.Ordinal) || (_root == "atom:feed" && name.StartsWith("atom:", StringComparison.Ordinal))
                ? name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..]
                : name.Replace(':', '_');
            // The author of an Atom entry is a person with a name; nothing else in an item is called so.
            name = name == "name" ? "author" : name;
            if (_names.Count < FeedLimits.Names)
            {
                _names[element] = name;
            }
        }

        return name;
    }

    private void CheckDepth()
    {
        if (_xml.Depth > MaxDepth)
        {
            throw new XmlException($"elements are nested deeper than {MaxDepth}", null, _xml.LineNumber, _xml.LinePosition);
        }
    }
}
