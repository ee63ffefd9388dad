using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>The text of a feed: decoded as it says, or as it really is, and mended where feeds are commonly broken.</summary>
internal static partial class FeedText
{
    private const int DeclarationLength = 200;

    private static readonly Encoding Fallback = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>Opens the bytes as text.</summary>
    /// <param name="bytes">The feed.</param>
    /// <param name="charset">The charset that the server states, if it does.</param>
    public static StreamReader Open(ReadOnlyMemory<byte> bytes, string? charset) =>
        new(new MemoryStream(bytes.ToArray(), writable: false), EncodingOf(bytes.Span, charset), detectEncodingFromByteOrderMarks: true, bufferSize: 32 * 1024);

    /// <summary>Escapes every &amp; outside CDATA sections that begins no entity.</summary>
    public static string Escape(string text) => OutsideCData(text, part => BareAmpersand().Replace(part, "&amp;"));

    /// <summary>Drops what is not ASCII.</summary>
    public static string Ascii(string text) => NotAscii().Replace(text, "");

    /// <summary>Mends what stops a parser: entities of HTML, bare ampersands, control characters.</summary>
    public static string Repair(string text) => OutsideCData(
        ControlCharacter().Replace(text, "").TrimStart(),
        part => BareAmpersand().Replace(HtmlEntity().Replace(part, Character), "&amp;"));

    /// <summary>The text in one line. Titles stand in logs, on consoles and in names of folders: none may forge a line or steer a terminal.</summary>
    public static string OneLine(string text) => Break().Replace(text, " ").Trim();

    /// <summary>True when somebody sent a page for people: a login form, an error, a captcha.</summary>
    public static bool IsHtml(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(text.Length, 1000)].TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes, string? charset)
    {
        var declared = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]));
        var encoding = (declared.Success ? Named(declared.Groups[1].Value) : null) ?? Named(charset) ?? Encoding.UTF8;
        if (encoding.CodePage is not (65001 or 20127) || Utf8.IsValid(bytes))
        {
            return encoding.CodePage == 20127 ? Encoding.UTF8 : encoding;
        }

        // It is not what it says; what the server says may be right, and nothing is invalid in the last.
        return Named(charset) is { CodePage: not 65001 and not 20127 } other ? other : Fallback;
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            return string.IsNullOrEmpty(name) ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string OutsideCData(string text, Func<string, string> change)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var start = text.IndexOf("<![CDATA[", at, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf("]]>", start, StringComparison.Ordinal);
            start = start < 0 ? text.Length : start;
            end = end < 0 ? text.Length : end;
            result.Append(change(text[at..start])).Append(text, start, end - start);
            at = end;
            if (start == text.Length)
            {
                break;
            }
        }

        return result.ToString();
    }

    private static string Character(Match entity)
    {
        var decoded = WebUtility.HtmlDecode(entity.Value);
        return decoded is "<" or ">" or "&" or "\"" or "'" ? entity.Value : decoded;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex("&(?!(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)", RegexOptions.CultureInvariant)]
    private static partial Regex BareAmpersand();

    [GeneratedRegex("&[a-zA-Z][a-zA-Z0-9]{1,30};", RegexOptions.CultureInvariant)]
    private static partial Regex HtmlEntity();

    [GeneratedRegex("[^\x00-\x7f]", RegexOptions.CultureInvariant)]
    private static partial Regex NotAscii();

    [GeneratedRegex(@"\s*[\p{Cc}\u2028\u2029]+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", RegexOptions.CultureInvariant)]
    private static partial Regex ControlCharacter();
}
