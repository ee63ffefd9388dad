namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>Says in plain words what somebody sent in the place of a feed.</summary>
internal static class NoFeed
{
    private const int LongestExcerpt = 100;

    private static ReadOnlySpan<byte> Gzip => [0x1f, 0x8b];

    /// <param name="bytes">What was sent.</param>
    /// <param name="beginning">Its first characters.</param>
    /// <param name="feed">What the parser made of it.</param>
    public static string Describe(ReadOnlySpan<byte> bytes, string beginning, Feed feed) => beginning.TrimStart() switch
    {
        _ when bytes.StartsWith(Gzip) => "it is packed (gzip), and the server does not say so",
        _ when FeedText.IsHtml(beginning) =>
            "it is a page for people (HTML); perhaps the site wants a login, or the url is that of the page and not of its feed",
        "" => "there is nothing in it",
        ['{' or '[', ..] => $"it is JSON: {Excerpt(beginning)}",
        [not '<', ..] => $"it is other text: {Excerpt(beginning)}",
        _ => feed.Error is null ? $"its outermost element is {feed.Root}" : $"it cannot be parsed: {feed.Error}",
    };

    private static string Excerpt(string text)
    {
        var line = FeedText.OneLine(text);
        return line.Length > LongestExcerpt ? line[..LongestExcerpt] + "…" : line;
    }
}
