using System.Globalization;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>Dates of feeds: RFC 822 with its zone names, ISO 8601, and what comes near.</summary>
internal static class FeedDate
{
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["Z"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["BST"] = "+01:00",
    };

    private static readonly string[] Usual = ["ddd, dd MMM yyyy HH:mm:ss zzz", "ddd, dd MMM yyyy HH:mm:ss 'GMT'"];

    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // The two that nearly all feeds use; reading any form costs several times as much.
        if (DateTimeOffset.TryParseExact(text, Usual, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date.ToUniversalTime();
        }

        var space = text.LastIndexOf(' ');
        if (space > 0 && Zones.TryGetValue(text[(space + 1)..], out var zone))
        {
            text = $"{text[..space]} {zone}";
        }

        return Parse(text) ?? Parse(text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..]); // the weekday is often wrong
    }

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date.ToUniversalTime()
            : null;
}
