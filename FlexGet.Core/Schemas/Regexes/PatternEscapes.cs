using System.Globalization;
using System.Text;

namespace FlexGet.Core.Schemas.Regexes;

/// <summary>What begins with a backslash.</summary>
internal static class PatternEscapes
{
    /// <summary>Translates an escape outside of a class of characters; answers where to go on.</summary>
    public static int Translate(string pattern, int index, TranslatedPattern output, int groups)
    {
        var letter = LetterAt(pattern, index);
        switch (letter)
        {
            case 'A' or 'b' or 'B':
                output.Add($@"\{letter}", index);
                return index + 2;
            case 'Z':
                // Python's is the very end; .NET's \Z is also before a final line break.
                output.Add(@"\z", index);
                return index + 2;
            case >= '1' and <= '9':
                return Reference(pattern, index, output, groups);
            default:
                return TranslateCharacter(pattern, index, output);
        }
    }

    /// <summary>Translates an escape that stands for characters, inside a class or outside.</summary>
    public static int TranslateCharacter(string pattern, int index, TranslatedPattern output)
    {
        var letter = LetterAt(pattern, index);
        switch (letter)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W' or 'a' or 'f' or 'n' or 'r' or 't' or 'v':
                output.Add($@"\{letter}", index);
                return index + 2;
            case 'x':
                return Hexadecimal(pattern, index, 2, output);
            case 'u':
                return Hexadecimal(pattern, index, 4, output);
            case 'U':
                return Hexadecimal(pattern, index, 8, output);
            case >= '0' and <= '7':
                return Octal(pattern, index, output);
            case >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '8' or '9':
                throw RegexMistake.At(index, $@"\{letter} is no escape of Python's");
            default:
                // A backslash before a letter of any alphabet or _ means nothing to Python and is a mistake to .NET.
                output.Add(letter == '_' || char.IsLetterOrDigit(letter) ? letter.ToString() : $@"\{letter}", index);
                return index + 2;
        }
    }

    private static char LetterAt(string pattern, int index) =>
        index + 1 < pattern.Length ? pattern[index + 1] : throw RegexMistake.At(index, "a backslash has nothing behind it");

    private static int Reference(string pattern, int index, TranslatedPattern output, int groups)
    {
        var digits = pattern.AsSpan(index + 1);
        if (digits.Length >= 3 && !digits[..3].ContainsAnyExceptInRange('0', '7'))
        {
            return Octal(pattern, index, output);
        }

        var length = digits.Length > 1 && char.IsAsciiDigit(digits[1]) ? 2 : 1;
        var number = int.Parse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        if (number > groups)
        {
            throw RegexMistake.At(index, $"there is no group {number} before this");
        }

        output.Add(string.Create(CultureInfo.InvariantCulture, $@"\k<{number}>"), index);
        return index + 1 + length;
    }

    private static int Octal(string pattern, int index, TranslatedPattern output)
    {
        var length = 0;
        var code = 0;
        while (length < 3 && index + 1 + length < pattern.Length && pattern[index + 1 + length] is >= '0' and <= '7' and var digit)
        {
            code = (code * 8) + digit - '0';
            length++;
        }

        if (code > 0xFF)
        {
            throw RegexMistake.At(index, "an octal escape is \\377 at most");
        }

        output.Add(string.Create(CultureInfo.InvariantCulture, $@"\x{code:x2}"), index);
        return index + 1 + length;
    }

    private static int Hexadecimal(string pattern, int index, int length, TranslatedPattern output)
    {
        var digits = index + 2 + length <= pattern.Length ? pattern.AsSpan(index + 2, length) : default;
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || (length == 8 && !Rune.IsValid(code)))
        {
            throw RegexMistake.At(index, $@"\{pattern[index + 1]} needs {length} hexadecimal digits of a character");
        }

        foreach (var unit in length == 8 ? new Rune(code).ToString() : ((char)code).ToString())
        {
            output.Add(string.Create(CultureInfo.InvariantCulture, $@"\u{(int)unit:x4}"), index);
        }

        return index + 2 + length;
    }
}
