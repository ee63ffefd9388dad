using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Functions;

/// <summary>What a filter, a test or a method does with a value and its arguments, which stand in the order of its parameters.</summary>
internal delegate object? FunctionBody(Renderer renderer, object? value, object?[] arguments);

/// <summary>A filter, a test or a method.</summary>
internal sealed record Function(string Name, string[] Parameters, FunctionBody Body)
{
    /// <summary>Stands for an argument that was not given.</summary>
    public static object Missing { get; } = new();

    /// <summary>True for what is asked whether there is a value at all.</summary>
    public bool TakesUndefined { get; init; }

    /// <summary>True when any number of arguments follows.</summary>
    public bool IsOpen { get; init; }

    public object? Run(Renderer renderer, object? value, object?[] arguments)
    {
        var result = Body(renderer, value, arguments);
        if (result is string text && !ReferenceEquals(text, value))
        {
            renderer.Made(text);
        }

        return result;
    }

    public Expression?[] Order(CallArguments given, int position) =>
        Order(given.Values, given.Named, position, null);

    public object?[] Order(GivenArguments given, int position) =>
        Order([.. given.Values], given.Named.Select(pair => (pair.Key, pair.Value)), position, Missing);

    private T?[] Order<T>(T[] values, IEnumerable<(string Name, T Value)> named, int position, T? missing)
    {
        if (values.Length > Parameters.Length && !IsOpen)
        {
            throw new TemplateException($"\"{Name}\" takes {Parameters.Length} arguments at most, {values.Length} are given", position);
        }

        var ordered = new T?[Math.Max(Parameters.Length, values.Length)];
        Array.Fill(ordered, missing);
        values.CopyTo(ordered, 0);
        foreach (var (name, value) in named)
        {
            var place = Array.IndexOf(Parameters, name);
            if (place < 0 || place < values.Length)
            {
                throw new TemplateException($"\"{Name}\" takes no argument \"{name}\"", position);
            }

            ordered[place] = value;
        }

        return ordered;
    }
}
