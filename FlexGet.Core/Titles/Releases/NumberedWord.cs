namespace FlexGet.Core.Titles.Releases;

/// <summary>A word with a number: Season 2, Folge12, Part II, Cap.504, 2nd Season.</summary>
internal static class NumberedWord
{
    /// <summary>Reads the number of the word at the token, or behind it.</summary>
    /// <returns>The token behind the number; -1 when it is no such word or has no number.</returns>
    public static int Read(TitleTokens tokens, int at, WordRoles roles, out int number)
    {
        number = 0;
        if (tokens.Is(at, roles))
        {
            return at + 1 < tokens.Count && (tokens.GapAt(at + 1) & Gap.Brackets) == 0 && ReadNumber(tokens, at + 1, out number) ? at + 2 : -1;
        }

        if (!tokens.Stem(at).Is(roles))
        {
            return -1;
        }

        var text = tokens.Text(at);
        return EpisodeCode.TakeNumber(ref text, text.IndexOfAnyInRange('0', '9'), 4, out number) ? at + 1 : -1;
    }

    /// <summary>As <see cref="Read"/>, where a version may follow the number: Ep.12v2.</summary>
    public static int ReadVersioned(TitleTokens tokens, int at, WordRoles roles, out int number, out int? version)
    {
        version = null;
        var to = Read(tokens, at, roles, out number);
        if (to >= 0 || at + 1 >= tokens.Count || !tokens.Is(at, roles) || (tokens.GapAt(at + 1) & Gap.Brackets) != 0)
        {
            return to;
        }

        var text = tokens.Text(at + 1);
        version = EpisodeCode.TakeNumber(ref text, 0, 3, out number) ? AbsoluteReader.ReadVersion(text) : null;
        return version is null ? -1 : at + 2;
    }

    /// <summary>Reads a number as digits, roman or written out.</summary>
    public static bool ReadNumber(TitleTokens tokens, int at, out int number)
    {
        var token = tokens[at];
        var isNumber = token.IsNumber && token.Length <= 4;
        number = isNumber ? token.Number : tokens.Word(at).Number;
        return isNumber || tokens.Is(at, WordRoles.Number);
    }

    /// <summary>The token behind a number, and behind the letters that make it an ordinal in Russian: 1-й.</summary>
    public static int BehindOrdinal(TitleTokens tokens, int at) =>
        at + 2 < tokens.Count && tokens.GapAt(at + 1) == Gap.Dash && tokens.Text(at + 1) is "й" or "я" or "ый" or "ая" ? at + 2 : at + 1;

    /// <summary>Reads 2nd, 3rd, 4th.</summary>
    public static bool ReadOrdinal(TitleTokens tokens, int at, out int number)
    {
        var text = tokens.Text(at);
        return EpisodeCode.TakeNumber(ref text, 0, 2, out number)
            && (text.Equals("st", StringComparison.OrdinalIgnoreCase) || text.Equals("nd", StringComparison.OrdinalIgnoreCase)
                || text.Equals("rd", StringComparison.OrdinalIgnoreCase) || text.Equals("th", StringComparison.OrdinalIgnoreCase) || text is "a" or "A" or "\u00AA" or "\u00BA");
    }
}
