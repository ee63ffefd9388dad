using System.Text.RegularExpressions;

namespace FlexGet.Core.Titles.Known;

/// <summary>
/// How the rest of a title writes its identifier: lower-case words with one space between. All run without backtracking, so that
/// their time grows with the length of the title only.
/// </summary>
internal static partial class SeriesPatterns
{
    private const string Roman = "x{1,3}(?:ix|iv|v?i{0,3})|ix|iv|vi{0,3}|i{1,3}";
    private const string Begin = "(?:^| )";
    private const string End = "(?:$| )";
    private const string Marker = "(?:episode|ep|e|part|pt)";

    /// <summary>In the order in which they are tried; the group s is the season, e the episode, f the last episode, w a word.</summary>
    public static readonly Regex[] Episodes =
    [
        Make($"{Begin}(?:series|season|s) ?(?<s>[0-9]{{1,4}})(?: (?:.*? )?)?(?:{Marker} ?(?<e>[0-9]{{1,3}}|{Roman})|(?:episode|ep|e)(?<e>[0-9]{{4}}))(?:(?: ?e ?| )(?<f>[0-9]{{1,2}}))?{End}"),
        Make($"{Begin}(?:series|season) ?(?<s>[0-9]{{1,4}}) (?<e>[0-9]{{1,3}}) ?of ?[0-9]{{1,3}}{End}"),
        Make($"{Begin}(?<s>[0-9]{{1,2}}) ?x ?(?<e>[0-9]{{1,4}})(?: (?<f>[0-9]{{1,2}}))?{End}"),
        Make($"{Begin}(?<e>[0-9]{{1,3}}) ?of ?[0-9]{{1,3}}{End}"),
        Make($"{Begin}(?:episode|e|ep|part|pt) ?(?<e>[0-9]{{1,3}}|{Roman}){End}"),
        Make($"{Begin}part (?<w>one|two|three|four|five|six|seven|eight|nine|ten){End}"),
    ];

    public static readonly Regex[] SeasonPacks =
    [
        Make($"{Begin}(?:season ?|s)(?<s>[0-9]{{1,4}}){End}"),
        Make($"{Begin}(?<s>[0-9]{{1,2}}) ?x ?all{End}"),
    ];

    /// <summary>The beginning of an episode, whatever comes of it.</summary>
    public static readonly Regex EpisodeMark = Make($"{Begin}{Marker} ?[0-9]");

    /// <summary>The groups are three parts of a date.</summary>
    public static readonly Regex[] Dates =
    [
        Make($"{Begin}([0-9]{{2,4}}) ([0-9]{{1,2}}) ([0-9]{{1,2}}){End}"),
        Make($"{Begin}([0-9]{{1,2}}) ([0-9]{{1,2}}) ([0-9]{{2,4}}){End}"),
        Make($"{Begin}([0-9]{{4}})x([0-9]{{1,2}}) ([0-9]{{1,2}}){End}"),
        Make($"{Begin}([0-9]{{1,2}})(?:st|nd|rd|th)? ([a-z]{{3,10}}) ([0-9]{{4}}){End}"),
    ];

    /// <summary>The group e is the number, v the version.</summary>
    public static readonly Regex[] Sequences =
    [
        Make($"{Begin}(?<e>[0-9]{{1,3}})(?: ?v(?<v>[0-9]))?{End}"),
        Make($"{Begin}(?:pt|part) ?(?<e>[0-9]{{1,3}}|{Roman}){End}"),
        Make($"{Begin}(?<e>{Roman}){End}"),
    ];

    public static readonly Regex SeasonWord = Make($"{Begin}seasons? ?[0-9]{{1,2}}{End}");

    /// <summary>Three or four digits: season and episode as they were once written.</summary>
    public static readonly Regex OldScheme = Make($"{Begin}(?<s>[0-9]{{1,2}})(?<e>[0-9]{{2}}){End}");

    public static readonly Regex YearOrDate = Make($"{Begin}(?:19|20)[0-9]{{2}}(?: [0-9]{{1,2}} [0-9]{{1,2}})?{End}");

    /// <summary>Packs that are no season packs; searched in the whole title.</summary>
    [GeneratedRegex(
        @"(?<![0-9A-Za-z])[0-9]{1,3}\s?x\s?0+[^0-9]|(?<![A-Za-z])S[0-9]{1,2}D[0-9]{1,2}(?![0-9])"
        + @"|(?<![0-9A-Za-z])(?:s|series\W?)?[0-9](?:\W?&\W?[0-9])?[\W_]{0,3}(?:complete|full)(?![A-Za-z])|(?<![A-Za-z])disc[\W_]?[0-9]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Unwanted();

    private static Regex Make(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
