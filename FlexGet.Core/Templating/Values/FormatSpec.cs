using System.Globalization;
using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Values;

/// <summary>How one value is written.</summary>
internal sealed record FormatSpec
{
    public char Fill { get; init; } = ' ';

    public char Align { get; init; }

    public char Sign { get; init; } = '-';

    public int Width { get; init; }

    public bool HasThousands { get; init; }

    public int? Precision { get; init; }

    public char Kind { get; init; }

    public string Format(object? value, Renderer renderer)
    {
        var isNumber = value is long or double or bool && Kind != 's';
        if (!isNumber && Kind is not ('\0' or 's'))
        {
            throw new TemplateException($"the format \"{Kind}\" needs a number, not {Plain.Kind(value)}");
        }

        var text = isNumber && !(value is bool && Kind == '\0') ? Number(value) : ValueText.Of(value, renderer);
        if (!isNumber && Precision is { } length && text.Length > length)
        {
            text = text[..length];
        }

        var missing = Math.Max(0, Width - text.Length);
        var align = Align == '\0' ? isNumber ? '>' : '<' : Align == '=' && !isNumber ? '>' : Align;
        return align switch
        {
            '<' => text + new string(Fill, missing),
            '^' => new string(Fill, missing / 2) + text + new string(Fill, missing - (missing / 2)),
            '=' when text.StartsWith('-') || text.StartsWith('+') => text[0] + new string(Fill, missing) + text[1..],
            _ => new string(Fill, missing) + text,
        };
    }

    /// <summary>Fills a text up, behind its sign.</summary>
    public string Signed(string text)
    {
        var filled = new string(Fill, Math.Max(0, Width - text.Length));
        return text.StartsWith('-') || text.StartsWith('+') ? text[0] + filled + text[1..] : filled + text;
    }

    private string Number(object? value)
    {
        Numbers.TryDouble(value, out var real);
        var isWhole = value is not double;
        var whole = isWhole ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;
        var group = HasThousands ? "N" : "F";
        var text = Kind switch
        {
            'x' or 'X' when isWhole => whole.ToString(Kind == 'x' ? "x" : "X", CultureInfo.InvariantCulture),
            'o' when isWhole => Convert.ToString(whole, 8),
            'b' when isWhole => Convert.ToString(whole, 2),
            'f' or 'F' => real.ToString(group + (Precision ?? 6), CultureInfo.InvariantCulture),
            'e' or 'E' => real.ToString((Kind == 'e' ? "0." : "0.") + new string('0', Precision ?? 6) + Kind + "+00", CultureInfo.InvariantCulture),
            '%' => (real * 100).ToString("F" + (Precision ?? 6), CultureInfo.InvariantCulture) + "%",
            'g' or 'G' => real.ToString("G" + Math.Max(1, Precision ?? 6), CultureInfo.InvariantCulture),
            _ when isWhole => whole.ToString(group + "0", CultureInfo.InvariantCulture),
            _ when Kind == 'd' => throw new TemplateException("the format \"d\" needs a whole number"),
            _ when Precision is { } digits => real.ToString("G" + Math.Max(1, digits), CultureInfo.InvariantCulture),
            _ when HasThousands => real.ToString("#,0.################", CultureInfo.InvariantCulture),
            _ => real.ToString("R", CultureInfo.InvariantCulture),
        };
        return Sign is '+' or ' ' && !text.StartsWith('-') ? Sign + text : text;
    }
}
