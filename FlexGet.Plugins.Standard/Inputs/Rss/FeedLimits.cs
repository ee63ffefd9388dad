namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>What a feed may take: whoever writes it must not choose how much memory, disk and time it costs. Real ones stay far below.</summary>
internal static class FeedLimits
{
    public const int Bytes = 16 * 1024 * 1024;

    public const int Items = 20_000;

    /// <summary>Characters without any markup between them; more is no feed.</summary>
    public const int Run = 1024 * 1024;

    /// <summary>Characters of a text; what is longer is cut.</summary>
    public const int Text = 256 * 1024;

    /// <summary>Characters of a title; what is longer is cut, for titles are kept for ever and searched.</summary>
    public const int Title = 4 * 1024;

    /// <summary>Characters of a url; a longer one is none.</summary>
    public const int Url = 8 * 1024;

    /// <summary>Different elements of an item, and files that it offers; the others are ignored.</summary>
    public const int Names = 256;

    /// <summary>At most so many characters, and no half of one.</summary>
    public static string Cut(string text, int limit) =>
        text.Length <= limit ? text : text[..(limit > 0 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
}
