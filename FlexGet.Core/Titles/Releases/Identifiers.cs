using System.Globalization;

namespace FlexGet.Core.Titles.Releases;

/// <summary>How an episode is named.</summary>
internal static class Identifiers
{
    public static string Episode(int season, int episode) => string.Create(CultureInfo.InvariantCulture, $"S{season:00}E{episode:00}");

    public static string Season(int season) => string.Create(CultureInfo.InvariantCulture, $"S{season:00}");

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The numbers from the first to the last.</summary>
    public static int[] Range(Numbering numbering)
    {
        if (numbering.First is not { } first)
        {
            return [];
        }

        var episodes = new int[Math.Max(1, (numbering.Last ?? first) - first + 1)];
        for (var index = 0; index < episodes.Length; index++)
        {
            episodes[index] = first + index;
        }

        return episodes;
    }

    /// <summary>How the episode is told from others; nothing when it is not.</summary>
    public static (IdentifierType? Type, string? Identifier) Of(Numbering? numbering)
    {
        if (numbering is null)
        {
            return (null, null);
        }

        if (numbering.Date is { } date)
        {
            return (IdentifierType.Date, Date(date));
        }

        if (numbering.First is not { } first)
        {
            return numbering.Season is { } season ? (IdentifierType.Ep, Season(season))
                : numbering.IsSpecial ? (IdentifierType.Special, "special")
                : (null, null);
        }

        var last = numbering.Last ?? first;
        var text = numbering.IsAbsolute ? first.ToString(CultureInfo.InvariantCulture) : Episode(numbering.Season ?? 1, first);
        var end = last == first ? ""
            : numbering.IsAbsolute ? string.Create(CultureInfo.InvariantCulture, $"-{last}")
            : string.Create(CultureInfo.InvariantCulture, $"-E{last:00}");
        return (numbering.IsAbsolute ? IdentifierType.Sequence : IdentifierType.Ep, text + end);
    }
}
