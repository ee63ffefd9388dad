using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Jinja's filters that try another filter, or a test, with each item of a list.</summary>
internal static class ItemFilters
{
    public static IReadOnlyList<Function> All { get; } =
    [
        new("map", ["filter", "attribute", "default"], Map) { IsOpen = true },
        new("select", ["test"], (renderer, value, arguments) => Select(renderer, value, arguments, null, wanted: true)) { IsOpen = true },
        new("reject", ["test"], (renderer, value, arguments) => Select(renderer, value, arguments, null, wanted: false)) { IsOpen = true },
        new("selectattr", ["attribute", "test"], (renderer, value, arguments) => Select(renderer, value, arguments[1..], arguments.Required(0), wanted: true)) { IsOpen = true },
        new("rejectattr", ["attribute", "test"], (renderer, value, arguments) => Select(renderer, value, arguments[1..], arguments.Required(0), wanted: false)) { IsOpen = true },
    ];

    private static List<object?> Map(Renderer renderer, object? value, object?[] arguments)
    {
        var items = Sequences.Of(value, renderer);
        renderer.Work(items.Count);
        if (!arguments.Has(0))
        {
            var attribute = arguments.Required(1);
            return [.. items.Select(item => ItemPart.Of(item, attribute, arguments.Value(2)))];
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
            var part = attribute is null ? Plain.Of(item) : ItemPart.Of(item, attribute, new Undefined($"an item has no \"{attribute}\""));
            var holds = test is not null ? Truth.Of(test.Run(renderer, part is Undefined && !test.TakesUndefined ? null : part, given)) : part is not Undefined && Truth.Of(part);
            if (holds == wanted)
            {
                chosen.Add(item);
            }
        }

        return chosen;
    }
}
