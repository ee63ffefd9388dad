using System.Text;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Python's methods of text.</summary>
internal static class TextMethods
{
    private const int MaxWidth = 10_000;

    public static IReadOnlyList<Function> All { get; } =
    [
        Plain("upper", text => text.ToUpperInvariant()),
        Plain("lower", text => text.ToLowerInvariant()),
        Plain("casefold", text => text.ToLowerInvariant()),
        Plain("capitalize", Capitalize),
        Plain("title", text => Title(text)),
        Plain("swapcase", text => string.Concat(text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)))),
        Asking("isdigit", char.IsDigit),
        Asking("isnumeric", char.IsNumber),
        Asking("isdecimal", char.IsDigit),
        Asking("isalpha", char.IsLetter),
        Asking("isalnum", char.IsLetterOrDigit),
        Asking("isspace", char.IsWhiteSpace),
        new("isupper", [], (_, value, _) => Of(value).Any(char.IsUpper) && !Of(value).Any(char.IsLower)),
        new("islower", [], (_, value, _) => Of(value).Any(char.IsLower) && !Of(value).Any(char.IsUpper)),
        new("strip", ["chars"], (_, value, arguments) => Strip(Of(value), arguments, true, true)),
        new("lstrip", ["chars"], (_, value, arguments) => Strip(Of(value), arguments, true, false)),
        new("rstrip", ["chars"], (_, value, arguments) => Strip(Of(value), arguments, false, true)),
        new("split", ["sep", "maxsplit"], (renderer, value, arguments) => Split(Of(value), arguments, renderer, isFromEnd: false)),
        new("rsplit", ["sep", "maxsplit"], (renderer, value, arguments) => Split(Of(value), arguments, renderer, isFromEnd: true)),
        new("splitlines", [], (renderer, value, _) => Lines(Of(value), renderer)),
        new("partition", ["sep"], (_, value, arguments) => Partition(Of(value), arguments.Text(0), isLast: false)),
        new("rpartition", ["sep"], (_, value, arguments) => Partition(Of(value), arguments.Text(0), isLast: true)),
        new("replace", ["old", "new", "count"], (renderer, value, arguments) =>
            Replace(Of(value), arguments.Text(0), arguments.Text(1), arguments.Whole(2, -1), renderer)),
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
        new("count", ["sub"], (_, value, arguments) => Count(Of(value), arguments.Text(0))),
        new("join", ["items"], (renderer, value, arguments) =>
            ListFilters.Join(Sequences.Of(arguments.Required(0), renderer), Of(value), renderer)),
        new("zfill", ["width"], (_, value, arguments) => new FormatSpec { Fill = '0', Align = '=', Width = Width(arguments) }.Signed(Of(value))),
        new("center", ["width"], (_, value, arguments) => Center(Of(value), Width(arguments))),
        new("ljust", ["width", "fillchar"], (_, value, arguments) => Of(value).PadRight(Width(arguments), arguments.Text(1, " ")[0])),
        new("rjust", ["width", "fillchar"], (_, value, arguments) => Of(value).PadLeft(Width(arguments), arguments.Text(1, " ")[0])),
    ];

    public static string Title(string text)
    {
        var result = new StringBuilder(text.Length);
        var isInside = false;
        foreach (var character in text)
        {
            result.Append(isInside ? char.ToLowerInvariant(character) : char.ToUpperInvariant(character));
            isInside = char.IsLetter(character);
        }

        return result.ToString();
    }

    public static string Capitalize(string text) =>
        text.Length == 0 ? text : text[..1].ToUpperInvariant() + text[1..].ToLowerInvariant();

    public static string Center(string text, int width)
    {
        var missing = Math.Max(0, width - text.Length);
        return new string(' ', missing / 2) + text + new string(' ', missing - (missing / 2));
    }

    public static string Replace(string text, string old, string with, long count, Renderer renderer)
    {
        renderer.Work(text.Length);
        if (old.Length == 0)
        {
            throw new TemplateException("there is nothing to replace: the text to look for is empty");
        }

        var result = new StringBuilder();
        var start = 0;
        for (int place; count != 0 && (place = text.IndexOf(old, start, StringComparison.Ordinal)) >= 0; count--)
        {
            result.Append(text, start, place - start).Append(with);
            start = place + old.Length;
            if (result.Length > Output.MaxLength)
            {
                throw Output.TooLong();
            }
        }

        return start == 0 ? text : result.Append(text, start, text.Length - start).ToString();
    }

    public static int Width(object?[] arguments, int index = 0, long? fallback = null) => arguments.Whole(index, fallback) switch
    {
        > MaxWidth => throw new TemplateException($"a width is {MaxWidth:N0} at most"),
        var width => (int)Math.Max(0, width),
    };

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

    private static string Strip(string text, object?[] arguments, bool atStart, bool atEnd)
    {
        var characters = arguments.Value(0) is null ? null : arguments.Text(0).ToCharArray();
        text = atStart ? text.TrimStart(characters) : text;
        return atEnd ? text.TrimEnd(characters) : text;
    }

    private static List<object?> Split(string text, object?[] arguments, Renderer renderer, bool isFromEnd)
    {
        renderer.Work(text.Length);
        var most = arguments.Whole(1, -1);
        var limit = most < 0 ? int.MaxValue : (int)Math.Min(most + 1, int.MaxValue);
        if (arguments.Value(0) is null)
        {
            return Sequences.Limited(Words(text, limit), renderer);
        }

        var separator = arguments.Text(0);
        if (separator.Length == 0)
        {
            throw new TemplateException("the separator is empty");
        }

        var parts = text.Split(separator, isFromEnd ? int.MaxValue : limit);
        if (isFromEnd && parts.Length > limit)
        {
            parts = [string.Join(separator, parts[..^(limit - 1)]), .. parts[^(limit - 1)..]];
        }

        return Sequences.Limited(parts, renderer);
    }

    private static IEnumerable<string> Words(string text, int limit)
    {
        var rest = text.TrimStart();
        for (var count = 1; rest.Length > 0 && count < limit; count++)
        {
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
            {
                end++;
            }

            yield return rest[..end];
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }

    private static List<object?> Lines(string text, Renderer renderer)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return Sequences.Limited(lines[^1].Length == 0 ? lines[..^1] : lines, renderer);
    }

    private static TupleValue Partition(string text, string separator, bool isLast)
    {
        var place = isLast ? text.LastIndexOf(separator, StringComparison.Ordinal) : text.IndexOf(separator, StringComparison.Ordinal);
        return place < 0
            ? new TupleValue(isLast ? ["", "", text] : [text, "", ""])
            : new TupleValue([text[..place], separator, text[(place + separator.Length)..]]);
    }

    private static long Count(string text, string part)
    {
        if (part.Length == 0)
        {
            return text.Length + 1L;
        }

        long count = 0;
        for (var place = -part.Length; (place = text.IndexOf(part, place + part.Length, StringComparison.Ordinal)) >= 0;)
        {
            count++;
        }

        return count;
    }
}
