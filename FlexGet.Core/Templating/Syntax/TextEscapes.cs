using System.Globalization;
using System.Text;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>The escapes inside quotes, as Python knows them; what is no escape stays as it is, so patterns need no second backslash.</summary>
internal static class TextEscapes
{
    private const string Plain = "\\'\"abfnrtv";
    private const string Meaning = "\\'\"\a\b\f\n\r\t\v";

    public static string Resolve(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\' && index + 1 < text.Length)
            {
                index += Resolve(text[(index + 1)..], result);
            }
            else
            {
                result.Append(text[index]);
            }
        }

        return result.ToString();
    }

    /// <summary>Returns how many characters behind the backslash were used.</summary>
    private static int Resolve(ReadOnlySpan<char> rest, StringBuilder result)
    {
        var plain = Plain.IndexOf(rest[0], StringComparison.Ordinal);
        if (plain >= 0)
        {
            result.Append(Meaning[plain]);
            return 1;
        }

        var digits = rest[0] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && rest.Length > digits
            && int.TryParse(rest.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
        {
            result.Append(char.ConvertFromUtf32(code));
            return digits + 1;
        }

        if (rest[0] is >= '0' and <= '7')
        {
            return Octal(rest, result);
        }

        if (rest[0] != '\n')
        {
            result.Append('\\').Append(rest[0]);
        }

        return 1;
    }

    private static int Octal(ReadOnlySpan<char> rest, StringBuilder result)
    {
        var (length, code) = (0, 0);
        while (length < 3 && length < rest.Length && rest[length] is >= '0' and <= '7')
        {
            code = (code * 8) + rest[length++] - '0';
        }

        result.Append((char)code);
        return length;
    }
}
