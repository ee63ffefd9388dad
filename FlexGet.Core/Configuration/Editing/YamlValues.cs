using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>What YAML 1.1 makes of plain text.</summary>
internal static partial class YamlValues
{
    // Longer digits are no number that anybody means, and would take long to read.
    private const int MaxNumber = 100;

    /// <summary>null, bool, long, BigInteger, decimal, double, or the text itself.</summary>
    public static object? Read(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "true" or "True" or "TRUE":
                return true;
            case "no" or "No" or "NO" or "off" or "Off" or "OFF" or "false" or "False" or "FALSE":
                return false;
            case ".nan" or ".NaN" or ".NAN":
                return double.NaN;
        }

        if (text.Length > MaxNumber || !"+-.0123456789".Contains(text[0], StringComparison.Ordinal))
        {
            return text;
        }

        var digits = text.Replace("_", "", StringComparison.Ordinal);
        return Integer().IsMatch(text) ? ReadInteger(digits)
            : Float().IsMatch(text) ? ReadFloat(digits)
            : Infinity().IsMatch(text) ? (text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity)
            : text;
    }

    private static object ReadInteger(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text.TrimStart('+', '-');
        var value = digits switch
        {
            _ when digits.StartsWith("0x", StringComparison.Ordinal) =>
                BigInteger.Parse("0" + digits[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            _ when digits.StartsWith("0b", StringComparison.Ordinal) => InBase(digits[2..], 2),
            _ when digits.Contains(':', StringComparison.Ordinal) => digits.Split(':').Aggregate(
                BigInteger.Zero, (sum, part) => (sum * 60) + int.Parse(part, CultureInfo.InvariantCulture)),
            _ when digits.Length > 1 && digits[0] == '0' => InBase(digits[1..], 8),
            _ => BigInteger.Parse(digits, CultureInfo.InvariantCulture),
        };
        value = isNegative ? -value : value;
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : value;
    }

    private static BigInteger InBase(string digits, int radix) =>
        digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * radix) + (digit - '0'));

    private static object ReadFloat(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            var isNegative = text[0] == '-';
            var value = text.TrimStart('+', '-').Split(':').Aggregate(
                0d, (sum, part) => (sum * 60) + double.Parse(part, CultureInfo.InvariantCulture));
            return isNegative ? -value : value;
        }

        // A decimal keeps 1.10 as it is.
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && !text.Contains('e', StringComparison.OrdinalIgnoreCase)
            ? exact
            : double.Parse(text, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^[-+]?(0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+|[1-9][0-9_]*(:[0-5]?[0-9])+)$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(([0-9][0-9_]*)\.[0-9_]*([eE][-+][0-9]+)?|\.[0-9_]+([eE][-+][0-9]+)?|[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*)$")]
    private static partial Regex Float();

    [GeneratedRegex(@"^[-+]?\.(inf|Inf|INF)$")]
    private static partial Regex Infinity();
}
