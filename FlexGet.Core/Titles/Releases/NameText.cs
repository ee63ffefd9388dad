using System.Buffers;

namespace FlexGet.Core.Titles.Releases;

/// <summary>The part of a title that is a name, as one reads it: dots, underscores and brackets are spaces.</summary>
internal static class NameText
{
    private const string Spaces = "._()[]{},";

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ._,[]()");

    /// <param name="text">The part of the title.</param>
    /// <param name="isHyphenated">True when the whole title has hyphens where others have spaces.</param>
    public static string Of(ReadOnlySpan<char> text, bool isHyphenated)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            var isSpace = character == ' ' || Spaces.Contains(character, StringComparison.Ordinal) || char.IsWhiteSpace(character)
                || char.IsControl(character) || (isHyphenated && character == '-');
            if (!isSpace)
            {
                buffer[length++] = character;
            }
            else if (length > 0 && buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        return buffer[..length].Trim(" -~:;/\\|*#+\u2013").ToString();
    }

    public static bool IsHyphenated(ReadOnlySpan<char> title) => title.Contains('-') && !title.ContainsAny(Separators);
}
