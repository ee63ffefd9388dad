namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// Looks through a title for season, episodes and dates. Each token is looked at once, with the few behind it; an episode with its
/// season ends the search, of what else is found the most telling counts.
/// </summary>
internal sealed class NumberingReader(TitleTokens tokens, int from, bool isAnime, DateOnly latest)
{
    private Numbering? _season;
    private Numbering? _episode;
    private Numbering? _date;
    private Numbering? _absolute;
    private Numbering? _part;
    private Numbering? _special;
    private Numbering? _whole;

    /// <param name="isSeries">True when the title is known to be that of a series.</param>
    public Numbering? Read(bool isSeries)
    {
        for (var at = from; at < tokens.Count; at++)
        {
            if (ReadCode(at) is { } code)
            {
                // Name - 13 (S02E01): the number that counts through is no part of the name.
                return WithDate(_absolute?.To == code.From ? code with { From = _absolute.From } : code);
            }

            if (MayBegin(at))
            {
                ReadOther(at);
            }
        }

        return Best() ?? (isAnime ? null : BareNumber.Read(tokens, from, isSeries, latest));
    }

    private bool MayBegin(int at) => tokens[at].Word > 0 || tokens.Text(at).IndexOfAnyInRange('0', '9') >= 0 || CountedWord.MayBegin(tokens.Text(at));

    private void ReadOther(int at)
    {
        _season ??= SeasonReader.Read(tokens, at, from, isAnime);
        _episode ??= EpisodeReader.Read(tokens, at, from);
        _date ??= ReadDate(at);
        if (at == from)
        {
            return;
        }

        _part ??= PartReader.Read(tokens, at);
        _special ??= SpecialReader.Read(tokens, at, isAnime);
        _whole ??= WholeSeries.ReadAlone(tokens, at, isAnime);

        // With a mark or behind a name the last number counts: Name 2 - 05, Name 2 [05].
        if (_absolute is null || (at >= _absolute.To && tokens[at].IsSpacedDash))
        {
            _absolute = AbsoluteReader.Read(tokens, at, isAnime) ?? _absolute;
        }
        else if (at >= _absolute.To && AbsoluteReader.ReadInBrackets(tokens, at, _absolute, isAnime) is { } inBrackets)
        {
            _absolute = inBrackets;
        }
    }

    private Numbering? Best()
    {
        var isBehindSeason = isAnime && _season is { First: null, Season: not null } && _absolute?.From >= _season.To && _part?.To != _absolute.To;
        var numbering = _season is { First: null } season && (isBehindSeason ? _absolute : _episode?.From > season.From ? _episode : null) is { } episode
            ? season with { First = episode.First, Last = episode.Last, Version = episode.Version, To = Math.Max(season.To, episode.To) }
            : _date ?? _season ?? _episode ?? _absolute ?? _part ?? _special ?? _whole;
        if (numbering is null)
        {
            return null;
        }

        var isPartOf = (numbering == _season || numbering == _date || isBehindSeason) && _part is not null;
        return numbering with
        {
            From = _special?.To == numbering.From ? _special.From
                : numbering == _absolute ? WholeSeries.BeforeComplete(tokens, numbering.From, from, mayBeArticle: false)
                : numbering.From,
            IsSpecial = numbering.IsSpecial || _special is not null || numbering.Season == 0,
            Part = isPartOf ? _part?.Part : numbering.Part,
        };
    }

    /// <summary>Season and episode in one token, or in two: S01E02, 1x02, S01 E02; or in four: S 01 E 02.</summary>
    private Numbering? ReadCode(int at)
    {
        var code = EpisodeCode.Read(tokens.Text(at));
        if (code.Kind is CodeKind.Season or CodeKind.PossibleSeason
            && BehindSeason.Read(tokens, at + 1, isAnime, code.Kind == CodeKind.Season, out var episode) is var behind and > 0)
        {
            return EpisodeSequence.Extend(tokens, episode.Between(at, behind, code.Season));
        }

        if (at > from && tokens[at].Length == 1 && tokens.Text(at) is "S" or "s" && tokens.IsNumber(at + 1) && tokens.IsNumber(at + 3) && tokens.Text(at + 2) is "E" or "e")
        {
            return new Numbering { From = at, To = at + 4, Season = tokens[at + 1].Number, First = tokens[at + 3].Number, Last = tokens[at + 3].Number };
        }

        // A movie may be called 4x4.
        var isName = code.Kind == CodeKind.Cross && at == from && tokens.IsNumber(at + 1) && tokens[at + 1].Length == 4;
        return !isName && (code.Kind is CodeKind.SeasonAndEpisode or CodeKind.Cross)
            ? EpisodeSequence.Extend(tokens, code.Between(at, at + 1, code.Season))
            : null;
    }

    /// <summary>What else stands beside season and episode: a date decides (Show.S2024E123.2024.11.24), Season 1 S01E02 says it twice.</summary>
    private Numbering WithDate(Numbering code)
    {
        var begin = _season is { First: null } season && season.To == code.From && season.Season == code.Season ? season.From : code.From;
        var isSpecial = code.Season == 0 || (_special?.To == code.From && _special.From > from + 1)
            || (code.First == 0 && (tokens.Is(code.To, WordRoles.Special) || tokens.Is(code.To + 1, WordRoles.Special)));
        var part = PartReader.ReadBehind(tokens, code);
        var date = _date ?? DateReader.ReadBehind(tokens, code.To, latest);
        if (begin == code.From && !isSpecial && part is null && date is null)
        {
            return code;
        }

        var isNear = date is not null && (date.To == code.From || date.From == code.To);
        return code with
        {
            From = Math.Min(begin, date?.From ?? begin),
            To = isNear ? Math.Max(date?.To ?? 0, code.To) : code.To,
            IsSpecial = isSpecial,
            Part = part,
            Date = date?.Date,
        };
    }

    /// <summary>11.14.2003.1080p and 7-7-7.2010 are movies; a year that stands first makes a date for sure.</summary>
    private Numbering? ReadDate(int at)
    {
        var date = DateReader.Read(tokens, at, latest);
        if (date is null || at > from + 1 || (at > from && tokens[at].Length == 4) || (at > from && !tokens.IsNumber(from)))
        {
            return date;
        }

        return tokens.Is(date.To, WordRoles.Tag) || (date.To < tokens.Count && MovieEnd.IsYear(tokens[date.To], latest.Year)) ? null : date;
    }
}
