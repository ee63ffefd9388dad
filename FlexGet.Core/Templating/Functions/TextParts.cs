using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Takes text apart as Python does.</summary>
internal static class TextParts
{
    public static List<object?> Split(string text, object?[] arguments, Renderer renderer, bool isFromEnd)
    {
        renderer.Work(text.Length);
        var most = arguments.Whole(1, -1);
        var limit = most < 0 ? int.MaxValue : (int)Math.Min(most + 1, int.MaxValue);
        if (arguments.Value(0) is null)
        {
            return Sequences.Limited(Words(text, limit), renderer);
        }

        var separator = arguments.Text(0);
        if (separator.Length == 0)
        {
            throw new TemplateException("the separator is empty");
        }

        var parts = text.Split(separator, isFromEnd ? int.MaxValue : limit);
        if (isFromEnd && parts.Length > limit)
        {
            parts = [string.Join(separator, parts[..^(limit - 1)]), .. parts[^(limit - 1)..]];
        }

        return Sequences.Limited(parts, renderer);
    }

    public static List<object?> Lines(string text, Renderer renderer)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return Sequences.Limited(lines[^1].Length == 0 ? lines[..^1] : lines, renderer);
    }

    public static TupleValue Partition(string text, string separator, bool isLast)
    {
        var place = isLast ? text.LastIndexOf(separator, StringComparison.Ordinal) : text.IndexOf(separator, StringComparison.Ordinal);
        return place < 0
            ? new TupleValue(isLast ? ["", "", text] : [text, "", ""])
            : new TupleValue([text[..place], separator, text[(place + separator.Length)..]]);
    }

    public static long Count(string text, string part)
    {
        if (part.Length == 0)
        {
            return text.Length + 1L;
        }

        long count = 0;
        for (var place = -part.Length; (place = text.IndexOf(part, place + part.Length, StringComparison.Ordinal)) >= 0;)
        {
            count++;
        }

        return count;
    }

    private static IEnumerable<string> Words(string text, int limit)
    {
        var rest = text.TrimStart();
        for (var count = 1; rest.Length > 0 && count < limit; count++)
        {
            var end = 0;
            while (end < rest.Length && !char.IsWhiteSpace(rest[end]))
            {
                end++;
            }

            yield return rest[..end];
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0)
        {
            yield return rest;
        }
    }
}
