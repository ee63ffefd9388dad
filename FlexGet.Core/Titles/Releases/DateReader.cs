namespace FlexGet.Core.Titles.Releases;

/// <summary>Three tokens that are a date. A year of four digits that comes first is always year, month, day.</summary>
internal static class DateReader
{
    public static Numbering? Read(TitleTokens tokens, int at, DateOnly latest)
    {
        if (!char.IsAsciiDigit(tokens.Text(at)[0]) && !tokens.Is(at, WordRoles.Month))
        {
            return null;
        }

        if (ReadWhole(tokens[at], latest) is { } whole)
        {
            return new Numbering { From = at, To = at + 1, Date = whole };
        }

        if (at + 2 >= tokens.Count || !IsSeparator(tokens.GapAt(at + 1)) || !IsSeparator(tokens.GapAt(at + 2)))
        {
            return null;
        }

        return Of(tokens, at, latest) is { } date ? new Numbering { From = at, To = at + 3, Date = date } : null;
    }

    /// <summary>A date that stands behind an episode, words between or not: S29E05.Guest.2024.02.14.</summary>
    public static Numbering? ReadBehind(TitleTokens tokens, int from, DateOnly latest)
    {
        for (var at = from; at < tokens.Count && !tokens.Is(at, WordRoles.Tag); at++)
        {
            // 2019.5.1 may be a year and channels.
            if (Read(tokens, at, latest) is { } date && (at == from || (tokens[at].Length > 1 && tokens[date.To - 1].Length > 1)))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>140722, before the tags of television.</summary>
    public static Numbering? ReadSixDigits(TitleTokens tokens, int at, DateOnly latest)
    {
        var number = tokens[at].Length == 6 ? tokens[at].Number : 0;
        return Recent(number / 10000, number / 100 % 100, number % 100, latest) is { } date ? new Numbering { From = at, To = at + 1, Date = date } : null;
    }

    private static bool IsSeparator(Gap gap) => (gap & (Gap.Brackets | Gap.And | Gap.Hash)) == 0;

    private static DateOnly? ReadWhole(TitleToken token, DateOnly latest) =>
        token is { Length: 8, Number: > 19700000 } ? Valid(token.Number / 10000, token.Number / 100 % 100, token.Number % 100, latest) : null;

    private static DateOnly? Of(TitleTokens tokens, int at, DateOnly latest)
    {
        var (first, second, third) = (tokens[at], tokens[at + 1], tokens[at + 2]);
        if (first.IsNumber && second.IsNumber && third.IsNumber)
        {
            return (first.Length, second.Length, third.Length) switch
            {
                (4, <= 2, <= 2) => Valid(first.Number, second.Number, third.Number, latest),
                ( <= 2, <= 2, 4) => Latest(
                    Valid(third.Number, second.Number, first.Number, latest), Valid(third.Number, first.Number, second.Number, latest)),
                (2, 2, 2) when tokens.GapAt(at + 1) == tokens.GapAt(at + 2) => ReadShort(first.Number, second.Number, third.Number, latest),
                _ => null,
            };
        }

        var year = third.Length == 4 ? third.Number : -1;
        return tokens.Is(at, WordRoles.Month) ? Valid(year, tokens.Word(at).Number, Day(tokens, at + 1), latest)
            : !tokens.Is(at + 1, WordRoles.Month) ? null
            : first.Length == 4 && first.IsNumber ? Valid(first.Number, tokens.Word(at + 1).Number, Day(tokens, at + 2), latest)
            : Valid(year, tokens.Word(at + 1).Number, Day(tokens, at), latest);
    }

    private static DateOnly? ReadShort(int first, int second, int third, DateOnly latest) =>
        Latest(Recent(first, second, third, latest), Latest(Recent(third, second, first, latest), Recent(third, first, second, latest)));

    private static DateOnly? Recent(int year, int month, int day, DateOnly latest) => Valid(2000 + year, month, day, latest);

    private static int Day(TitleTokens tokens, int at) =>
        tokens.IsNumber(at) ? tokens[at].Number : NumberedWord.ReadOrdinal(tokens, at, out var day) ? day : -1;

    private static DateOnly? Latest(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;

    private static DateOnly? Valid(int year, int month, int day, DateOnly latest)
    {
        if (year < 1900 || year > latest.Year || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateOnly(year, month, day);
        return date <= latest ? date : null;
    }
}
