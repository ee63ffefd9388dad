using System.Collections;
using System.Globalization;
using FlexGet.Core.Templating.Functions;
using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Values;

/// <summary>Brings values from outside to the few kinds that templates know.</summary>
internal static class Plain
{
    /// <summary>True for what <see cref="Of"/> leaves as it is, at a look.</summary>
    public static bool Is(object? value) =>
        value is null or string or long or bool or double or DateTimeOffset or TimeSpan or ITemplateObject or IReadOnlyList<object?> || Mappings.Is(value);

    public static object? Of(object? value) => value switch
    {
        null or string or long or bool or double or DateTimeOffset or TimeSpan or ITemplateObject or Callable => value,
        int or short or byte or uint or sbyte or ushort => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float or decimal or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        DateTime time => new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time),
        DateOnly date => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Uri url => url.OriginalString,
        IReadOnlyList<object?> => value,
        _ when Mappings.Is(value) => value,
        IEnumerable items => items.Cast<object?>().Select(Of).ToList(),
        _ => value,
    };

    /// <summary>The kind in words, for errors.</summary>
    public static string Kind(object? value) => value switch
    {
        null => "nothing (none)",
        bool => "yes or no",
        string => "text",
        long or double => "a number",
        DateTimeOffset => "a time",
        TimeSpan => "a duration",
        Callable => "a function",
        IReadOnlyList<object?> => "a list",
        _ when Mappings.Is(value) => "a mapping",
        _ => KindOf(value.GetType().Name.Replace("Object", "", StringComparison.Ordinal).ToLowerInvariant()),
    };

    private static string KindOf(string name) => $"{("aeiou".Contains(name[0], StringComparison.Ordinal) ? "an" : "a")} {name}";

    /// <summary>A value as the rest of the program holds it: mappings by text, lists without tuples.</summary>
    public static object? ToField(object? value, Renderer renderer, int depth = 0)
    {
        renderer.Work(1);
        Comparing.CheckDepth(depth);
        return value switch
        {
            IReadOnlyList<object?> list => list.Select(item => ToField(item, renderer, depth + 1)).ToList(),
            Dictionary<object, object?> mapping => mapping.ToDictionary(
                pair => ValueText.Of(pair.Key, renderer), pair => ToField(pair.Value, renderer, depth + 1), StringComparer.Ordinal),
            Callable or Namespace or Undefined => value.ToString(),
            _ => value,
        };
    }
}
