namespace FlexGet.Core.Titles.Releases;

/// <summary>The channels of the sound: 5.1, DDP5.1, 2ch.</summary>
internal static class ChannelReader
{
    public static string? Read(TitleTokens tokens, int at)
    {
        var text = tokens.Text(at);
        var digit = text[^1];
        if (text.Length == 3 && text[1..].Equals("ch", StringComparison.OrdinalIgnoreCase))
        {
            return text[0] switch { '1' => "1.0", '2' => "2.0", '6' => "5.1", '8' => "7.1", _ => null };
        }

        if (text.Length > 3 && text[^2..] is "51" or "20" or "71" && TitleWords.At(TitleWords.Find(text)).Is(WordRoles.Tag)
            && TitleWords.At(TitleWords.Find(text[..^2])).Is(WordRoles.Audio))
        {
            return Name(text[^2], text[^1]);
        }

        if (digit is < '1' or > '9' || at + 1 >= tokens.Count || tokens.GapAt(at + 1) is not (Gap.Dot or Gap.Space or Gap.Underscore or Gap.Dash))
        {
            return null;
        }

        var bass = tokens.Text(at + 1);
        var isCounted = bass.Length == 3 && bass[1..].Equals("ch", StringComparison.OrdinalIgnoreCase);
        var isBass = bass[0] is '0' or '1' or '2' && (bass.Length == 1 || isCounted || bass[1..].Equals("atmos", StringComparison.OrdinalIgnoreCase));
        var isAudio = text.Length == 1
            ? isCounted || tokens.GapAt(at + 1) == Gap.Dot || tokens.Is(at - 1, WordRoles.Audio) || (tokens.Is(at - 2, WordRoles.Audio) && tokens[at - 1].Length == 2)
            : TitleWords.At(TitleWords.Find(text[..^1])).Is(WordRoles.Audio);
        return isBass && isAudio ? Name(digit, bass[0]) : null;
    }

    private static string Name(char channels, char bass) => (channels, bass) switch
    {
        ('5', '1') => "5.1",
        ('2', '0') => "2.0",
        ('7', '1') => "7.1",
        ('1', '0') => "1.0",
        _ => $"{channels}.{bass}",
    };
}
