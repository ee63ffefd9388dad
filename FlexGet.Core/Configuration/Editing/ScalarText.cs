using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>Writes single values so that YAML 1.1 and 1.2 both read them back as what they are.</summary>
internal static partial class ScalarText
{
    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create(",[]{}:?");

    /// <summary>One line; quoted where plain text would be read otherwise.</summary>
    public static string Write(JToken value, bool isFlow) => value.Type switch
    {
        JTokenType.Null or JTokenType.Undefined => "null",
        JTokenType.Boolean => value.Value<bool>() ? "yes" : "no",
        JTokenType.Integer => Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture) ?? "null",
        JTokenType.Float => WriteNumber(((JValue)value).Value),
        JTokenType.Date => Quote(value.ToObject<DateTimeOffset>().ToString("O", CultureInfo.InvariantCulture)),
        _ => WriteText(value.ToString(), isFlow),
    };

    public static string WriteText(string text, bool isFlow) => IsPlain(text, isFlow) ? text : Quote(text);

    /// <summary>A key: stricter, for a colon ends it.</summary>
    public static string WriteKey(string text, bool isFlow) =>
        text.Contains(':', StringComparison.Ordinal) ? Quote(text) : WriteText(text, isFlow);

    /// <summary>True when the text can stand in a literal block: lines of printable text, the first not indented.</summary>
    public static bool IsLiteral(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text[0] is not (' ' or '\n' or '\t')
        && !text.Any(character => IsUnprintable(character) && character != '\n')
        && text.Split('\n').All(line => line.Length == 0 || !char.IsWhiteSpace(line[^1]));

    private static bool IsPlain(string text, bool isFlow) =>
        text.Length > 0
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && text[^1] != ':'
        && !"-?:,[]{}#&*!|>'\"%@`=".Contains(text[0], StringComparison.Ordinal)
        && !text.Any(IsUnprintable)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !(isFlow && text.AsSpan().ContainsAny(FlowIndicators))
        && !Word().IsMatch(text) && !NumberLike().IsMatch(text) && !text.StartsWith("...", StringComparison.Ordinal)
        && text != "<<";

    private static bool IsUnprintable(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static string Quote(string text) =>
        text.Any(IsUnprintable) ? QuoteEscaped(text) : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string QuoteEscaped(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 8);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsUnprintable(character) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>YAML 1.1 wants a point in a number with an exponent.</summary>
    private static string WriteNumber(object? number)
    {
        if (number is double special && !double.IsFinite(special))
        {
            return double.IsNaN(special) ? ".nan" : special > 0 ? ".inf" : "-.inf";
        }

        var text = Convert.ToString(number, CultureInfo.InvariantCulture) ?? "null";
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = exponent < 0 ? text : text[..exponent];
        if (!mantissa.Contains('.', StringComparison.Ordinal))
        {
            mantissa += ".0";
        }

        return exponent < 0 ? mantissa : mantissa + text[exponent..].Replace('E', 'e');
    }

    [GeneratedRegex("^(y|n|yes|no|on|off|true|false|null|~)$", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    /// <summary>Wider than what YAML reads as a number or a date, so that no reader of either version does.</summary>
    [GeneratedRegex(@"^[-+.]?\d[\d_.,:eExXoOa-fA-FTtZz +-]*$|^[-+]?\.(inf|nan)$|^\.\d", RegexOptions.IgnoreCase)]
    private static partial Regex NumberLike();
}
