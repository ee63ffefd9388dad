using System.Buffers;

namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// The part of a title that is a name, as one reads it: dots, underscores and brackets are spaces, but the dots of S.W.A.T. stay.
/// </summary>
internal static class NameText
{
    private const string Spaces = "._()[]{},【】「」（）";

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ._,[]()");

    /// <param name="text">The part of the title.</param>
    /// <param name="separator">What the whole title has where others have spaces, when that is none of the usual.</param>
    public static string Of(ReadOnlySpan<char> text, char separator)
    {
        // Each initial may bring a space that was not there.
        var buffer = text.Length <= 256 ? stackalloc char[text.Length * 2] : new char[text.Length * 2];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var initials = InitialsAt(text, at);
            if (initials > 0)
            {
                text.Slice(at, initials).CopyTo(buffer[length..]);
                length += initials;
                at += initials - 1;
            }

            if (initials == 0 && !IsSpace(text[at], separator))
            {
                buffer[length++] = text[at];

                // From pages: Law &amp; Order
                at += text[at] == '&' && text[at..].StartsWith("&amp;", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
            }
            else if (length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        return buffer[..length].Trim(" -~:;/\\|*#+\u2013\u2014").ToString();
    }

    /// <summary>A title without spaces and dots may have hyphens or plus signs in their place.</summary>
    public static char SeparatorOf(ReadOnlySpan<char> title) => title.ContainsAny(Separators) ? ' ' : title.Count('+') > 1 ? '+' : '-';

    public static bool IsHyphenated(ReadOnlySpan<char> title) => SeparatorOf(title) == '-' && title.Contains('-');

    private static bool IsSpace(char character, char separator) =>
        character == ' ' || Spaces.Contains(character, StringComparison.Ordinal) || char.IsWhiteSpace(character)
        || char.IsControl(character) || character == separator;

    /// <summary>
    /// How many characters letters and dots in turn make up here: S.W.A.T. Two are initials only where a name begins, U.S. Marshals
    /// and The O.C., for Episode I A is none.
    /// </summary>
    private static int InitialsAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '.' || !char.IsAsciiLetter(text[at]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var end = at;
        while (end + 1 < text.Length && char.IsAsciiLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        var isLastBare = end < text.Length && char.IsAsciiLetter(text[end]) && (end + 1 == text.Length || text[end + 1] is ' ' or '_');
        end += isLastBare ? 1 : 0;
        var letters = (end - at + 1) / 2;
        return letters > 2 || (letters == 2 && char.IsAsciiLetterUpper(text[at]) && BeginsName(text[..at])) ? end - at : 0;
    }

    private static bool BeginsName(ReadOnlySpan<char> before) =>
        before.TrimEnd(" ._").IsEmpty || before.TrimEnd(" ._").Equals("the", StringComparison.OrdinalIgnoreCase);
}
