using System.Text;
using FlexGet.Core.Titles.Known;

namespace FlexGet.Core.Titles;

/// <summary>A title that looks like a release of a series nobody has named: what stands before its numbers is taken for the name.</summary>
/// <param name="Name">The guessed name, each word with a capital.</param>
/// <param name="Title">The title, read as a release of that series: an episode, a season or a date.</param>
public sealed record SeriesGuess(string Name, SeriesTitle Title)
{
    /// <summary>Numbers that begin earlier leave no name.</summary>
    private const int ShortestName = 2;

    private static readonly SeriesRules Seasonless = new() { Name = "" };
    private static readonly SeriesRules WithSeason = new() { Name = "", AllowSeasonless = false };

    /// <summary>Guesses; null when there is no date, season or episode in the title.</summary>
    /// <param name="title">The title of a release.</param>
    /// <param name="now">Dates more than a day later, by the clock of its own time zone, are none.</param>
    /// <param name="allowSeasonless">True when a lone episode number counts as one of the first season.</param>
    public static SeriesGuess? Read(string title, DateTimeOffset now, bool allowSeasonless)
    {
        if (SeriesPatterns.Unwanted().IsMatch(title) || Find(title, now, allowSeasonless) is not ({ } type, >= ShortestName and var at))
        {
            return null;
        }

        var name = NameOf(title[..at]);
        var rules = new SeriesRules { Name = name, IdentifiedBy = type, AllowSeasonless = allowSeasonless };
        return name.Length > 0 && new SeriesParser(rules).Parse(title, now) is { Valid: true } release ? new SeriesGuess(name, release) : null;
    }

    /// <summary>What kind of identifier there is, and where in the title.</summary>
    private static (IdentifierType Type, int At)? Find(string title, DateTimeOffset now, bool allowSeasonless)
    {
        var words = new StringBuilder(title.Length);
        var places = new List<int>(title.Length);
        for (var at = 0; at < title.Length; at++)
        {
            var isLetter = QualityTokenizer.IsLetterOrDigit(title[at]);
            if (isLetter || (words.Length > 0 && words[^1] != ' '))
            {
                words.Append(isLetter ? char.ToLowerInvariant(title[at]) : ' ');
                places.Add(at);
            }
        }

        var rules = allowSeasonless ? Seasonless : WithSeason;
        var text = words.ToString().TrimEnd();
        return new SeriesDates(rules).Find(text, DateOnly.FromDateTime(now.DateTime)) is { } date ? (IdentifierType.Date, places[date.At])
            : (new SeriesEpisodes(rules).Find(text) ?? SeriesEpisodes.FindSeasonPack(text)) is { } episode ? (IdentifierType.Ep, places[episode.At])
            : null;
    }

    private static string NameOf(string text)
    {
        if (text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is > 0 and var bracket)
        {
            text = text[(bracket + 1)..];
        }

        if (text.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash)
        {
            text = text[..dash];
        }

        var words = text.Split([' ', '.', '_', '(', ')', ',', '[', ']', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant());
        return string.Join(' ', words).Trim(' ', '-');
    }
}
