using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

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

/// <summary>Reads arguments.</summary>
internal static class ArgumentExtensions
{
    public static bool Has(this object?[] arguments, int index) => index < arguments.Length && arguments[index] != Function.Missing;

    public static object? Value(this object?[] arguments, int index, object? fallback = null) => arguments.Has(index) ? arguments[index] : fallback;

    public static object? Required(this object?[] arguments, int index) =>
        arguments.Has(index) ? arguments[index] : throw new TemplateException("an argument is missing");

    public static string Text(this object?[] arguments, int index, string? fallback = null) => arguments.Has(index)
        ? arguments[index] as string ?? throw new TemplateException($"expected text as argument, found {Plain.Kind(arguments[index])}")
        : fallback ?? throw new TemplateException("an argument is missing");

    public static long Whole(this object?[] arguments, int index, long? fallback = null) => arguments.Has(index)
        ? arguments[index] switch
        {
            long number => number,
            bool flag => flag ? 1 : 0,
            var other => throw new TemplateException($"expected a whole number as argument, found {Plain.Kind(other)}"),
        }
        : fallback ?? throw new TemplateException("an argument is missing");

    public static bool Flag(this object?[] arguments, int index, bool fallback = false) =>
        arguments.Has(index) ? Truth.Of(arguments[index]) : fallback;
}
