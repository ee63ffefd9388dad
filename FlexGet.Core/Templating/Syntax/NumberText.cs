using System.Globalization;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Numbers as Python writes them.</summary>
internal static class NumberText
{
    /// <summary>How many characters at the beginning are a number without a sign.</summary>
    public static int LengthOf(ReadOnlySpan<char> text, bool mayBeFraction = true)
    {
        if (text.Length > 2 && text[0] == '0' && char.ToLowerInvariant(text[1]) is 'x' or 'b' or 'o')
        {
            var prefixed = 2;
            while (prefixed < text.Length && (char.IsAsciiHexDigit(text[prefixed]) || text[prefixed] == '_'))
            {
                prefixed++;
            }

            return prefixed;
        }

        var length = Digits(text, 0);
        if (mayBeFraction && length + 1 < text.Length && text[length] == '.' && char.IsAsciiDigit(text[length + 1]))
        {
            length = Digits(text, length + 1);
        }

        if (mayBeFraction && length < text.Length && text[length] is 'e' or 'E')
        {
            var exponent = length + 1 + (length + 1 < text.Length && text[length + 1] is '+' or '-' ? 1 : 0);
            length = exponent < text.Length && char.IsAsciiDigit(text[exponent]) ? Digits(text, exponent) : length;
        }

        return length;
    }

    /// <summary>Reads a number without a sign; long or double.</summary>
    public static bool TryRead(string text, out object value)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        value = 0L;
        if (digits.Length > 2 && digits[0] == '0' && char.ToLowerInvariant(digits[1]) is var prefix and ('x' or 'b' or 'o'))
        {
            return TryReadPrefixed(digits[2..], prefix, out value);
        }

        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            value = whole;
            return true;
        }

        var isNumber = double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number);
        value = number;
        return isNumber && double.IsFinite(number);
    }

    private static bool TryReadPrefixed(string digits, char prefix, out object value)
    {
        long number = 0;
        var radix = prefix == 'x' ? 16 : prefix == 'o' ? 8 : 2;
        foreach (var digit in digits)
        {
            var worth = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (worth >= radix || number > (long.MaxValue - worth) / radix)
            {
                value = 0L;
                return false;
            }

            number = (number * radix) + worth;
        }

        value = number;
        return true;
    }

    private static int Digits(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && (char.IsAsciiDigit(text[index]) || (text[index] == '_' && index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]))))
        {
            index++;
        }

        return index;
    }
}
