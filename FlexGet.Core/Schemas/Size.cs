using System.Globalization;

namespace FlexGet.Core.Schemas;

/// <summary>An amount of bytes, written as a whole number of bytes or like <c>10 MB</c> and <c>1.5 GiB</c>; every unit is a power of 1024.</summary>
public readonly record struct Size(long Bytes)
{
    private static readonly string[] Units = ["B", "K", "M", "G", "T", "P"];

    /// <summary>Reads the text; false when it is no size.</summary>
    public static bool TryParse(string text, out Size size)
    {
        size = default;
        var trimmed = text.Trim();
        var digits = trimmed.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        var power = PowerOf(trimmed[digits..].Trim());
        if (power < 0 || !decimal.TryParse(trimmed[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var bytes = (double)number * Math.Pow(1024, power);
        if (bytes > long.MaxValue / 2)
        {
            return false;
        }

        size = new Size((long)bytes);
        return true;
    }

    private static int PowerOf(string unit)
    {
        var name = unit.ToUpperInvariant();
        if (name.Length > 1)
        {
            name = name.EndsWith("IB", StringComparison.Ordinal) ? name[..^2] : name.EndsWith('B') ? name[..^1] : name;
        }

        return name.Length == 0 ? 0 : Array.IndexOf(Units, name);
    }
}
