using System.Globalization;
using System.Text.RegularExpressions;

namespace FlexGet.Core.Titles.Known;

/// <summary>Season and episode as a title writes them.</summary>
/// <param name="Season">The season.</param>
/// <param name="Episode">The first episode; 0 for a season pack.</param>
/// <param name="Last">The last episode.</param>
/// <param name="At">Where it stands.</param>
internal readonly record struct FoundEpisode(int Season, int Episode, int Last, int At)
{
    public bool IsSeasonPack => Episode < 0;
}

/// <summary>Finds season and episode.</summary>
internal sealed class SeriesEpisodes(SeriesRules rules)
{
    private const int LargestPack = 12;

    private static readonly string[] Words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public FoundEpisode? Find(string text)
    {
        foreach (var pattern in rules.EpRegexps)
        {
            if (pattern.Match(text) is { Success: true } match && Own(match) is { } found)
            {
                return found;
            }
        }

        if (CommonForms.LeadingEpisode(text) is { } leading)
        {
            return leading;
        }

        foreach (var pattern in SeriesPatterns.Episodes)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return Read(match);
            }
        }

        return null;
    }

    /// <summary>None when an episode follows that was not understood: it is no pack of its season.</summary>
    public static FoundEpisode? FindSeasonPack(string text)
    {
        foreach (var pattern in SeriesPatterns.SeasonPacks)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return SeriesPatterns.EpisodeMark.IsMatch(text[(match.Index + match.Length)..]) ? null : new FoundEpisode(Number(match.Groups["s"].ValueSpan), -1, -1, Start(match));
            }
        }

        return null;
    }

    public static FoundEpisode? FindOldScheme(string text)
    {
        // Twice: two years side by side share the space between them.
        var withoutYears = SeriesPatterns.YearOrDate.Replace(SeriesPatterns.YearOrDate.Replace(text, " "), " ");
        return SeriesPatterns.OldScheme.Match(withoutYears) is { Success: true } match
            ? new FoundEpisode(Number(match.Groups["s"].ValueSpan), Number(match.Groups["e"].ValueSpan), Number(match.Groups["e"].ValueSpan), Start(match))
            : null;
    }

    public static int Start(Match match) => match.Index + (match.Value.StartsWith(' ') ? 1 : 0);

    /// <summary>A number in digits or in Roman ones; -1 when it is neither.</summary>
    public static int Number(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var (sum, previous) = (0, 0);
        foreach (var digit in text)
        {
            var value = digit switch { 'i' or 'I' => 1, 'v' or 'V' => 5, 'x' or 'X' => 10, _ => -1 };
            if (value < 0)
            {
                return -1;
            }

            sum += value > previous ? value - (2 * previous) : value;
            previous = value;
        }

        return sum > 0 ? sum : -1;
    }

    private FoundEpisode? Read(Match match)
    {
        var hasSeason = match.Groups["s"].Success;
        if (!hasSeason && !rules.AllowSeasonless)
        {
            return null;
        }

        var season = hasSeason ? Number(match.Groups["s"].ValueSpan) : 1;
        var episode = match.Groups["w"].Success ? Array.IndexOf(Words, match.Groups["w"].Value) + 1 : Number(match.Groups["e"].ValueSpan);
        return Pack(season, episode, match.Groups["f"].Success ? Number(match.Groups["f"].ValueSpan) : episode, Start(match));
    }

    /// <summary>Groups of the user's own expressions: episode; season and episode; season, first and last episode.</summary>
    private FoundEpisode? Own(Match match)
    {
        var numbers = match.Groups.Values.Skip(1).Where(group => group.Length > 0).Select(group => Number(group.ValueSpan)).ToList();
        return numbers.Contains(-1) ? null : numbers.Count switch
        {
            1 when rules.AllowSeasonless => Pack(1, numbers[0], numbers[0], match.Index),
            2 => Pack(numbers[0], numbers[1], numbers[1], match.Index),
            >= 3 => Pack(numbers[0], numbers[1], numbers[2], match.Index),
            _ => null,
        };
    }

    private static FoundEpisode Pack(int season, int episode, int last, int at) =>
        new(season, episode, last > episode && last <= episode + LargestPack ? last : episode, at);
}
