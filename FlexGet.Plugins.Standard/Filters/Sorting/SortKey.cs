using System.Globalization;
using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Standard.Filters.Sorting;

/// <summary>The order of values of fields. Values of different kinds have none.</summary>
internal sealed class SortKey : IComparer<object?>
{
    public static SortKey Order { get; } = new();

    /// <exception cref="PluginException">The values are of different kinds.</exception>
    public int Compare(object? x, object? y) => (x, y) switch
    {
        (string left, string right) => string.CompareOrdinal(left, right),
        (Quality left, Quality right) => left.CompareTo(right),
        (Quality left, string right) => left.CompareTo(Quality.Parse(right)),
        (string left, Quality right) => Quality.Parse(left).CompareTo(right),
        (QualityComponent left, QualityComponent right) => left.Value.CompareTo(right.Value),
        (bool or int or long or double or decimal, bool or int or long or double or decimal) => Number(x).CompareTo(Number(y)),
        (IComparable left, not null) when left.GetType() == y.GetType() => left.CompareTo(y),
        _ => throw new PluginException($"cannot sort `{x}` and `{y}`: they are of different kinds"),
    };

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
