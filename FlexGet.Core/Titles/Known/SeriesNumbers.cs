using System.Text.RegularExpressions;

namespace FlexGet.Core.Titles.Known;

/// <summary>Finds the identifier of an episode, in the order: date, episode, id, sequence, special.</summary>
internal sealed class SeriesNumbers(SeriesRules rules)
{
    private const int MostEpisodes = 3;

    private readonly SeriesDates _dates = new(rules);
    private readonly SeriesEpisodes _episodes = new(rules);

    /// <summary>The title with its identifier; null when there is none.</summary>
    public SeriesTitle? Read(SeriesTitle title, SeriesRest rest, bool isExact, DateOnly today)
    {
        var numbered = ReadNumbers(title, rest, today, out var at);
        if (isExact && numbered is { IdType: not IdentifierType.Special } && at > 1)
        {
            return title;
        }

        var isSpecial = numbered is null
            ? (title.Special || rules.AssumeSpecial) && !NamesSeason(rest)
            : title.Special && rules.PreferSpecials;
        if (!isSpecial)
        {
            return numbered;
        }

        return title with
        {
            Valid = true,
            Special = true,
            IdType = IdentifierType.Special,
            Text = rest.Text.Length > 0 ? rest.Text : "special",
        };
    }

    /// <summary>A season in words is neither a number that is counted through nor a special.</summary>
    private static bool NamesSeason(SeriesRest rest) => SeriesPatterns.SeasonWord.IsMatch(rest.Text);

    private bool Tries(IdentifierType type) => rules.IdentifiedBy is null || rules.IdentifiedBy == type;

    private SeriesTitle? ReadNumbers(SeriesTitle title, SeriesRest rest, DateOnly today, out int at)
    {
        if (Tries(IdentifierType.Date) && _dates.Find(rest.Text, today) is { } date)
        {
            at = date.At;
            return title with { Valid = true, IdType = IdentifierType.Date, Date = date.Date };
        }

        if (Tries(IdentifierType.Ep) && FindEpisode(title, rest.Text) is { } episode)
        {
            at = episode.At;
            return WithEpisode(title, episode);
        }

        if (Tries(IdentifierType.Id) && ReadId(rest.Text, out at) is { } id)
        {
            return title with { Valid = true, IdType = IdentifierType.Id, Text = id };
        }

        at = 0;
        return Tries(IdentifierType.Sequence) && !NamesSeason(rest) ? ReadSequence(title, rest.Text, out at) : null;
    }

    private FoundEpisode? FindEpisode(SeriesTitle title, string text) =>
        _episodes.Find(text)
        ?? (title.Special ? null : SeriesEpisodes.FindSeasonPack(text))
        ?? (rules.IdentifiedBy == IdentifierType.Ep ? SeriesEpisodes.FindOldScheme(text) : null);

    private static SeriesTitle WithEpisode(SeriesTitle title, FoundEpisode episode)
    {
        var count = episode.Last - episode.Episode + 1;
        return title with
        {
            // A pack of more episodes has none that it could be taken for.
            Valid = count <= MostEpisodes,
            IdType = IdentifierType.Ep,
            Season = episode.Season,
            Episode = Math.Max(0, episode.Episode),
            EpisodeCount = episode.IsSeasonPack ? 1 : count,
            SeasonPack = episode.IsSeasonPack,
        };
    }

    private string? ReadId(string text, out int at)
    {
        foreach (var regex in rules.IdRegexps)
        {
            var match = regex.Match(text);
            var id = string.Join('-', match.Groups.Values.Skip(1).Where(group => group.Length > 0).Select(group => group.Value));
            if (match.Success && id.Length > 0)
            {
                at = match.Index;
                return id;
            }
        }

        at = 0;
        return null;
    }

    private SeriesTitle? ReadSequence(SeriesTitle title, string text, out int at)
    {
        foreach (var pattern in rules.SequenceRegexps.Concat(SeriesPatterns.Sequences))
        {
            if (pattern.Match(text) is { Success: true } match && SeriesEpisodes.Number(Group(match, "e", 1)) is >= 0 and var number)
            {
                at = SeriesEpisodes.Start(match);
                var version = SeriesEpisodes.Number(Group(match, "v", 2));
                return title with
                {
                    Valid = true,
                    IdType = IdentifierType.Sequence,
                    Number = number,
                    ProperCount = version > 0 ? version - 1 : title.ProperCount,
                };
            }
        }

        at = 0;
        return null;
    }

    private static ReadOnlySpan<char> Group(Match match, string name, int index) =>
        match.Groups[name] is { Success: true } named ? named.ValueSpan
        : match.Groups.Count > index && match.Groups[index] is { Success: true } group ? group.ValueSpan
        : [];
}
