namespace FlexGet.Core.Titles.Releases;

/// <summary>An episode without a season: E05, Episode 5, Cap.504, 5 of 10, 第05話.</summary>
internal static class EpisodeReader
{
    // Above are years.
    private const int MostEpisodes = 1899;

    public static Numbering? Read(TitleTokens tokens, int at, int from)
    {
        // Movie.x264-EP1: a group.
        var isGroup = at == tokens.Count - 1 && tokens.GapAt(at) == Gap.Dash && tokens.Is(at - 1, WordRoles.Tag);
        var code = isGroup ? default : EpisodeCode.Read(tokens.Text(at));
        if (code.Kind == CodeKind.Episode && (code.First > 0 || at > from))
        {
            return EpisodeSequence.Extend(tokens, code.Between(at, at + 1, season: 1));
        }

        return (isGroup ? null : ReadWord(tokens, at)) ?? (at > from ? ReadCount(tokens, at) : null) ?? CountedWord.ReadEpisode(tokens, at);
    }

    private static Numbering? ReadWord(TitleTokens tokens, int at)
    {
        var to = NumberedWord.ReadVersioned(tokens, at, WordRoles.Episode, out var number, out var version);
        var isCap = tokens.Text(at).StartsWith("cap", StringComparison.OrdinalIgnoreCase) && number >= 100;
        if (to < 0 || (number > MostEpisodes && !isCap))
        {
            return null;
        }

        var (season, first) = isCap ? (number / 100, number % 100) : (1, number);
        var code = new EpisodeCode(CodeKind.Episode, season, first, first, version);
        var numbering = code.Between(at, to, season) with { IsInWords = !isCap };
        return ReadEnd(tokens, to, out var last, out var behind)
            ? WithEnd(numbering, isCap && last >= 100 ? last % 100 : last, behind)
            : EpisodeSequence.Extend(tokens, numbering);
    }

    /// <summary>The end of a range of numbers: Episodes 1-5, Cap.504_506, Episodes 1 to 5.</summary>
    private static bool ReadEnd(TitleTokens tokens, int at, out int last, out int to)
    {
        var isSpan = at + 1 < tokens.Count && EpisodeSequence.IsSpanWord(tokens, at);
        var end = isSpan ? at + 1 : at;
        (last, to) = (0, end + 1);
        if (end >= tokens.Count || !(isSpan || tokens.GapAt(end) is Gap.Dash or Gap.Underscore or Gap.And))
        {
            return false;
        }

        last = tokens[end].Number;
        return tokens[end] is { IsNumber: true, Length: <= 4 };
    }

    private static Numbering WithEnd(Numbering numbering, int last, int to) =>
        last > numbering.First && last - numbering.First <= EpisodeSequence.LongestRange ? numbering with { Last = last, To = to } : numbering;

    /// <summary>5 of 10, 5of10, Part 5 of 10, Part5of10.</summary>
    private static Numbering? ReadCount(TitleTokens tokens, int at)
    {
        var text = tokens.Text(at);
        var first = tokens.Is(at - 1, WordRoles.Part) ? at - 1 : at;
        var letters = Math.Max(0, text.IndexOfAnyInRange('0', '9'));
        if (EpisodeCode.TakeNumber(ref text, letters, 3, out var number) && text.StartsWith("of", StringComparison.OrdinalIgnoreCase)
            && EpisodeCode.TakeNumber(ref text, 2, 3, out var count) && text.IsEmpty && number <= count
            && (letters == 0 || TitleWords.At(TitleWords.Find(tokens.Text(at)[..letters])).Is(WordRoles.Part | WordRoles.Episode)))
        {
            return new Numbering { From = first, To = at + 1, Season = 1, First = number, Last = number };
        }

        return tokens.IsNumber(at) && tokens.IsNumber(at + 2) && tokens.Text(at + 1).Equals("of", StringComparison.OrdinalIgnoreCase)
            && tokens[at].Length <= 3 && tokens[at].Number <= tokens[at + 2].Number
            ? new Numbering { From = first, To = at + 3, Season = 1, First = tokens[at].Number, Last = tokens[at].Number, IsInWords = true }
            : null;
    }
}
