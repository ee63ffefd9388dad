using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Values;

/// <summary>Equality and order as Python has them.</summary>
internal static class Comparing
{
    private const int MaxDepth = 50;

    public static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new TemplateException("a value is nested too deeply");
        }
    }

    public static bool AreEqual(object? left, object? right, Renderer renderer, int depth = 0)
    {
        renderer.Work(1);
        CheckDepth(depth);
        if (left is string first && right is string second)
        {
            return first == second;
        }

        if (Numbers.TryDouble(left, out var one) && Numbers.TryDouble(right, out var other))
        {
            return left is long a && right is long b ? a == b : one.Equals(other);
        }

        if (left is ITemplateObject known)
        {
            return known.CompareWith(right) is { } order ? order == 0 : left.Equals(right);
        }

        if (right is ITemplateObject)
        {
            return AreEqual(right, left, renderer, depth);
        }

        if (left is IReadOnlyList<object?> list && right is IReadOnlyList<object?> list2)
        {
            return list.Count == list2.Count && list is TupleValue == list2 is TupleValue
                && list.Zip(list2).All(pair => AreEqual(Plain.Of(pair.First), Plain.Of(pair.Second), renderer, depth + 1));
        }

        return Mappings.Is(left) && Mappings.Is(right)
            ? Mappings.Count(left) == Mappings.Count(right) && Mappings.Pairs(left).All(pair =>
                Mappings.TryGet(right, pair.Key, out var value) && AreEqual(pair.Value, value, renderer, depth + 1))
            : Equals(left, right);
    }

    /// <summary>The order of two values.</summary>
    /// <exception cref="TemplateException">They have none.</exception>
    public static int Compare(object? left, object? right, Renderer renderer, string operation = "<", int depth = 0)
    {
        renderer.Work(1);
        CheckDepth(depth);
        return (left, right) switch
        {
            (string first, string second) => string.CompareOrdinal(first, second),
            (long first, long second) => first.CompareTo(second),
            (DateTimeOffset first, DateTimeOffset second) => first.CompareTo(second),
            (TimeSpan first, TimeSpan second) => first.CompareTo(second),
            (IReadOnlyList<object?> first, IReadOnlyList<object?> second) => Lists(first, second, renderer, operation, depth),
            (ITemplateObject first, _) when first.CompareWith(right) is { } order => order,
            (_, ITemplateObject second) when second.CompareWith(left) is { } order => -order,
            _ when Numbers.TryDouble(left, out var first) && Numbers.TryDouble(right, out var second) => first.CompareTo(second),
            _ => throw new TemplateException($"\"{operation}\" cannot compare {Plain.Kind(left)} with {Plain.Kind(right)}"),
        };
    }

    private static int Lists(IReadOnlyList<object?> left, IReadOnlyList<object?> right, Renderer renderer, string operation, int depth)
    {
        for (var index = 0; index < left.Count && index < right.Count; index++)
        {
            if (!AreEqual(Plain.Of(left[index]), Plain.Of(right[index]), renderer, depth + 1))
            {
                return Compare(Plain.Of(left[index]), Plain.Of(right[index]), renderer, operation, depth + 1);
            }
        }

        return left.Count.CompareTo(right.Count);
    }
}
