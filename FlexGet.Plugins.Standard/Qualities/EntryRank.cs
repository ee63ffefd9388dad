using System.Globalization;
using FlexGet.Core.Entries;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Standard.Qualities;

/// <summary>How good a release is: its quality, then how often it was corrected.</summary>
internal readonly record struct EntryRank(Quality Quality, int ProperCount) : IComparable<EntryRank>
{
    private const string ProperCountField = "proper_count";

    public static EntryRank Of(Entry entry, TimeProvider time) => new(QualityOf(entry), ProperCountOf(entry, time));

    public static Quality QualityOf(Entry entry) => Quality.FromField(entry[EntryFields.Quality]) ?? Quality.Unknown;

    public int CompareTo(EntryRank other) =>
        Quality.CompareTo(other.Quality) is not 0 and var order ? order : ProperCount.CompareTo(other.ProperCount);

    public override string ToString() => ProperCount > 0 ? $"{Quality} proper {ProperCount}" : Quality.Name;

    /// <summary>What the series or movie plugins have read; without them the title itself.</summary>
    private static int ProperCountOf(Entry entry, TimeProvider time) => entry[ProperCountField] switch
    {
        int count => count,
        long count => (int)Math.Clamp(count, int.MinValue, int.MaxValue),
        string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) => count,
        _ => ReleaseTitle.Parse(entry.Title, DateOnly.FromDateTime(time.GetLocalNow().DateTime)).ProperCount,
    };
}
