using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Values;

/// <summary>What can be looped over.</summary>
internal static class Sequences
{
    public const int MaxItems = 100_000;

    /// <summary>The items of a list, the keys of a mapping, the characters of a text.</summary>
    public static IReadOnlyList<object?> Of(object? value, Renderer renderer)
    {
        switch (value)
        {
            case IReadOnlyList<object?> list:
                renderer.Work(list.Count);
                return list.All(Plain.Is) ? list : [.. list.Select(Plain.Of)];
            case string text:
                renderer.Work(text.Length);
                return [.. text.Select(character => (object?)character.ToString())];
            case not null when Mappings.Is(value):
                renderer.Work(Mappings.Count(value));
                return [.. Mappings.Pairs(value).Select(pair => pair.Key)];
            default:
                throw new TemplateException($"expected a list, found {Plain.Kind(value)}");
        }
    }

    public static bool Contains(object? container, object? item, Renderer renderer)
    {
        if (container is string text)
        {
            renderer.Work(text.Length);
            return item is string part
                ? text.Contains(part, StringComparison.Ordinal)
                : throw new TemplateException($"only text can be in a text, not {Plain.Kind(item)}");
        }

        return Mappings.Is(container)
            ? Mappings.TryGet(container, item, out _)
            : Of(container, renderer).Any(other => Comparing.AreEqual(other, item, renderer));
    }

    /// <summary>A list that was made, within its limit.</summary>
    public static List<object?> Limited(IEnumerable<object?> items, Renderer renderer)
    {
        List<object?> list = [];
        foreach (var item in items)
        {
            list.Add(list.Count < MaxItems ? item : throw new TemplateException($"the template makes a list of more than {MaxItems:N0} items"));
            if ((list.Count & 255) == 0)
            {
                renderer.Work(256);
            }
        }

        return list;
    }
}
