using System.Globalization;

namespace FlexGet.Core.Titles.Releases;

/// <summary>Which characters words are made of, and what the others say of the words between which they stand.</summary>
internal static class TitleCharacters
{
    public static bool IsOfWord(char character) =>
        char.IsAsciiLetterOrDigit(character) || (character > 127 && (char.IsLetterOrDigit(character) || IsPartOfLetter(character)));

    private static bool IsPartOfLetter(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate;

    public static Gap GapOf(char character) => character switch
    {
        '.' => Gap.Dot,
        '_' => Gap.Underscore,
        '-' or '~' or '\u2010' or '\u2013' or '\u2014' or '\uFF5E' => Gap.Dash,
        '[' or '(' or '{' or '\u3010' or '\u300C' or '\uFF08' => Gap.Open,
        ']' or ')' or '}' or '\u3011' or '\u300D' or '\uFF09' => Gap.Close,
        '+' or '&' => Gap.And,
        '#' => Gap.Hash,
        '/' or '\\' => Gap.Slash,
        _ => char.IsWhiteSpace(character) ? Gap.Space : Gap.Other,
    };
}
