using System.Text;
using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Functions;

/// <summary>Makes another text of one, for methods and filters alike.</summary>
internal static class TextChanges
{
    public static string Title(string text)
    {
        var result = new StringBuilder(text.Length);
        var isInside = false;
        foreach (var character in text)
        {
            result.Append(isInside ? char.ToLowerInvariant(character) : char.ToUpperInvariant(character));
            isInside = char.IsLetter(character);
        }

        return result.ToString();
    }

    public static string Capitalize(string text) =>
        text.Length == 0 ? text : text[..1].ToUpperInvariant() + text[1..].ToLowerInvariant();

    public static string Center(string text, int width)
    {
        var missing = Math.Max(0, width - text.Length);
        return new string(' ', missing / 2) + text + new string(' ', missing - (missing / 2));
    }

    public static string Replace(string text, string old, string with, long count, Renderer renderer)
    {
        renderer.Work(text.Length);
        if (old.Length == 0)
        {
            throw new TemplateException("there is nothing to replace: the text to look for is empty");
        }

        var result = new StringBuilder();
        var start = 0;
        for (int place; count != 0 && (place = text.IndexOf(old, start, StringComparison.Ordinal)) >= 0; count--)
        {
            result.Append(text, start, place - start).Append(with);
            start = place + old.Length;
            if (result.Length > Output.MaxLength)
            {
                throw Output.TooLong();
            }
        }

        return start == 0 ? text : result.Append(text, start, text.Length - start).ToString();
    }

    public static string Strip(string text, object?[] arguments, bool atStart, bool atEnd)
    {
        var characters = arguments.Value(0) is null ? null : arguments.Text(0).ToCharArray();
        text = atStart ? text.TrimStart(characters) : text;
        return atEnd ? text.TrimEnd(characters) : text;
    }
}
