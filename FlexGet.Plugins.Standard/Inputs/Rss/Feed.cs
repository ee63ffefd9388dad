namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>What could be read of a feed.</summary>
/// <param name="Root">The outermost element; null when there is none.</param>
/// <param name="Items">In the order of the feed.</param>
/// <param name="Error">Where and why reading ended too early; null when all was read.</param>
internal sealed record Feed(string? Root, IReadOnlyList<FeedItem> Items, string? Error)
{
    public bool IsFeed => Root is "rss" or "feed" or "rdf:RDF" or "RDF" or "channel" or "atom:feed";
}
