using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FlexGet.Core.Schemas;

/// <summary>An amount of bytes, written as a whole number of bytes or like <c>10 MB</c> and <c>1.5 GiB</c>; every unit is a power of 1024.</summary>
public readonly partial record struct Size(long Bytes)
{
    [StringSyntax(StringSyntaxAttribute.Regex)]
    internal const string Pattern = @"^\s*([0-9]{1,15}(\.[0-9]{0,6})?|\.[0-9]{1,6})\s*([kKmMgGtTpP]?)([iI]?[bB])?\s*$";

    private const string Units = "KMGTP";

    /// <summary>Reads the text; false when it is no size.</summary>
    public static bool TryParse(string text, out Size size)
    {
        size = default;
        var match = Form().Match(text);
        if (!match.Success || !double.TryParse(match.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var unit = match.Groups[3].ValueSpan;
        var bytes = number * Math.Pow(1024, unit.IsEmpty ? 0 : Units.IndexOf(char.ToUpperInvariant(unit[0]), StringComparison.Ordinal) + 1);
        if (bytes > long.MaxValue / 2)
        {
            return false;
        }

        size = new Size((long)bytes);
        return true;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
