namespace FlexGet.Core.Titles.Releases;

/// <summary>Counts the corrections of a release. Proper, real and final are words of titles as well: The Real Deal, A Proper Gentleman.</summary>
internal static class ProperReader
{
    public static int Read(TitleTokens tokens, int at)
    {
        var word = tokens.Word(at);
        if (!word.Is(WordRoles.Proper) || EditionReader.IsPart(tokens, at) || (word.Is(WordRoles.Real) && IsGroup(tokens, at)))
        {
            return 0;
        }

        var text = tokens.Text(at);
        var isBesideOther = tokens.Is(at + 1, WordRoles.Proper) || tokens.Is(at - 1, WordRoles.Proper);
        var isSetOff = tokens.Is(at + 1, WordRoles.Tag) || at + 1 == tokens.Count || (tokens.GapAt(at + 1) & Gap.Brackets) != 0;
        var isLoud = !text.ContainsAnyInRange('a', 'z');
        var counts = isBesideOther || (word.Is(WordRoles.Real)
            ? isLoud && isSetOff
            : isLoud || isSetOff || text[0] is 'r' or 'R' || tokens.Is(at - 1, WordRoles.Tag));
        return !counts ? 0 : char.IsAsciiDigit(text[^1]) ? text[^1] - '0' : 1;
    }

    private static bool IsGroup(TitleTokens tokens, int at) => at == tokens.Count - 1 && tokens.GapAt(at) == Gap.Dash && tokens.Is(at - 1, WordRoles.Tag);
}
