using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Python's methods of text.</summary>
internal static class TextMethods
{
    public static IReadOnlyList<Function> All { get; } =
    [
        Plain("upper", text => text.ToUpperInvariant()),
        Plain("lower", text => text.ToLowerInvariant()),
        Plain("casefold", text => text.ToLowerInvariant()),
        Plain("capitalize", TextChanges.Capitalize),
        Plain("title", TextChanges.Title),
        Plain("swapcase", text => string.Concat(text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)))),
        Asking("isdigit", char.IsDigit),
        Asking("isnumeric", char.IsNumber),
        Asking("isdecimal", char.IsDigit),
        Asking("isalpha", char.IsLetter),
        Asking("isalnum", char.IsLetterOrDigit),
        Asking("isspace", char.IsWhiteSpace),
        new("isupper", [], (_, value, _) => Of(value).Any(char.IsUpper) && !Of(value).Any(char.IsLower)),
        new("islower", [], (_, value, _) => Of(value).Any(char.IsLower) && !Of(value).Any(char.IsUpper)),
        new("strip", ["chars"], (_, value, arguments) => TextChanges.Strip(Of(value), arguments, true, true)),
        new("lstrip", ["chars"], (_, value, arguments) => TextChanges.Strip(Of(value), arguments, true, false)),
        new("rstrip", ["chars"], (_, value, arguments) => TextChanges.Strip(Of(value), arguments, false, true)),
        new("split", ["sep", "maxsplit"], (renderer, value, arguments) => TextParts.Split(Of(value), arguments, renderer, isFromEnd: false)),
        new("rsplit", ["sep", "maxsplit"], (renderer, value, arguments) => TextParts.Split(Of(value), arguments, renderer, isFromEnd: true)),
        new("splitlines", [], (renderer, value, _) => TextParts.Lines(Of(value), renderer)),
        new("partition", ["sep"], (_, value, arguments) => TextParts.Partition(Of(value), arguments.Text(0), isLast: false)),
        new("rpartition", ["sep"], (_, value, arguments) => TextParts.Partition(Of(value), arguments.Text(0), isLast: true)),
        new("replace", ["old", "new", "count"], (renderer, value, arguments) =>
            TextChanges.Replace(Of(value), arguments.Text(0), arguments.Text(1), arguments.Whole(2, -1), renderer)),
        new("removeprefix", ["prefix"], (_, value, arguments) =>
            Of(value).StartsWith(arguments.Text(0), StringComparison.Ordinal) ? Of(value)[arguments.Text(0).Length..] : value),
        new("removesuffix", ["suffix"], (_, value, arguments) =>
            Of(value).EndsWith(arguments.Text(0), StringComparison.Ordinal) ? Of(value)[..^arguments.Text(0).Length] : value),
        new("startswith", ["prefix"], (_, value, arguments) => AnyOf(arguments.Required(0), part => Of(value).StartsWith(part, StringComparison.Ordinal))),
        new("endswith", ["suffix"], (_, value, arguments) => AnyOf(arguments.Required(0), part => Of(value).EndsWith(part, StringComparison.Ordinal))),
        new("find", ["sub"], (_, value, arguments) => (long)Of(value).IndexOf(arguments.Text(0), StringComparison.Ordinal)),
        new("rfind", ["sub"], (_, value, arguments) => (long)Of(value).LastIndexOf(arguments.Text(0), StringComparison.Ordinal)),
        new("index", ["sub"], (_, value, arguments) => Of(value).IndexOf(arguments.Text(0), StringComparison.Ordinal) is var place and >= 0
            ? (long)place : throw new TemplateException("the text does not contain this part")),
        new("count", ["sub"], (_, value, arguments) => TextParts.Count(Of(value), arguments.Text(0))),
        new("join", ["items"], (renderer, value, arguments) =>
            ListFilters.Join(Sequences.Of(arguments.Required(0), renderer), Of(value), renderer)),
        new("zfill", ["width"], (_, value, arguments) => new FormatSpec { Fill = '0', Align = '=', Width = arguments.Width(0) }.Signed(Of(value))),
        new("center", ["width"], (_, value, arguments) => TextChanges.Center(Of(value), arguments.Width(0))),
        new("ljust", ["width", "fillchar"], (_, value, arguments) => Of(value).PadRight(arguments.Width(0), arguments.Text(1, " ")[0])),
        new("rjust", ["width", "fillchar"], (_, value, arguments) => Of(value).PadLeft(arguments.Width(0), arguments.Text(1, " ")[0])),
    ];

    private static string Of(object? value) => (string)value!; // these are looked up for text only

    private static Function Plain(string name, Func<string, string> change) => new(name, [], (renderer, value, _) =>
    {
        renderer.Work(Of(value).Length);
        return change(Of(value));
    });

    private static Function Asking(string name, Func<char, bool> ask) => new(name, [], (renderer, value, _) =>
    {
        renderer.Work(Of(value).Length);
        return Of(value).Length > 0 && Of(value).All(ask);
    });

    private static bool AnyOf(object? parts, Func<string, bool> ask) => parts switch
    {
        string part => ask(part),
        IReadOnlyList<object?> several => several.OfType<string>().Any(ask),
        _ => throw new TemplateException("expected text"),
    };
}
