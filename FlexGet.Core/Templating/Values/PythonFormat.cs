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
