using System.Globalization;

namespace FlexGet.Core.Schemas;

/// <summary>A span of time written as <c>2 hours</c>: a whole number, one space, second, minute, hour, day or week with or without s.</summary>
public readonly record struct Interval(TimeSpan Span)
{
    /// <summary>Reads the text; false when it is no interval.</summary>
    public static bool TryParse(string text, out Interval interval)
    {
        interval = default;
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 1 || !long.TryParse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return false;
        }

        var seconds = text[(space + 1)..].TrimEnd('s') switch
        {
            "second" => 1L,
            "minute" => 60,
            "hour" => 3600,
            "day" => 86400,
            "week" => 604800,
            _ => 0,
        };
        if (seconds == 0 || text.EndsWith("ss", StringComparison.Ordinal) || count > 3_000_000_000L / seconds)
        {
            return false;
        }

        interval = new Interval(TimeSpan.FromSeconds(count * seconds));
        return true;
    }
}
