using System.Buffers;
using System.Globalization;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>Numbers of YAML 1.1: <c>012</c> is octal, <c>1:30</c> counts in sixties, <c>1_000</c> has a separator, <c>1e5</c> is text.</summary>
internal static class YamlNumbers
{
    private const int LongestNumber = 400;
    private static readonly SearchValues<char> Digit = SearchValues.Create("0123456789_");

    /// <summary>A long or a double; null when the text is no number, or a whole one beyond 64 bits.</summary>
    public static object? Resolve(string text)
    {
        var isNegative = text[0] == '-';
        var unsigned = text.AsSpan(isNegative || text[0] == '+' ? 1 : 0);
        if (unsigned.Length is 0 or > LongestNumber)
        {
            return null;
        }

        if (Whole(unsigned) is { } whole)
        {
            return isNegative ? -whole : whole;
        }

        return Fraction(unsigned, hasSign: unsigned.Length < text.Length) is { } fraction ? isNegative ? -fraction : fraction : null;
    }

    private static long? Whole(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(':') > 0)
        {
            return text[0] is >= '1' and <= '9' && text.IndexOf('.') < 0 ? Sixties(text) : null;
        }

        return text switch
        {
            "0" => 0,
            ['0', 'b', .. var binary] => Digits(binary, 2),
            ['0', 'x', .. var hexadecimal] => Digits(hexadecimal, 16),
            ['0', .. var octal] => Digits(octal, 8),
            [>= '1' and <= '9', ..] => Digits(text, 10),
            _ => null,
        };
    }

    private static long? Digits(ReadOnlySpan<char> text, int radix)
    {
        long number = 0;
        var count = 0;
        foreach (var character in text)
        {
            if (character == '_')
            {
                continue;
            }

            var digit = char.IsAsciiHexDigit(character) ? Convert.ToInt32(character.ToString(), 16) : radix;
            if (digit >= radix || number > (long.MaxValue - digit) / radix)
            {
                return null;
            }

            number = (number * radix) + digit;
            count++;
        }

        return count == 0 ? null : number;
    }

    private static long? Sixties(ReadOnlySpan<char> text)
    {
        long number = 0;
        var isFirst = true;
        foreach (var range in text.Split(':'))
        {
            var part = text[range];
            if ((!isFirst && !IsSixtieth(part)) || Digits(part, 10) is not { } digits || number > (long.MaxValue - digits) / 60)
            {
                return null;
            }

            number = (number * 60) + digits;
            isFirst = false;
        }

        return number;
    }

    private static bool IsSixtieth(ReadOnlySpan<char> part) => part is [>= '0' and <= '9'] or [>= '0' and <= '5', >= '0' and <= '9'];

    private static double? Fraction(ReadOnlySpan<char> text, bool hasSign)
    {
        if (text is ".inf" or ".Inf" or ".INF")
        {
            return double.PositiveInfinity;
        }

        if (!hasSign && text is ".nan" or ".NaN" or ".NAN")
        {
            return double.NaN;
        }

        var point = text.IndexOf('.');
        if (point < 0)
        {
            return null;
        }

        return text.IndexOf(':') > 0 ? FractionOfSixties(text, point) : Decimal(text, point, hasSign);
    }

    private static double? FractionOfSixties(ReadOnlySpan<char> text, int point)
    {
        if (!char.IsAsciiDigit(text[0]) || text.LastIndexOf(':') > point || Sixties(text[..point]) is not { } whole)
        {
            return null;
        }

        return Decimal($"0{text[point..]}", 1, hasSign: true) is { } rest ? whole + rest : null;
    }

    private static double? Decimal(ReadOnlySpan<char> text, int point, bool hasSign)
    {
        // A number may begin with its point only when it has digits behind it and no sign before it.
        if (point == 0 && (hasSign || text.Length == 1 || !char.IsAsciiDigit(text[1])))
        {
            return null;
        }

        var exponent = text.IndexOfAny('e', 'E');
        var mantissa = exponent < 0 ? text : text[..exponent];
        if (exponent >= 0 && (exponent < point || text[(exponent + 1)..] is not ['+' or '-', .. var power] || !AllDigits(power)))
        {
            return null;
        }

        if (!AllDigits(mantissa[(point + 1)..], allowNone: true) || (point > 0 && !char.IsAsciiDigit(text[0])) || !AllDigits(mantissa[..point], allowNone: true))
        {
            return null;
        }

        return double.Parse(text.ToString().Replace("_", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool AllDigits(ReadOnlySpan<char> text, bool allowNone = false) =>
        text.IsEmpty ? allowNone : !text.ContainsAnyExcept(Digit);
}
