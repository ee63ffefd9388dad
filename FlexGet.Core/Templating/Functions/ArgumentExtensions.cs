using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Reads arguments.</summary>
internal static class ArgumentExtensions
{
    private const int MaxWidth = 10_000;

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

    /// <summary>How many characters or items something is to have.</summary>
    public static int Width(this object?[] arguments, int index, long? fallback = null) => arguments.Whole(index, fallback) switch
    {
        > MaxWidth => throw new TemplateException($"a width is {MaxWidth:N0} at most"),
        var width => (int)Math.Max(0, width),
    };
}
