namespace FlexGet.Core.Titles.Releases;

/// <summary>Whether a title with numbers is that of a movie all the same.</summary>
internal static class MovieRules
{
    /// <summary>Star Wars Episode IV (1977): numbers in words do not make a series of a movie with a year.</summary>
    public static bool IsMovie(TitleTokens tokens, TitleStart start, Numbering numbering, MovieEnd movie)
    {
        if (IsPartOfMovie(tokens, numbering, movie))
        {
            return true;
        }

        var isLonelySpecial = IsLonelySpecial(tokens, start, numbering);
        var isSetOff = (tokens.GapAt(numbering.From) & (Gap.Dash | Gap.Brackets | Gap.Slash)) != 0;
        if (movie.Year is null || movie.At < numbering.From || HasTv(tokens, numbering.To) || isSetOff || numbering is { Season: null, IsSpecial: false })
        {
            return isLonelySpecial && (movie.At < numbering.From || movie.At > numbering.To || EditionReader.IsPart(tokens, numbering.From));
        }

        return (numbering.IsInWords && !IsSeason(tokens, start, numbering)) || isLonelySpecial;
    }

    /// <summary>Season 2 makes a series, but for the movies called Open Season.</summary>
    private static bool IsSeason(TitleTokens tokens, TitleStart start, Numbering numbering) =>
        numbering is { IsSeasonInWords: true, Season: < 1900 }
        && !(numbering.From == start.NameFrom + 1 && tokens.Text(start.NameFrom).Equals("open", StringComparison.OrdinalIgnoreCase));

    /// <summary>Movie.2010.Part.2.BluRay: a file of a movie.</summary>
    private static bool IsPartOfMovie(TitleTokens tokens, Numbering numbering, MovieEnd movie) =>
        numbering is { Part: not null, IsInWords: true } && movie.Year is not null && movie.At == numbering.From - 1 && IsFromDisc(tokens, numbering.To);

    private static bool IsFromDisc(TitleTokens tokens, int from)
    {
        for (var at = from; at < tokens.Count; at++)
        {
            if (tokens.Word(at).Component is { Name: "bluray" or "dvdrip" or "remux" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLonelySpecial(TitleTokens tokens, TitleStart start, Numbering numbering) =>
        numbering is { IsSpecial: true, First: null, Season: null, Date: null, IsCertain: false } && start.Group is null && !HasTv(tokens, numbering.To);

    private static bool HasTv(TitleTokens tokens, int from)
    {
        for (var at = from; at < tokens.Count; at++)
        {
            if (tokens.Is(at, WordRoles.Tv))
            {
                return true;
            }
        }

        return false;
    }
}
