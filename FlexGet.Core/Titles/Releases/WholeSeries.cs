namespace FlexGet.Core.Titles.Releases;

/// <summary>All of a series in one: The Complete Series, Complete TV Series, Full Series, 全48集; [Batch] behind a group.</summary>
internal static class WholeSeries
{
    public static Numbering? Read(TitleTokens tokens, int at, int from)
    {
        if (at <= from)
        {
            return null;
        }

        if (CountedWord.IsWhole(tokens.Text(at)))
        {
            return new Numbering { From = at, To = at + 1 };
        }

        if (!tokens.Is(at, WordRoles.Season))
        {
            return null;
        }

        var before = IsWord(tokens, at - 1, "tv") ? at - 2 : at - 1;
        if (before > from && (tokens.Is(before, WordRoles.Complete) || IsWord(tokens, before, "full")) && !HasNumber(tokens, at))
        {
            return new Numbering { From = BeforeComplete(tokens, before, from, mayBeArticle: true), To = at + 1 };
        }

        return tokens.Is(at + 1, WordRoles.Complete) && IsWord(tokens, at, "series")
            ? new Numbering { From = IsWord(tokens, at - 1, "tv") && at - 1 > from ? at - 1 : at + 1, To = at + 2 }
            : null;
    }

    /// <summary>[Group] Name [Batch], Name INTEGRALE: the word alone.</summary>
    public static Numbering? ReadAlone(TitleTokens tokens, int at, bool isAnime)
    {
        var isInBrackets = isAnime && (tokens.GapAt(at) & Gap.Open) != 0 && (tokens.GapAt(at + 1) & Gap.Close) != 0;
        return tokens.Is(at, WordRoles.Complete) && (isInBrackets || tokens.Text(at).StartsWith("int", StringComparison.OrdinalIgnoreCase))
            ? new Numbering { From = at, To = at + 1 }
            : null;
    }

    /// <summary>Where the words begin that say how much it is: The Complete, before a season.</summary>
    public static int BeforeComplete(TitleTokens tokens, int first, int from, bool mayBeArticle)
    {
        var isComplete = first - 1 > from && tokens.Is(first - 1, WordRoles.Complete);
        first -= isComplete ? 1 : 0;
        return (isComplete || mayBeArticle) && first - 1 > from && IsWord(tokens, first - 1, "the") ? first - 1 : first;
    }

    /// <summary>The Complete Season 1 is no more than that; a year is no season.</summary>
    private static bool HasNumber(TitleTokens tokens, int at) =>
        NumberedWord.Read(tokens, at, WordRoles.Season, out var number) > 0 && number is < 1900 or > 2100 && (tokens.GapAt(at + 1) & Gap.Brackets) == 0;

    private static bool IsWord(TitleTokens tokens, int at, string word) =>
        at >= 0 && at < tokens.Count && tokens[at].Length == word.Length && tokens.Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
