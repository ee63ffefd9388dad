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

        return Best() ?? (isAnime ? null : BareNumber.Read(tokens, from, isSeries));
    }

    private bool MayBegin(int at) => tokens[at].Word > 0 || tokens.Text(at).IndexOfAnyInRange('0', '9') >= 0 || CountedWord.MayBegin(tokens.Text(at));

    private void ReadOther(int at)
    {
        _season ??= SeasonReader.Read(tokens, at, from, isAnime);
        _episode ??= EpisodeReader.Read(tokens, at, from);
        _date ??= DateReader.Read(tokens, at, latest);
        if (at == from)
        {
            return;
        }

        _part ??= ReadPart(at);
        _special ??= tokens.Is(at, WordRoles.Special) || ReadSpecialCode(at) ? new Numbering { From = at, To = at + 1, IsSpecial = true } : null;

        // With a mark or behind a name the last number counts: Name 2 - 05.
        if (_absolute is null || (at >= _absolute.To && tokens[at].IsSpacedDash))
        {
            _absolute = AbsoluteReader.Read(tokens, at, isAnime) ?? _absolute;
        }
    }

    private Numbering? Best()
    {
        var numbering = _season is { } season && _episode is { } episode && episode.From > season.From
            ? season with { First = episode.First, Last = episode.Last, Version = episode.Version, To = episode.To }
            : _date ?? _season ?? _episode ?? _absolute ?? _part ?? _special;
        var isPartOfPack = numbering == _season && _part is not null;
        return numbering is null ? null : numbering with
        {
            From = _special?.To == numbering.From ? _special.From : numbering.From,
            IsSpecial = numbering.IsSpecial || _special is not null,
            Part = isPartOfPack ? _part?.Part : numbering.Part,
        };
    }

    /// <summary>Season and episode in one token, or in two: S01E02, 1x02, S01 E02.</summary>
    private Numbering? ReadCode(int at)
    {
        var code = EpisodeCode.Read(tokens.Text(at));
        if (code.Kind is CodeKind.Season or CodeKind.PossibleSeason
            && EpisodeSequence.Next(tokens, at + 1, isAnime, out var episode) is var behind and > 0)
        {
            return EpisodeSequence.Extend(tokens, episode.Between(at, behind, code.Season));
        }

        // A movie may be called 4x4.
        var isName = code.Kind == CodeKind.Cross && at == from && tokens.IsNumber(at + 1) && tokens[at + 1].Length == 4;
        return !isName && (code.Kind is CodeKind.SeasonAndEpisode or CodeKind.Cross)
            ? EpisodeSequence.Extend(tokens, code.Between(at, at + 1, code.Season))
            : null;
    }

    /// <summary>A date beside an episode belongs to it: Show.S2024E123.2024.11.24.</summary>
    private Numbering WithDate(Numbering code)
    {
        var date = _date ?? (code.To < tokens.Count ? DateReader.Read(tokens, code.To, latest) : null);
        var isNear = date is not null && (date.To == code.From || date.From == code.To);
        return isNear && date is not null
            ? code with { Date = date.Date, From = Math.Min(date.From, code.From), To = Math.Max(date.To, code.To), IsSpecial = _special is not null }
            : _special is null && code.Season != 0 ? code : code with { IsSpecial = true };
    }

    private bool ReadSpecialCode(int at) => isAnime && NumberedWord.Read(tokens, at, WordRoles.Special, out _) > 0;

    private Numbering? ReadPart(int at) =>
        NumberedWord.Read(tokens, at, WordRoles.Part, out var number) is var to and > 0 && number is > 0 and < 100
            ? new Numbering { From = at, To = to, Season = 1, First = number, Last = number, Part = number, IsInWords = true }
            : null;
}
