namespace FlexGet.Core.Titles.Releases;

/// <summary>Words for specials: OVA, NCOP, Christmas Special. Some stand in names as well: Special Victims Unit, The Extra Mile.</summary>
internal static class SpecialReader
{
    public static Numbering? Read(TitleTokens tokens, int at, bool isAnime)
    {
        var isKnown = tokens.Is(at, WordRoles.Special) || (isAnime && IsOfAnime(tokens, at));

        // Season 1 + Specials: the season is more than they are.
        if (!isKnown || (tokens.GapAt(at) & Gap.And) != 0)
        {
            return null;
        }

        var isOfHoliday = tokens.Is(at - 1, WordRoles.Holiday) && tokens.Is(at, WordRoles.Ordinary);
        var isOfYear = tokens[at - 1] is { Length: 4, Number: >= 1990 and < 2100 } && tokens.Is(at, WordRoles.Ordinary)
            && !EditionReader.IsPart(tokens, at) && !EditionReader.IsPart(tokens, at + 1);
        return isOfHoliday || isOfYear || !tokens.Is(at, WordRoles.Ordinary) || IsSetOff(tokens, at)
            ? new Numbering { From = isOfHoliday || isOfYear ? at - 1 : at, To = at + 1, IsSpecial = true, IsCertain = isOfHoliday || isOfYear }
            : null;
    }

    private static bool IsOfAnime(TitleTokens tokens, int at) =>
        NumberedWord.Read(tokens, at, WordRoles.Special, out _) > 0 || NumberedWord.Read(tokens, at, WordRoles.AnimeSpecial, out _) > 0
        || (tokens.Is(at, WordRoles.AnimeSpecial) && (at + 1 == tokens.Count || tokens.Is(at + 1, WordRoles.AnyTag | WordRoles.AnimeSpecial) || (tokens.GapAt(at + 1) & Gap.Brackets) != 0));

    /// <summary>Not amid other words.</summary>
    private static bool IsSetOff(TitleTokens tokens, int at)
    {
        var behind = at + 1;
        return behind >= tokens.Count || tokens.Is(behind, WordRoles.AnyTag | WordRoles.Episode | WordRoles.Container) || tokens[behind].IsNumber || tokens[behind].IsSpacedDash
            || ((tokens.GapAt(at) | tokens.GapAt(behind)) & Gap.Brackets) != 0 || tokens[at].IsSpacedDash
            || EpisodeCode.Read(tokens.Text(at - 1)).Kind == CodeKind.Season || EpisodeCode.Read(tokens.Text(behind)).Kind != CodeKind.None;
    }
}
