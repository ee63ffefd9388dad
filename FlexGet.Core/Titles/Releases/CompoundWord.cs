using System.Collections.Frozen;

namespace FlexGet.Core.Titles.Releases;

/// <summary>Words with a hyphen that is no sign of a group: WEB-DL, Half-SBS, PT-BR, ITA-ENG.</summary>
internal static class CompoundWord
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = (
        "blu-ray dvd-r dvd-5 dvd-9 dvd-scr half-sbs half-ou half-tab h-sbs h-ou full-sbs pt-br aac-lc he-aac hc-aac dd-ex ac-3 e-ac e-ac3 true-hd dts-hd dts-x dts-es "
        + "hd-ma hd-hra vc-1 av-1 mpeg-2 mpeg-4 8-bit 10-bit 12-bit dual-audio at-x u-next b-global hi-res")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the token and the one before it are one word.</summary>
    public static bool EndsAt(TitleTokens tokens, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var (first, second) = (tokens[at - 1], tokens[at]);
        if (second.Number is 264 or 265)
        {
            return first.Length == 1;
        }

        var text = tokens.Text(second);
        return text.Equals("dl", StringComparison.OrdinalIgnoreCase) || text.Equals("rip", StringComparison.OrdinalIgnoreCase)
            || (tokens.Is(at - 1, WordRoles.Language) && tokens.Is(at, WordRoles.Language | WordRoles.Subtitles))
            || (first.Length + second.Length < 12 && Words.Contains(tokens.Title.AsSpan(first.Start, second.End - first.Start)));
    }
}
