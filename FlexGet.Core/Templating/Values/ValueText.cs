using System.Globalization;
using System.Text;
using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Values;

/// <summary>Values as Python prints them.</summary>
internal static class ValueText
{
    public static string Of(object? value, Renderer renderer)
    {
        if (value is string text)
        {
            return text;
        }

        var result = new StringBuilder();
        Write(value, result, renderer, 0);
        return result.ToString();
    }

    /// <summary>As inside of a list: text in quotes.</summary>
    public static string Quoted(object? value, Renderer renderer)
    {
        var result = new StringBuilder();
        WriteQuoted(value, result, renderer, 0);
        return result.ToString();
    }

    private static void Write(object? value, StringBuilder result, Renderer renderer, int depth)
    {
        renderer.Work(1);
        Comparing.CheckDepth(depth);
        switch (value)
        {
            case TupleValue tuple:
                WriteList(tuple, '(', tuple.Count == 1 ? ",)" : ")", result, renderer, depth);
                break;
            case IReadOnlyList<object?> list:
                WriteList(list, '[', "]", result, renderer, depth);
                break;
            case not null when Mappings.Is(value):
                WriteMapping(value, result, renderer, depth);
                break;
            default:
                result.Append(Scalar(value));
                break;
        }

        if (result.Length > Output.MaxLength)
        {
            throw Output.TooLong();
        }
    }

    private static string Scalar(object? value) => value switch
    {
        null => "None",
        bool flag => flag ? "True" : "False",
        double number => Number(number),
        DateTimeOffset time => Dates.Text(time, " "),
        TimeSpan span => Dates.Text(span),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static void WriteQuoted(object? value, StringBuilder result, Renderer renderer, int depth)
    {
        if (value is not string text)
        {
            Write(value, result, renderer, depth);
            return;
        }

        if (result.Length + text.Length > Output.MaxLength)
        {
            throw Output.TooLong();
        }

        var quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? "\"" : "'";
        result.Append(quote).Append(text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace(quote, "\\" + quote, StringComparison.Ordinal)).Append(quote);
        renderer.Work(text.Length);
    }

    private static void WriteList(IReadOnlyList<object?> list, char begin, string end, StringBuilder result, Renderer renderer, int depth)
    {
        result.Append(begin);
        for (var index = 0; index < list.Count; index++)
        {
            result.Append(index > 0 ? ", " : "");
            WriteQuoted(Plain.Of(list[index]), result, renderer, depth + 1);
        }

        result.Append(end);
    }

    private static void WriteMapping(object mapping, StringBuilder result, Renderer renderer, int depth)
    {
        var separator = "{";
        foreach (var (key, value) in Mappings.Pairs(mapping))
        {
            result.Append(separator);
            separator = ", ";
            WriteQuoted(key, result, renderer, depth + 1);
            result.Append(": ");
            WriteQuoted(value, result, renderer, depth + 1);
        }

        result.Append(separator == "{" ? "{}" : "}");
    }

    private static string Number(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }

        if (number != 0 && (Math.Abs(number) >= 1e16 || Math.Abs(number) < 1e-4))
        {
            var parts = number.ToString("E16", CultureInfo.InvariantCulture).Split('E');
            var shortest = number.ToString("R", CultureInfo.InvariantCulture);
            var mantissa = shortest.Contains('E', StringComparison.Ordinal) ? shortest.Split('E')[0] : parts[0].TrimEnd('0').TrimEnd('.');
            var exponent = int.Parse(shortest.Contains('E', StringComparison.Ordinal) ? shortest.Split('E')[1] : parts[1], CultureInfo.InvariantCulture);
            return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        text = text.Contains('E', StringComparison.Ordinal) ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : text;
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }
}
