using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Jinja's filters that compare the items of a list.</summary>
internal static class OrderFilters
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("min", ["case_sensitive", "attribute"], (renderer, value, arguments) => Extreme(renderer, value, arguments, -1)),
        new("max", ["case_sensitive", "attribute"], (renderer, value, arguments) => Extreme(renderer, value, arguments, 1)),
        new("sort", ["reverse", "case_sensitive", "attribute"], (renderer, value, arguments) => Sort(
            Sequences.Of(value, renderer), item => Folded(ItemPart.Of(item, arguments.Value(2)), arguments.Flag(1)), arguments.Flag(0), renderer)),
        new("unique", ["case_sensitive", "attribute"], Unique),
        new("dictsort", ["case_sensitive", "by", "reverse"], (renderer, value, arguments) => Sort(
            ListFilters.Items(value, renderer),
            item => Folded(((TupleValue)item!)[arguments.Text(1, "key") == "key" ? 0 : 1], arguments.Flag(0)),
            arguments.Flag(2),
            renderer)),
        new("groupby", ["attribute", "default"], GroupBy),
    ];

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

        object? Key(object? item) => Folded(ItemPart.Of(item, arguments.Value(1)), arguments.Flag(0));
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
            seen.TryAdd(Mappings.Key(Folded(ItemPart.Of(item, arguments.Value(1)), arguments.Flag(0))), null))];
    }

    private static List<object?> GroupBy(Renderer renderer, object? value, object?[] arguments)
    {
        var attribute = arguments.Required(0);
        var sorted = Sort(Sequences.Of(value, renderer), item => Folded(ItemPart.Of(item, attribute, arguments.Value(1)), false), false, renderer);
        List<object?> groups = [];
        foreach (var item in sorted)
        {
            var key = ItemPart.Of(item, attribute, arguments.Value(1));
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

    private static object? Folded(object? value, bool isCaseSensitive) =>
        value is string text && !isCaseSensitive ? text.ToLowerInvariant() : value;
}
