namespace FlexGet.Core.Templating.Values;

/// <summary>What a name or member stands for that there is not. Using it is an error; it can be asked for and given a default.</summary>
internal sealed record Undefined(string Message, bool IsError = true)
{
    public TemplateException Error() => new(Message) { IsUndefined = true };
}

/// <summary>A list that does not change and prints in parentheses.</summary>
internal sealed class TupleValue(IEnumerable<object?> items) : List<object?>(items);

/// <summary>Members that can be set from inside of a loop.</summary>
internal sealed class Namespace(IEnumerable<KeyValuePair<string, object?>> values) : ITemplateObject
{
    public Dictionary<string, object?> Values { get; } = new(values, StringComparer.Ordinal);

    public bool TryGetMember(string name, out object? value) => Values.TryGetValue(name, out value);
}

internal static class Truth
{
    public static bool Of(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        long number => number != 0,
        double number => number != 0,
        TimeSpan span => span != TimeSpan.Zero,
        IReadOnlyCollection<object?> list => list.Count > 0,
        _ when Mappings.Is(value) => Mappings.Count(value) > 0,
        _ => true,
    };
}
