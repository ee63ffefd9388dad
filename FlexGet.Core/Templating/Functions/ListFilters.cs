using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Jinja's filters of lists.</summary>
internal static class ListFilters
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("first", [], (renderer, value, _) => At(Sequences.Of(value, renderer), 0)),
        new("last", [], (renderer, value, _) => At(Sequences.Of(value, renderer), ^1)),
        new("length", [], (renderer, value, _) => Length(value, renderer)),
        new("count", [], (renderer, value, _) => Length(value, renderer)),
        new("list", [], (renderer, value, _) => Sequences.Limited(Sequences.Of(value, renderer), renderer)),
        new("items", [], (renderer, value, _) => Items(value, renderer)),
        new("reverse", [], (renderer, value, _) => value is string text
            ? string.Concat(text.Reverse())
            : Sequences.Limited(Sequences.Of(value, renderer).Reverse(), renderer)),
        new("join", ["d", "attribute"], (renderer, value, arguments) =>
            Join(Sequences.Of(value, renderer).Select(item => ItemPart.Of(item, arguments.Value(1))), arguments.Text(0, ""), renderer)),
        new("sum", ["attribute", "start"], (renderer, value, arguments) => Sequences.Of(value, renderer)
            .Aggregate(arguments.Value(1, 0L), (sum, item) => Numbers.Compute("+", sum, ItemPart.Of(item, arguments.Value(0)), renderer))),
        new("batch", ["linecount", "fill_with"], Batch),
        new("slice", ["slices", "fill_with"], Slices),
    ];

    public static List<object?> Items(object? mapping, Renderer renderer) =>
        Sequences.Limited(Mappings.Pairs(mapping).Select(pair => new TupleValue([pair.Key, pair.Value])), renderer);

    public static string Join(IEnumerable<object?> items, string separator, Renderer renderer)
    {
        var output = new Output(renderer);
        output.Write("");
        var isFirst = true;
        foreach (var item in items)
        {
            output.Write(isFirst ? "" : separator);
            output.Write(Plain.Of(item));
            isFirst = false;
        }

        return output.Text();
    }

    private static object? At(IReadOnlyList<object?> list, Index index) =>
        list.Count == 0 ? new Undefined("the list is empty") : Plain.Of(list[index]);

    private static long Length(object? value, Renderer renderer) => value switch
    {
        string text => text.Length,
        _ when Mappings.Is(value) => Mappings.Count(value),
        _ => Sequences.Of(value, renderer).Count,
    };

    private static List<object?> Batch(Renderer renderer, object? value, object?[] arguments)
    {
        var size = Math.Max(1, arguments.Width(0));
        return [.. Sequences.Of(value, renderer).Chunk(size).Select(part => Filled(part, size, arguments))];
    }

    private static List<object?> Slices(Renderer renderer, object? value, object?[] arguments)
    {
        var items = Sequences.Of(value, renderer);
        var count = Math.Max(1, arguments.Width(0));
        var (size, longer) = Math.DivRem(items.Count, count);
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var part = items.Skip((index * size) + Math.Min(index, longer)).Take(size + (index < longer ? 1 : 0));
            return (object?)Filled([.. part], longer > 0 ? size + 1 : size, arguments);
        })];
    }

    private static List<object?> Filled(object?[] part, int size, object?[] arguments) =>
        arguments.Value(1) is { } fill ? [.. part, .. Enumerable.Repeat(fill, Math.Max(0, size - part.Length))] : [.. part];
}
