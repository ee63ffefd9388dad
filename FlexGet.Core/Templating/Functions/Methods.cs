using System.Collections.Frozen;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>The methods of values, by kind.</summary>
internal static class Methods
{
    private static readonly FrozenDictionary<string, Function> OfText = Table(TextMethods.All);

    private static readonly FrozenDictionary<string, Function> OfList = Table(
    [
        new("index", ["value"], (renderer, value, arguments) => IndexIn(value, arguments.Required(0), renderer)),
        new("count", ["value"], (renderer, value, arguments) =>
            (long)Sequences.Of(value, renderer).Count(item => Comparing.AreEqual(item, arguments.Required(0), renderer))),
        new("copy", [], (renderer, value, _) => Sequences.Limited(Sequences.Of(value, renderer), renderer)),
    ]);

    private static readonly FrozenDictionary<string, Function> OfMapping = Table(
    [
        new("get", ["key", "default"], (_, value, arguments) =>
            Mappings.TryGet(value, arguments.Required(0), out var found) ? Plain.Of(found) : arguments.Value(1)),
        new("keys", [], (renderer, value, _) => Sequences.Of(value, renderer)),
        new("values", [], (renderer, value, _) => Sequences.Limited(Mappings.Pairs(value).Select(pair => pair.Value), renderer)),
        new("items", [], (renderer, value, _) => ListFilters.Items(value, renderer)),
    ]);

    private static readonly FrozenDictionary<string, Function> OfTime = Table(
    [
        new("strftime", ["format"], (_, value, arguments) => Dates.Format((DateTimeOffset)value!, arguments.Text(0))),
        new("isoformat", ["sep"], (_, value, arguments) => Dates.Text((DateTimeOffset)value!, arguments.Text(0, "T"))),
        new("weekday", [], (_, value, _) => Dates.WeekDay((DateTimeOffset)value!) - 1),
        new("isoweekday", [], (_, value, _) => Dates.WeekDay((DateTimeOffset)value!)),
        new("timestamp", [], (_, value, _) => (double)((DateTimeOffset)value!).ToUnixTimeMilliseconds() / 1000),
        new("date", [], (_, value, _) => ((DateTimeOffset)value!).Add(-((DateTimeOffset)value).TimeOfDay)),
    ]);

    private static readonly FrozenDictionary<string, Function> OfSpan = Table(
        [new("total_seconds", [], (_, value, _) => ((TimeSpan)value!).TotalSeconds)]);

    public static Function? Find(object? value, string name) => (value switch
    {
        string => OfText,
        DateTimeOffset => OfTime,
        TimeSpan => OfSpan,
        IReadOnlyList<object?> => OfList,
        _ when Mappings.Is(value) => OfMapping,
        _ => FrozenDictionary<string, Function>.Empty,
    }).GetValueOrDefault(name);

    private static long IndexIn(object? list, object? wanted, Renderer renderer)
    {
        var items = Sequences.Of(list, renderer);
        for (var index = 0; index < items.Count; index++)
        {
            if (Comparing.AreEqual(items[index], wanted, renderer))
            {
                return index;
            }
        }

        throw new TemplateException("the list has no such item");
    }

    private static FrozenDictionary<string, Function> Table(IReadOnlyList<Function> functions) =>
        functions.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);
}
