using System.Globalization;
using FlexGet.Core.Titles;

namespace FlexGet.Core.Entries;

/// <summary>The names under which types stand in stored entries, and the text of their values. Never change one: databases hold them.</summary>
internal static class ValueTypes
{
    public const string Entry = "entry";
    public const string Mapping = "mapping";

    private const string Double = "double";
    private const string Decimal = "decimal";
    private const string Instant = "instant";
    private const string Time = "time";
    private const string Date = "date";
    private const string Span = "span";
    private const string Quality = "quality";

    /// <summary>Null for what has no type of its own.</summary>
    public static (string Type, string Text)? TextOf(object? value) => value switch
    {
        double number => (Double, number.ToString("R", CultureInfo.InvariantCulture)),
        decimal number => (Decimal, number.ToString(CultureInfo.InvariantCulture)),
        DateTimeOffset time => (Instant, time.ToString("O", CultureInfo.InvariantCulture)),
        DateTime time => (Time, time.ToString("O", CultureInfo.InvariantCulture)),
        DateOnly date => (Date, date.ToString("O", CultureInfo.InvariantCulture)),
        TimeSpan span => (Span, span.ToString("c", CultureInfo.InvariantCulture)),
        Quality quality => (Quality, quality.Name),
        _ => null,
    };

    public static object ValueOf(string type, string text) => type switch
    {
        Double => double.Parse(text, CultureInfo.InvariantCulture),
        Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        Instant => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        Time => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        Date => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        Span => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
        Quality => Titles.Quality.TryParseExact(text, out var quality, out _) ? quality : Titles.Quality.Unknown,
        _ => throw new FormatException($"unknown type {type} in a stored entry"),
    };
}
