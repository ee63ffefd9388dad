using System.Globalization;
using System.Text.RegularExpressions;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>FlexGet's filters of what fields hold: titles, dates, sizes. What they are not made for passes unchanged.</summary>
internal static partial class FieldFilters
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("re_replace", ["pattern", "repl"], (renderer, value, arguments) => Replace(renderer, TextFilters.Text(value, renderer), arguments.Text(0), arguments.Text(1))),
        new("re_search", ["pattern"], (renderer, value, arguments) => value is not string text ? value
            : renderer.Patterns.Find(arguments.Text(0), isCaseSensitive: false).Match(text).Value),
        new("formatdate", ["format"], (_, value, arguments) => value is DateTimeOffset time ? Dates.Format(time, arguments.Text(0)) : value),
        new("parsedate", [], (_, value, _) => ParseDate(value) ?? throw new TemplateException("expected a date as text")),
        new("to_date", [], (_, value, _) => value is DateTimeOffset time ? time.Add(-time.TimeOfDay) : value),
        new("date_suffix", [], (renderer, value, _) => Suffixed(TextFilters.Text(value, renderer))),
        new("format_number", ["places", "grouping"], (_, value, arguments) => FormatNumber(value, arguments)),
        new("pad", ["width", "fillchar"], (renderer, value, arguments) => TextFilters.Text(value, renderer)
            .PadLeft(arguments.Width(0), ValueText.Of(arguments.Value(1, "0"), renderer) is [var fill, ..] ? fill : '0')),
        new("asciify", [], (_, value, _) => value is string text ? Asciify(text) : value),
        new("strip_symbols", [], (_, value, _) => value is string text ? Surplus().Replace(Symbols().Replace(Separators().Replace(text, " "), ""), " ").Trim() : value),
        new("strip_year", [], (renderer, value, _) => Year().Match(TextFilters.Text(value, renderer)) is { Success: true } match ? match.Groups["title"].Value : value),
        new("get_year", [], (renderer, value, _) => Year().Match(TextFilters.Text(value, renderer)) is { Success: true } match ? match.Groups["year"].Value : ""),
        new("parse_size", ["si", "match_re"], (renderer, value, arguments) => value is string text ? ParseSize(SizeIn(text, renderer, arguments), arguments.Flag(0)) : value),
        new("format_size", ["si", "unit"], (_, value, arguments) => ValueFilters.Real(value) is { } bytes && value is not string
            ? FormatSize(bytes, arguments.Flag(0), arguments.Value(1) as string) : value),
    ];

    private static string Replace(Renderer renderer, string text, string pattern, string replacement)
    {
        renderer.Work(text.Length * 4);
        var regex = renderer.Patterns.Find(pattern, isCaseSensitive: true);
        var room = new Room();
        return new Room().Take(regex.Replace(text, match => room.Take(Replacement(match, replacement))));
    }

    private static string Replacement(Match match, string replacement)
    {
        var room = new Room();
        return Group().Replace(replacement, part => part.Value switch
        {
            "\\\\" => "\\",
            "\\n" => "\n",
            "\\t" => "\t",
            _ => room.Take(match.Groups[part.Groups["name"].Value].Value),
        });
    }

    private static object? ParseDate(object? value) => value switch
    {
        DateTimeOffset => value,
        string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => null,
    };

    private static string Suffixed(string text)
    {
        var digits = text.Length < 2 ? text : text[^2..];
        var day = int.TryParse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Math.Abs(number) : 0;
        return text + (day is >= 11 and <= 13 ? "th" : (day % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
    }

    private static object? FormatNumber(object? value, object?[] arguments)
    {
        if (!Numbers.TryDouble(value, out var number))
        {
            return value;
        }

        var places = arguments.Value(0) is null ? value is long ? 0 : 2 : Math.Clamp(arguments.Whole(0), 0, 15);
        return number.ToString((arguments.Flag(1, fallback: true) ? "N" : "F") + places, CultureInfo.InvariantCulture);
    }

    private static string Asciify(string text) => string.Concat(Accents.Remove(text).Where(char.IsAscii));

    /// <summary>What the groups of <c>match_re</c> match, number and unit; the whole text without it.</summary>
    private static string SizeIn(string text, Renderer renderer, object?[] arguments)
    {
        if (arguments.Value(1) is not string pattern)
        {
            return text;
        }

        var match = renderer.Patterns.Find(pattern, isCaseSensitive: false).Match(text);
        return match.Groups.Count == 1 ? match.Value : string.Join(' ', match.Groups.Cast<Group>().Skip(1).Select(group => group.Value));
    }

    private static long ParseSize(string text, bool isDecimal)
    {
        if (!Size.TryParse(text.Replace(",", "", StringComparison.Ordinal), out var size))
        {
            return 0;
        }

        var power = "kmgtp".IndexOf(char.ToLowerInvariant(text.FirstOrDefault(char.IsLetter, ' ')), StringComparison.Ordinal) + 1;
        var isBinary = !isDecimal || text.Contains('i', StringComparison.OrdinalIgnoreCase);
        return isBinary ? size.Bytes : (long)Math.Round(size.Bytes / Math.Pow(1024, power) * Math.Pow(1000, power));
    }

    private static string FormatSize(double bytes, bool isDecimal, string? unit)
    {
        var step = isDecimal ? 1000.0 : 1024.0;
        string[] units = isDecimal ? ["B", "kB", "MB", "GB", "TB", "PB"] : ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
        var index = 0;
        for (; index + 1 < units.Length && (unit is null ? Math.Abs(bytes) >= step : units[index] != unit); index++)
        {
            bytes /= step;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes:0.##} {units[index]}");
    }

    [GeneratedRegex(@"\\(?:g<(?<name>\w+)>|(?<name>[0-9]{1,2})|\\|n|t)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Group();

    [GeneratedRegex(@"[()\-_\[\].]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"[^\w\s]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Symbols();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Surplus();

    [GeneratedRegex(@"^(?<title>.+?)\s*[\s.]\(?(?<year>[12][0-9]{3})\)?\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
