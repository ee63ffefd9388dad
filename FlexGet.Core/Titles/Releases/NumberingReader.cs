namespace FlexGet.Core.Titles.Releases;

/// <summary>Looks through a title for season, episodes and dates. Each token is looked at once, with the few behind it.</summary>
internal sealed class NumberingReader(TitleTokens tokens, int from, bool isAnime, DateOnly latest)
{
    private const int LongestRange = 200;

    private Numbering? _season;
    private Numbering? _episode;
    private Numbering? _date;
    private Numbering? _absolute;
    private Numbering? _part;
    private Numbering? _special;

    public Numbering? Read()
    {
        for (var at = from; at < tokens.Count; at++)
        {
            if (ReadCode(at) is { } code)
            {
                return WithDate(code);
            }

            if (MayBegin(at))
            {
                ReadOther(at);
            }
        }

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

    private bool MayBegin(int at) => tokens[at].Word > 0 || tokens.Text(at).IndexOfAnyInRange('0', '9') >= 0;

    private void ReadOther(int at)
    {
        _season ??= ReadSeason(at);
        _episode ??= ReadEpisode(at);
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

    private bool ReadSpecialCode(int at) => isAnime && NumberedWord.Read(tokens, at, WordRoles.Special, out _) > 0;

    private Numbering? ReadCode(int at)
    {
        var code = EpisodeCode.Read(tokens.Text(at));
        if (code.Kind is CodeKind.Season or CodeKind.PossibleSeason && NextEpisode(at + 1, out var episode) is var behind and > 0)
        {
            return Extend(new Numbering { From = at, To = behind, Season = code.Season, First = episode.First, Last = episode.Last, Version = episode.Version });
        }

        // A movie may be called 4x4.
        var isName = code.Kind == CodeKind.Cross && at == from && tokens.IsNumber(at + 1) && tokens[at + 1].Length == 4;
        return !isName && (code.Kind is CodeKind.SeasonAndEpisode or CodeKind.Cross)
            ? Extend(new Numbering { From = at, To = at + 1, Season = code.Season, First = code.First, Last = code.Last, Version = code.Version })
            : null;
    }

    /// <summary>What follows a season of its own token: E02, Episode 2, or a lone number behind a dash.</summary>
    private int NextEpisode(int at, out EpisodeCode episode)
    {
        episode = default;
        if (at >= tokens.Count)
        {
            return -1;
        }

        episode = EpisodeCode.Read(tokens.Text(at));
        if (episode.Kind == CodeKind.Episode)
        {
            return at + 1;
        }

        if (CountedWord.Read(tokens, at) is { First: { } counted } word)
        {
            episode = new EpisodeCode(CodeKind.Episode, 1, counted, counted, null);
            return word.To;
        }

        var to = NumberedWord.Read(tokens, at, WordRoles.Episode, out var number);
        episode = new EpisodeCode(CodeKind.Episode, 1, number, number, null);
        if (to < 0 && tokens[at].IsSpacedDash && AbsoluteReader.Read(tokens, at, isAnime) is { First: { } first } absolute)
        {
            episode = episode with { First = first, Last = absolute.Last ?? first, Version = absolute.Version };
            return absolute.To;
        }

        return to;
    }

    /// <summary>Takes what continues it: E03, -E03, -03, S01E03, 1x03.</summary>
    private Numbering Extend(Numbering numbering)
    {
        var (to, last) = (numbering.To, numbering.Last ?? 0);
        for (; to < tokens.Count; to++)
        {
            var gap = tokens.GapAt(to);
            var next = NextOf(to, gap, numbering.Season);
            if ((gap & Gap.Brackets) != 0 || next <= last || next - last > LongestRange)
            {
                break;
            }

            last = next;
        }

        return to == numbering.To ? numbering : numbering with { To = to, Last = last };
    }

    private int NextOf(int at, Gap gap, int? season)
    {
        var token = tokens[at];
        var code = EpisodeCode.Read(tokens.Text(token));
        return code.Kind == CodeKind.Episode || (code.Kind is CodeKind.SeasonAndEpisode or CodeKind.Cross && code.Season == season) ? code.Last
            : gap is Gap.Dash or Gap.And && token is { IsNumber: true, Length: 2 or 3 } ? token.Number
            : -1;
    }

    private Numbering WithDate(Numbering code)
    {
        var date = _date ?? (code.To < tokens.Count ? DateReader.Read(tokens, code.To, latest) : null);
        var isNear = date is not null && (date.To == code.From || date.From == code.To);
        return isNear && date is not null
            ? code with { Date = date.Date, From = Math.Min(date.From, code.From), To = Math.Max(date.To, code.To), IsSpecial = _special is not null }
            : _special is null && code.Season != 0 ? code : code with { IsSpecial = true };
    }

    private Numbering? ReadSeason(int at)
    {
        var code = EpisodeCode.Read(tokens.Text(at));
        var number = code.Season;
        var to = code.Kind == CodeKind.Season ? at + 1 : NumberedWord.Read(tokens, at, WordRoles.Season, out number);
        var first = at;
        if (to < 0 && tokens.Is(at + 1, WordRoles.Season) && at > from && (NumberedWord.ReadOrdinal(tokens, at, out number)
            || (tokens.IsNumber(at) && tokens[at].Length <= 2 && BelongsBefore(at + 1)
                && NumberedWord.ReadNumber(tokens, at, out number))))
        {
            to = at + 2;
        }

        if (to < 0)
        {
            return tokens.Is(at, WordRoles.Season) && tokens.Is(at - 1, WordRoles.Complete) && at - 1 > from
                ? new Numbering { From = at - 1, To = at + 1 }
                : null;
        }

        first -= tokens.Is(at - 1, WordRoles.Complete) && at - 1 > from ? 1 : 0;
        var numbering = new Numbering { From = first, To = to, Season = number, IsInWords = code.Kind != CodeKind.Season };
        return NextEpisode(to, out var episode) is var behind and > 0
            ? Extend(numbering with { To = behind, First = episode.First, Last = episode.Last, Version = episode.Version })
            : numbering with { To = BehindSeasons(to) };
    }

    /// <summary>3 season 5 episode: the number behind a season is that of the episode when its word follows.</summary>
    private bool BelongsBefore(int season) =>
        NumberedWord.Read(tokens, season, WordRoles.Season, out _) < 0 || (tokens.Is(season + 2, WordRoles.Episode) && !tokens.IsNumber(season + 3));

    private int BehindSeasons(int to)
    {
        while (to < tokens.Count && (EpisodeCode.Read(tokens.Text(to)).Kind == CodeKind.Season
            || (tokens.GapAt(to) is Gap.Dash or Gap.And && tokens[to] is { IsNumber: true, Length: <= 2 })))
        {
            to++;
        }

        return to;
    }

    private Numbering? ReadEpisode(int at)
    {
        var code = EpisodeCode.Read(tokens.Text(at));
        if (code.Kind == CodeKind.Episode && (code.First > 0 || at > from))
        {
            return Extend(new Numbering { From = at, To = at + 1, Season = 1, First = code.First, Last = code.Last, Version = code.Version });
        }

        return ReadEpisodeWord(at) ?? ReadCount(at) ?? CountedWord.Read(tokens, at);
    }

    private Numbering? ReadEpisodeWord(int at)
    {
        var to = NumberedWord.Read(tokens, at, WordRoles.Episode, out var number);
        var isCap = tokens.Text(at).StartsWith("cap", StringComparison.OrdinalIgnoreCase) && number >= 100;
        if (to < 0 || (number > 999 && !isCap))
        {
            return null;
        }

        var (season, first) = isCap ? (number / 100, number % 100) : (1, number);
        var numbering = new Numbering { From = at, To = to, Season = season, First = first, Last = first, IsInWords = !isCap };
        if (to < tokens.Count && tokens.GapAt(to) is Gap.Dash or Gap.Underscore or Gap.And && tokens[to] is { IsNumber: true, Length: <= 4 } end)
        {
            var last = isCap && end.Number >= 100 ? end.Number % 100 : end.Number;
            return last > first && last - first <= LongestRange ? numbering with { Last = last, To = to + 1 } : numbering;
        }

        return Extend(numbering);
    }

    /// <summary>5 of 10, 5of10.</summary>
    private Numbering? ReadCount(int at)
    {
        var text = tokens.Text(at);
        if (at > from && EpisodeCode.TakeNumber(ref text, 0, 3, out var number) && text.StartsWith("of", StringComparison.OrdinalIgnoreCase)
            && EpisodeCode.TakeNumber(ref text, 2, 3, out var count) && text.IsEmpty && number <= count)
        {
            return new Numbering { From = at, To = at + 1, Season = 1, First = number, Last = number };
        }

        return at > from && tokens.IsNumber(at) && tokens.IsNumber(at + 2) && tokens.Text(at + 1).Equals("of", StringComparison.OrdinalIgnoreCase)
        && tokens[at].Length <= 3 && tokens[at].Number <= tokens[at + 2].Number
            ? new Numbering { From = at, To = at + 3, Season = 1, First = tokens[at].Number, Last = tokens[at].Number, IsInWords = true }
            : null;
    }

    private Numbering? ReadPart(int at) =>
        NumberedWord.Read(tokens, at, WordRoles.Part, out var number) is var to and > 0 && number is > 0 and < 100
            ? new Numbering { From = at, To = to, Season = 1, First = number, Last = number, Part = number, IsInWords = true }
            : null;
}
