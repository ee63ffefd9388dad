namespace FlexGet.Core.Titles.Releases;

/// <summary>Numbers before or around their word: 第05話, 5. Bölüm, 5 серия.</summary>
internal static class CountedWord
{
    public static Numbering? Read(TitleTokens tokens, int at)
    {
        var text = tokens.Text(at);
        if (text[0] == '第')
        {
            var rest = text;
            return EpisodeCode.TakeNumber(ref rest, skip: 1, 4, out var number) && rest is "話" or "话" or "集" or "回"
                ? Episode(at, at + 1, number)
                : null;
        }

        var isBefore = at > 0 && tokens[at] is { IsNumber: true, Length: <= 3 } && tokens.Is(at + 1, WordRoles.Episode)
            && tokens[at + 1].Length > 2 && NumberedWord.Read(tokens, at + 1, WordRoles.Episode, out _) < 0;
        return isBefore ? Episode(at, at + 2, tokens[at].Number) : null;
    }

    private static Numbering Episode(int from, int to, int number) =>
        new() { From = from, To = to, Season = 1, First = number, Last = number };
}
