using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Values;

/// <summary>Arithmetic as Python has it: on numbers, text, lists, times and durations.</summary>
internal static class Numbers
{
    public static bool TryDouble(object? value, out double number)
    {
        number = value switch { long whole => whole, double real => real, bool flag => flag ? 1 : 0, _ => double.NaN };
        return value is long or double or bool;
    }

    public static object? Compute(string name, object? left, object? right, Renderer renderer)
    {
        try
        {
            return (Whole(left), Whole(right)) switch
            {
                (long first, long second) => OfWhole(name, first, second),
                _ when TryDouble(left, out var first) && TryDouble(right, out var second) => OfReal(name, first, second),
                _ => OfOthers(name, left, right, renderer)
                    ?? throw new TemplateException($"\"{name}\" cannot be used with {Plain.Kind(left)} and {Plain.Kind(right)}"),
            };
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw new TemplateException("the result of a calculation is too large", exception);
        }
    }

    private static long? Whole(object? value) => value switch { long number => number, bool flag => flag ? 1 : 0, _ => null };

    private static object OfWhole(string name, long left, long right) => name switch
    {
        "+" => (object)checked(left + right),
        "-" => checked(left - right),
        "*" => checked(left * right),
        "/" => (double)left / NotZero(right),
        "//" => Floor(left, right),
        "%" => left - (Floor(left, right) * right),
        _ => right < 0 ? Math.Pow(NotZero(left), right) : (object)Power(left, right),
    };

    private static double OfReal(string name, double left, double right) => name switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / NotZero(right),
        "//" => Math.Floor(left / NotZero(right)),
        "%" => left - (Math.Floor(left / NotZero(right)) * right),
        _ => Math.Pow(left, right) is var power && double.IsNaN(power) ? throw new OverflowException() : power,
    };

    private static object? OfOthers(string name, object? left, object? right, Renderer renderer) => (name, left, right) switch
    {
        ("+", string first, string second) => Limited(first.Length + (long)second.Length, renderer) + first + second,
        ("*", string text, long count) => Repeat(text, count, renderer),
        ("*", long count, string text) => Repeat(text, count, renderer),
        ("%", string format, _) => Made(PythonFormat.Percent(format, right, renderer), renderer),
        ("+", TupleValue first, TupleValue second) => new TupleValue(Sequences.Limited(first.Concat(second), renderer)),
        ("+", IReadOnlyList<object?> first, IReadOnlyList<object?> second) => Sequences.Limited(first.Concat(second), renderer),
        ("*", IReadOnlyList<object?> list, long count) => Sequences.Limited(Enumerable.Repeat(list, (int)Math.Clamp(count, 0, Sequences.MaxItems + 1)).SelectMany(item => item), renderer),
        ("+", DateTimeOffset time, TimeSpan span) => time + span,
        ("+", TimeSpan span, DateTimeOffset time) => time + span,
        ("-", DateTimeOffset time, TimeSpan span) => time - span,
        ("-", DateTimeOffset first, DateTimeOffset second) => first - second,
        ("-", 0L, TimeSpan span) => -span,
        ("+", TimeSpan first, TimeSpan second) => first + second,
        ("-", TimeSpan first, TimeSpan second) => first - second,
        ("*", TimeSpan span, _) when TryDouble(right, out var factor) => span * factor,
        ("/", TimeSpan first, TimeSpan second) => first / NotZeroSpan(second),
        ("/", TimeSpan span, _) when TryDouble(right, out var factor) => span / NotZero(factor),
        _ => null,
    };

    private static string Repeat(string text, long count, Renderer renderer)
    {
        count = Math.Max(0, count);
        Limited(Math.Min(count, Output.MaxLength + 1) * text.Length, renderer);
        return text.Length == 0 ? "" : string.Concat(Enumerable.Repeat(text, (int)count));
    }

    private static string Made(string text, Renderer renderer)
    {
        renderer.Made(text);
        return text;
    }

    private static string Limited(long length, Renderer renderer)
    {
        if (length > Output.MaxLength)
        {
            throw Output.TooLong();
        }

        renderer.Work((int)length);
        return "";
    }

    private static long Floor(long left, long right)
    {
        var quotient = checked(left / NotZero(right));
        return left % right != 0 && left < 0 != right < 0 ? quotient - 1 : quotient;
    }

    private static long Power(long left, long right)
    {
        long result = 1;
        for (var count = left is 0 or 1 or -1 ? Math.Min(right, 2 + (right % 2)) : right; count > 0; count--)
        {
            result = checked(result * left);
        }

        return result;
    }

    private static TemplateException DividedByZero => new("division by zero");

    private static long NotZero(long number) => number == 0 ? throw DividedByZero : number;

    private static double NotZero(double number) => number == 0 ? throw DividedByZero : number;

    private static TimeSpan NotZeroSpan(TimeSpan span) => span == TimeSpan.Zero ? throw DividedByZero : span;
}
