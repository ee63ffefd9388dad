using System.Globalization;
using System.Net;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Syntax;
using FlexGet.Core.Templating.Values;
using Newtonsoft.Json;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Jinja's filters of numbers and of any value.</summary>
internal static class ValueFilters
{
    public static IReadOnlyList<Function> All { get; } =
    [
        Default("default"),
        Default("d"),
        new("abs", [], (_, value, _) => value switch
        {
            long and not long.MinValue and var number => (object)Math.Abs(number),
            double number => Math.Abs(number),
            _ => throw new TemplateException($"expected a number, found {Plain.Kind(value)}"),
        }),
        new("int", ["default", "base"], (_, value, arguments) => Whole(value, arguments)),
        new("float", ["default"], (_, value, arguments) => Real(value) ?? arguments.Value(0, 0.0)),
        new("round", ["precision", "method"], (_, value, arguments) => Round(value, arguments)),
        new("filesizeformat", ["binary"], (_, value, arguments) => SizeText(Real(value) ?? 0, arguments.Flag(0))),
        new("attr", ["name"], (_, value, arguments) => Members.Get(value, arguments.Text(0))),
        new("tojson", ["indent"], (renderer, value, arguments) => JsonConvert.SerializeObject(
            Json(Plain.ToField(value, renderer), new Room()), arguments.Value(0) is null ? Formatting.None : Formatting.Indented)),
        new("pprint", [], (renderer, value, _) => ValueText.Quoted(value, renderer)),
        new("xmlattr", [], (renderer, value, _) => Attributes(value, renderer)),
    ];

    public static double? Real(object? value) => value switch
    {
        _ when Numbers.TryDouble(value, out var number) => number,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>FlexGet's default also replaces what is empty.</summary>
    private static Function Default(string name) => new(name, ["default_value", "boolean"], (_, value, arguments) =>
        value is Undefined || (arguments.Flag(1, fallback: true) && !Truth.Of(value)) ? arguments.Value(0, "") : value)
    { TakesUndefined = true };

    private static object? Whole(object? value, object?[] arguments)
    {
        if (value is string text && arguments.Value(1) is 16L or 8L or 2L)
        {
            var prefix = arguments.Value(1) is 16L ? "0x" : arguments.Value(1) is 8L ? "0o" : "0b";
            var digits = ((string)value).Trim();
            digits = digits.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? digits : prefix + digits;
            return NumberText.TryRead(digits, out var number) ? number : arguments.Value(0, 0L);
        }

        return value switch
        {
            long => value,
            string digits when long.TryParse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) => whole,
            _ when Real(value) is { } real && Math.Abs(real) < 9e18 => (long)real,
            _ => arguments.Value(0, 0L),
        };
    }

    private static double Round(object? value, object?[] arguments)
    {
        var number = Real(value) ?? throw new TemplateException($"expected a number, found {Plain.Kind(value)}");
        var places = (int)Math.Clamp(arguments.Whole(0, 0), -15, 15);
        var factor = Math.Pow(10, places);
        return arguments.Text(1, "common") switch
        {
            "ceil" => Math.Ceiling(number * factor) / factor,
            "floor" => Math.Floor(number * factor) / factor,
            _ => places >= 0 ? Math.Round(number, places, MidpointRounding.ToEven) : Math.Round(number * factor, MidpointRounding.ToEven) / factor,
        };
    }

    private static string SizeText(double bytes, bool isBinary)
    {
        var step = isBinary ? 1024.0 : 1000.0;
        string[] units = isBinary ? ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"] : ["kB", "MB", "GB", "TB", "PB", "EB"];
        if (bytes < step)
        {
            return bytes == 1 ? "1 Byte" : string.Create(CultureInfo.InvariantCulture, $"{(long)bytes} Bytes");
        }

        var unit = 0;
        for (bytes /= step; bytes >= step && unit + 1 < units.Length; unit++)
        {
            bytes /= step;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes:0.0} {units[unit]}");
    }

    private static string Attributes(object? mapping, Renderer renderer)
    {
        var room = new Room();
        return string.Concat(Mappings.Pairs(mapping).Where(pair => pair.Value is not null)
            .Select(pair => room.Take($" {pair.Key}=\"{WebUtility.HtmlEncode(ValueText.Of(pair.Value, renderer))}\"")));
    }

    private static object? Json(object? value, Room room) => value switch
    {
        null or long or double or bool => value,
        string text => room.Take(text),
        DateTimeOffset time => Dates.Text(time, "T"),
        IReadOnlyList<object?> list => list.Select(item => Json(item, room)).ToList(),
        IReadOnlyDictionary<string, object?> mapping => mapping.ToDictionary(pair => room.Take(pair.Key), pair => Json(pair.Value, room)),
        _ => value.ToString(),
    };
}
