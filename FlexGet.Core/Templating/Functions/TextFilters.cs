using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Jinja's filters of text.</summary>
internal static partial class TextFilters
{
    public static IReadOnlyList<Function> All { get; } =
    [
        Of("upper", text => text.ToUpperInvariant()),
        Of("lower", text => text.ToLowerInvariant()),
        Of("capitalize", TextChanges.Capitalize),
        Of("title", text => Words().Replace(text, match => TextChanges.Capitalize(match.Value))),
        Of("escape", WebUtility.HtmlEncode),
        Of("e", WebUtility.HtmlEncode),
        Of("forceescape", WebUtility.HtmlEncode),
        Of("safe", text => text),
        Of("striptags", text => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(text, "")), " ").Trim()),
        Of("urlencode", text => Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal)),
        Of("wordcount", text => (long)WordParts().Count(text)),
        new("trim", ["chars"], (renderer, value, arguments) =>
            Text(value, renderer).Trim(arguments.Value(0) is string characters ? characters.ToCharArray() : null)),
        new("replace", ["old", "new", "count"], (renderer, value, arguments) => TextChanges.Replace(
            Text(value, renderer), Text(arguments.Required(0), renderer), Text(arguments.Required(1), renderer), arguments.Value(2) is long count ? count : -1, renderer)),
        new("center", ["width"], (renderer, value, arguments) => TextChanges.Center(Text(value, renderer), arguments.Width(0, 80))),
        new("truncate", ["length", "killwords", "end", "leeway"], Truncate),
        new("indent", ["width", "first", "blank"], Indent),
        new("format", [], (renderer, value, arguments) => PythonFormat.Percent(Text(value, renderer), new TupleValue(arguments), renderer)) { IsOpen = true },
        new("string", [], (renderer, value, _) => Text(value, renderer)),
        new("wordwrap", ["width"], (renderer, value, arguments) => Wrap(Text(value, renderer), Math.Max(1, arguments.Width(0, 79)))),
    ];

    public static string Text(object? value, Renderer renderer)
    {
        var text = ValueText.Of(value, renderer);
        renderer.Work(text.Length);
        return text;
    }

    private static Function Of(string name, Func<string, object?> change) =>
        new(name, [], (renderer, value, _) => change(Text(value, renderer)));

    private static string Truncate(Renderer renderer, object? value, object?[] arguments)
    {
        var text = Text(value, renderer);
        var length = arguments.Width(0, 255);
        var end = arguments.Text(2, "...");
        if (text.Length <= length + arguments.Whole(3, 5))
        {
            return text;
        }

        var cut = text[..Math.Max(0, length - end.Length)];
        return arguments.Flag(1) || cut.LastIndexOf(' ') is not (var space and >= 0) ? cut + end : cut[..space] + end;
    }

    private static string Indent(Renderer renderer, object? value, object?[] arguments)
    {
        var indent = arguments.Value(0) as string ?? new string(' ', arguments.Width(0, 4));
        var lines = Text(value, renderer).Split('\n');
        var result = new StringBuilder();
        for (var index = 0; index < lines.Length; index++)
        {
            var isIndented = index == 0 ? arguments.Flag(1) : lines[index].Length > 0 || arguments.Flag(2);
            result.Append(index > 0 ? "\n" : "").Append(isIndented ? indent : "").Append(lines[index]);
            if (result.Length > Output.MaxLength)
            {
                throw Output.TooLong();
            }
        }

        return result.ToString();
    }

    private static string Wrap(string text, int width)
    {
        var result = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            result.Append(result.Length > 0 ? "\n" : "");
            var length = 0;
            foreach (var word in line.Split(' '))
            {
                var breaks = length > 0 && length + 1 + word.Length > width;
                result.Append(breaks ? "\n" : length > 0 ? " " : "").Append(word);
                length = (breaks || length == 0 ? 0 : length + 1) + word.Length;
            }
        }

        return result.ToString();
    }

    [GeneratedRegex(@"[^-\s({\[<]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordParts();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
