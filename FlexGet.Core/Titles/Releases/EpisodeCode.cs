namespace FlexGet.Core.Titles.Releases;

internal enum CodeKind
{
    None,
    Season,

    /// <summary>T02: a season only when an episode follows.</summary>
    PossibleSeason,
    Episode,
    SeasonAndEpisode,
    Cross,
}

/// <summary>A token such as S01E02, S01E02E03v2, 1x02, S01 or E02.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Season">The season, where there is one.</param>
/// <param name="First">The first episode.</param>
/// <param name="Last">The last one.</param>
/// <param name="Version">The number behind a v.</param>
internal readonly record struct EpisodeCode(CodeKind Kind, int Season, int First, int Last, int? Version)
{
    private const int MostDigits = 4;

    public static EpisodeCode Read(ReadOnlySpan<char> text)
    {
        var rest = text;
        switch (text[0])
        {
            case 's' or 'S' or 't' or 'T' when TakeSeason(ref rest, out var season):
                // S01D02 is a disc of a season.
                var isDisc = rest.Length > 1 && rest[0] is 'd' or 'D' && TakeNumber(ref rest, skip: 1, 2, out _);
                var isSeason = text[0] is 's' or 'S' && char.IsAsciiDigit(text[1]);
                var seasonVersion = AbsoluteReader.ReadVersion(rest);
                return rest.IsEmpty || isDisc || seasonVersion is not null
                    ? new EpisodeCode(isSeason ? CodeKind.Season : CodeKind.PossibleSeason, season, 0, 0, seasonVersion)
                    : ReadEpisodes(rest, CodeKind.SeasonAndEpisode, season);
            case 'e' or 'E':
                return ReadEpisodes(rest, CodeKind.Episode, season: 1);
            case >= '0' and <= '9' when TakeNumber(ref rest, skip: 0, MostDigits, out var number) && rest.Length > 1 && rest[0] is 'x' or 'X':
                // Beyond that seasons are years: 1280x720 is a size.
                return number is <= 99 or (> 1949 and < 2100) ? ReadEpisodes(rest, CodeKind.Cross, number) : default;
            default:
                return default;
        }
    }

    /// <summary>The episodes as those of a season, told by these tokens.</summary>
    public Numbering Between(int from, int to, int season) =>
        new() { From = from, To = to, Season = season, First = First, Last = Last, Version = Version };

    /// <summary>Reads E02, E02E03, x02, EP02 with what may follow: v2, a letter of a half episode.</summary>
    private static EpisodeCode ReadEpisodes(ReadOnlySpan<char> rest, CodeKind kind, int season)
    {
        if (!TakeEpisode(ref rest, out var first) || (kind == CodeKind.Cross && first > 999))
        {
            return default;
        }

        var last = first;
        while (TakeEpisode(ref rest, out var next))
        {
            last = next;
        }

        int? version = null;
        if (!rest.IsEmpty && rest[0] is 'v' or 'V' && TakeNumber(ref rest, skip: 1, 1, out var number))
        {
            version = number;
        }

        var isWhole = rest.IsEmpty || (rest.Length == 1 && rest[0] is 'a' or 'b' or 'c' or 'A' or 'B' or 'C');
        return isWhole ? new EpisodeCode(kind, season, first, Math.Max(first, last), version) : default;
    }

    /// <summary>Takes S01, Se01, and Season01 when more follows.</summary>
    private static bool TakeSeason(ref ReadOnlySpan<char> text, out int season) =>
        TakeNumber(ref text, skip: 1, MostDigits, out season)
        || (text.StartsWith("se", StringComparison.OrdinalIgnoreCase)
            && (TakeNumber(ref text, skip: 2, MostDigits, out season)
                || (text.Length > 8 && text.StartsWith("season", StringComparison.OrdinalIgnoreCase) && TakeNumber(ref text, skip: 6, MostDigits, out season))));

    private static bool TakeEpisode(ref ReadOnlySpan<char> rest, out int episode)
    {
        var marker = rest.Length > 7 && rest.StartsWith("episode", StringComparison.OrdinalIgnoreCase) ? 7 : 0;

        // The Cyrillic letters look like E.
        while (marker < Math.Min(2, rest.Length) && rest[marker] is 'e' or 'E' or 'p' or 'P' or 'x' or 'X' or '\u0415' or '\u0435')
        {
            marker++;
        }

        episode = 0;
        return marker > 0 && TakeNumber(ref rest, marker, MostDigits, out episode);
    }

    public static bool TakeNumber(ref ReadOnlySpan<char> text, int skip, int most, out int number)
    {
        var at = skip;
        number = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            number = at - skip < most ? (number * 10) + text[at] - '0' : number;
            at++;
        }

        if (at == skip || at - skip > most)
        {
            return false;
        }

        text = text[at..];
        return true;
    }
}
