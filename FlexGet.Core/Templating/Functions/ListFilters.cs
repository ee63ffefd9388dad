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
            Join(Sequences.Of(value, renderer).Select(item => Part(item, arguments.Value(1))), arguments.Text(0, ""), renderer)),
        new("sum", ["attribute", "start"], (renderer, value, arguments) => Sequences.Of(value, renderer)
            .Aggregate(arguments.Value(1, 0L), (sum, item) => Numbers.Compute("+", sum, Part(item, arguments.Value(0)), renderer))),
        new("min", ["case_sensitive", "attribute"], (renderer, value, arguments) => Extreme(renderer, value, arguments, -1)),
        new("max", ["case_sensitive", "attribute"], (renderer, value, arguments) => Extreme(renderer, value, arguments, 1)),
        new("sort", ["reverse", "case_sensitive", "attribute"], (renderer, value, arguments) => Sort(
            Sequences.Of(value, renderer), item => Folded(Part(item, arguments.Value(2)), arguments.Flag(1)), arguments.Flag(0), renderer)),
        new("unique", ["case_sensitive", "attribute"], Unique),
        new("dictsort", ["case_sensitive", "by", "reverse"], (renderer, value, arguments) => Sort(
            Items(value, renderer),
            item => Folded(((TupleValue)item!)[arguments.Text(1, "key") == "key" ? 0 : 1], arguments.Flag(0)),
            arguments.Flag(2),
            renderer)),
        new("map", ["filter", "attribute", "default"], Map) { IsOpen = true },
        new("select", ["test"], (renderer, value, arguments) => Select(renderer, value, arguments, null, wanted: true)) { IsOpen = true },
        new("reject", ["test"], (renderer, value, arguments) => Select(renderer, value, arguments, null, wanted: false)) { IsOpen = true },
        new("selectattr", ["attribute", "test"], (renderer, value, arguments) => Select(renderer, value, arguments[1..], arguments.Required(0), wanted: true)) { IsOpen = true },
        new("rejectattr", ["attribute", "test"], (renderer, value, arguments) => Select(renderer, value, arguments[1..], arguments.Required(0), wanted: false)) { IsOpen = true },
        new("groupby", ["attribute", "default"], GroupBy),
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

    /// <summary>An item, or what its attribute leads to: <c>a.b.0</c>.</summary>
    private static object? Part(object? item, object? attribute, object? fallback = null)
    {
        item = Plain.Of(item);
        if (attribute is null)
        {
            return item;
        }

        foreach (var name in attribute is string path ? path.Split('.') : [attribute.ToString() ?? ""])
        {
            item = long.TryParse(name, out var index) ? Members.Item(item, index) : Members.Get(item, name);
            if (item is Undefined undefined)
            {
                return fallback ?? throw undefined.Error();
            }
        }

        return item;
    }

    private static object? Folded(object? value, bool isCaseSensitive) =>
        value is string text && !isCaseSensitive ? text.ToLowerInvariant() : value;

    private static object? At(IReadOnlyList<object?> list, Index index) =>
        list.Count == 0 ? new Undefined("the list is empty") : Plain.Of(list[index]);

    private static long Length(object? value, Renderer renderer) => value switch
    {
        string text => text.Length,
        _ when Mappings.Is(value) => Mappings.Count(value),
        _ => Sequences.Of(value, renderer).Count,
    };

    private static object? Extreme(Renderer renderer, object? value, object?[] arguments, int sign)
    {
        var items = Sequences.Of(value, renderer);
        object? best = new Undefined("the list is empty");
        foreach (var item in items)
        {
            var isBetter = best is Undefined || Comparing.Compare(Key(item), Key(best), renderer) * sign > 0;
            best = isBetter ? item : best;
        }

        return best;

        object? Key(object? item) => Folded(Part(item, arguments.Value(1)), arguments.Flag(0));
    }

    private static List<object?> Sort(IReadOnlyList<object?> items, Func<object?, object?> key, bool isReversed, Renderer renderer)
    {
        var order = Comparer<object?>.Create((left, right) => Comparing.Compare(left, right, renderer));
        renderer.Work(items.Count);
        var keyed = items.Select(item => (Key: key(item), Item: item)).ToList();
        try
        {
            return [.. (isReversed ? keyed.OrderByDescending(pair => pair.Key, order) : keyed.OrderBy(pair => pair.Key, order)).Select(pair => pair.Item)];
        }
        catch (InvalidOperationException exception) when (exception.InnerException is TemplateException cause)
        {
            // Sorting hides what its comparer throws; the mistake is still the template's.
            throw new TemplateException(cause.Message);
        }
    }

    private static List<object?> Unique(Renderer renderer, object? value, object?[] arguments)
    {
        var seen = Mappings.New();
        return [.. Sequences.Of(value, renderer).Where(item =>
            seen.TryAdd(Mappings.Key(Folded(Part(item, arguments.Value(1)), arguments.Flag(0))), null))];
    }

    private static List<object?> Map(Renderer renderer, object? value, object?[] arguments)
    {
        var items = Sequences.Of(value, renderer);
        renderer.Work(items.Count);
        if (!arguments.Has(0))
        {
            var attribute = arguments.Required(1);
            return [.. items.Select(item => Part(item, attribute, arguments.Value(2)))];
        }

        var name = arguments.Text(0);
        var filter = FunctionTable.FindFilter(name) ?? throw new TemplateException($"there is no filter \"{name}\"");
        var given = filter.Order(new Expressions.GivenArguments([.. arguments[1..].Where(item => item != Function.Missing)], new Dictionary<string, object?>()), -1);
        return [.. items.Select(item => Applied(filter, item))];

        object? Applied(Function function, object? item)
        {
            renderer.Work(1024);
            return function.Run(renderer, Plain.Of(item), given);
        }
    }

    private static List<object?> Select(Renderer renderer, object? value, object?[] arguments, object? attribute, bool wanted)
    {
        var items = Sequences.Of(value, renderer);
        var name = arguments.Text(0, "true value");
        var test = !arguments.Has(0) ? null : FunctionTable.FindTest(name) ?? throw new TemplateException($"there is no test \"{name}\"");
        var given = test?.Order(new Expressions.GivenArguments([.. arguments[1..]], new Dictionary<string, object?>()), -1) ?? [];
        List<object?> chosen = [];
        foreach (var item in items)
        {
            renderer.Work(1024);
            var part = attribute is null ? Plain.Of(item) : Part(item, attribute, new Undefined($"an item has no \"{attribute}\""));
            var holds = test is not null ? Truth.Of(test.Run(renderer, part is Undefined && !test.TakesUndefined ? null : part, given)) : part is not Undefined && Truth.Of(part);
            if (holds == wanted)
            {
                chosen.Add(item);
            }
        }

        return chosen;
    }

    private static List<object?> GroupBy(Renderer renderer, object? value, object?[] arguments)
    {
        var attribute = arguments.Required(0);
        var sorted = Sort(Sequences.Of(value, renderer), item => Folded(Part(item, attribute, arguments.Value(1)), false), false, renderer);
        List<object?> groups = [];
        foreach (var item in sorted)
        {
            var key = Part(item, attribute, arguments.Value(1));
            if (groups.Count > 0 && Comparing.AreEqual(((TupleValue)groups[^1]!)[0], key, renderer))
            {
                ((List<object?>)((TupleValue)groups[^1]!)[1]!).Add(item);
            }
            else
            {
                groups.Add(new TupleValue([key, new List<object?> { item }]));
            }
        }

        return groups;
    }

    private static List<object?> Batch(Renderer renderer, object? value, object?[] arguments)
    {
        var size = Math.Max(1, TextMethods.Width(arguments));
        return [.. Sequences.Of(value, renderer).Chunk(size).Select(part => Filled(part, size, arguments))];
    }

    private static List<object?> Slices(Renderer renderer, object? value, object?[] arguments)
    {
        var items = Sequences.Of(value, renderer);
        var count = Math.Max(1, TextMethods.Width(arguments));
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
