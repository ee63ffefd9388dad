using System.Globalization;
using System.Text.RegularExpressions;
using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Values;

/// <summary>Python's two ways to put values into a text: <c>'%02d' % n</c> and <c>'{:02d}'.format(n)</c>.</summary>
internal static partial class PythonFormat
{
    private const int MaxWidth = 1000;

    public static string Percent(string format, object? values, Renderer renderer)
    {
        renderer.Work(format.Length);
        var list = values as TupleValue ?? new TupleValue([values]);
        var next = 0;
        var room = new Room();
        return PercentPlace().Replace(format, match => room.Take(match.Groups["kind"].Value == "%" ? "%" : Place(match)));

        string Place(Match match)
        {
            var value = match.Groups["name"] is { Success: true } name
                ? Mappings.TryGet(values, name.Value, out var found) ? Plain.Of(found) : throw new TemplateException($"there is no value \"{name.Value}\" for the format")
                : next < list.Count ? list[next++] : throw new TemplateException("there are fewer values than places in the format");
            var flags = match.Groups["flags"].Value;
            var spec = new FormatSpec
            {
                Fill = flags.Contains('0', StringComparison.Ordinal) && !flags.Contains('-', StringComparison.Ordinal) ? '0' : ' ',
                Align = flags.Contains('-', StringComparison.Ordinal) ? '<' : flags.Contains('0', StringComparison.Ordinal) ? '=' : '>',
                Sign = flags.Contains('+', StringComparison.Ordinal) ? '+' : '-',
                Width = Number(match.Groups["width"].Value) ?? 0,
                Precision = Number(match.Groups["precision"].Value),
                Kind = match.Groups["kind"].Value[0] is 'i' or 'u' ? 'd' : match.Groups["kind"].Value[0],
            };
            return spec.Kind == 'r' ? ValueText.Quoted(value, renderer) : spec.Format(spec.Kind is 'd' && value is double real ? (long)real : value, renderer);
        }
    }

    public static string Braces(string format, IReadOnlyList<object?> values, IReadOnlyDictionary<string, object?> named, Renderer renderer)
    {
        renderer.Work(format.Length);
        var next = 0;
        var room = new Room();
        return BracePlace().Replace(format, match => room.Take(match.Value is "{{" or "}}" ? match.Value[..1] : Place(match)));

        string Place(Match match)
        {
            if (!match.Groups["name"].Success)
            {
                throw new TemplateException($"the format has \"{match.Value}\" in it that belongs to no place");
            }

            var name = match.Groups["name"].Value;
            var index = name.Length == 0 ? next++ : Number(name) ?? -1;
            var value = index >= 0 && index < values.Count ? values[index]
                : named.TryGetValue(name, out var found) ? found
                : throw new TemplateException($"there is no value for the place \"{match.Value}\" of the format");
            var spec = SpecForm().Match(match.Groups["spec"].Value);
            return spec.Success ? Spec(spec).Format(value, renderer) : throw new TemplateException($"\"{match.Value}\" is no format");
        }
    }

    private static FormatSpec Spec(Match match) => new()
    {
        Fill = match.Groups["fill"] is { Length: > 0 } fill ? fill.Value[0] : match.Groups["zero"].Length > 0 ? '0' : ' ',
        Align = match.Groups["align"] is { Length: > 0 } align ? align.Value[0] : match.Groups["zero"].Length > 0 ? '=' : '\0',
        Sign = match.Groups["sign"] is { Length: > 0 } sign ? sign.Value[0] : '-',
        Width = Number(match.Groups["width"].Value) ?? 0,
        HasThousands = match.Groups["comma"].Length > 0,
        Precision = Number(match.Groups["precision"].Value),
        Kind = match.Groups["kind"] is { Length: > 0 } kind ? kind.Value[0] : '\0',
    };

    private static int? Number(string digits) => !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
        : number <= MaxWidth ? number : throw new TemplateException($"the width of a format is more than {MaxWidth}");

    [GeneratedRegex(@"%(?:\((?<name>[^()]*)\))?(?<flags>[-+ 0#]*)(?<width>[0-9]{0,6})(?:\.(?<precision>[0-9]{0,6}))?(?<kind>[sdiufFeEgGxXor%])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PercentPlace();

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>\w*)(?::(?<spec>[^{}]*))?\}|[{}]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BracePlace();

    [GeneratedRegex(@"^(?:(?<fill>.)?(?<align>[<>^=]))?(?<sign>[-+ ])?(?<zero>0)?(?<width>[0-9]{0,6})(?<comma>,)?(?:\.(?<precision>[0-9]{1,6}))?(?<kind>[sdfFeEgGxXobn%])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SpecForm();
}

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
