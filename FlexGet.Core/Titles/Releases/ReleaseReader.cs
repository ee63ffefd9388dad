namespace FlexGet.Core.Titles.Releases;

/// <summary>Reads a title: where the name begins, what ends it, and what the rest says.</summary>
internal sealed class ReleaseReader(TitleTokens tokens, DateOnly today)
{
    private readonly string? _container = TitleEnd.Cut(tokens);
    private readonly TitleStart _start = TitleStart.Read(tokens);

    public ReleaseTitle Read(TitleKind kind)
    {
        var latest = today == DateOnly.MaxValue ? today : today.AddDays(1);
        var numbering = kind == TitleKind.Movie ? null
            : new NumberingReader(tokens, _start.NameFrom, _start.Group is not null, latest).Read(kind == TitleKind.Series);
        var movie = numbering is null || numbering.IsInWords || numbering.IsSpecial || kind == TitleKind.Movie
            ? MovieEnd.Read(tokens, _start.NameFrom, today.Year + 1)
            : default;
        var isSeries = kind == TitleKind.Series || (kind == TitleKind.Auto && numbering is not null && !MovieRules.IsMovie(tokens, _start, numbering, movie));
        return isSeries ? ReadSeries(numbering, movie) : Describe(TitleKind.Movie, movie.At, movie.At, Name(_start.NameFrom, movie.At), numbering, movie.Year);
    }

    private ReleaseTitle ReadSeries(Numbering? numbering, MovieEnd movie)
    {
        var nameTo = numbering is null ? movie.At : MovieEnd.FirstHard(tokens, _start.NameFrom, numbering.From);
        var from = numbering?.To ?? movie.At;
        if (nameTo <= _start.NameFrom && from < tokens.Count && numbering is not null)
        {
            // The numbers stand first: 01x02 Name.
            (nameTo, var nameFrom) = (MovieEnd.FirstTag(tokens, from), from);
            return Describe(TitleKind.Series, nameTo, nameTo, Name(nameFrom, nameTo), numbering, null);
        }

        return Describe(TitleKind.Series, from, nameTo, Name(_start.NameFrom, nameTo), numbering, null);
    }

    private string Name(int from, int to)
    {
        if (from >= to || from >= tokens.Count)
        {
            return "";
        }

        // A name in brackets of its own ends with them.
        var end = to < tokens.Count ? tokens[to].Start : tokens.End;
        var start = tokens[from].Start;
        return end > start ? NameText.Of(tokens.Title.AsSpan(start, end - start), NameText.SeparatorOf(tokens.Title)) : "";
    }

    private ReleaseTitle Describe(TitleKind kind, int from, int nameTo, string name, Numbering? numbering, int? year)
    {
        var tags = ReleaseTags.Read(tokens, Math.Min(from, nameTo), tokens.Count);
        var quality = ReadQuality(nameTo);
        var series = kind == TitleKind.Series ? numbering : null;
        var (type, identifier) = Identifiers.Of(series);
        var version = series?.Version ?? tags.Version;
        var isSeries = kind == TitleKind.Series;
        return new ReleaseTitle
        {
            Kind = kind,
            SeriesName = isSeries && name.Length > 0 ? name : null,
            Season = series?.Season,
            Episodes = series?.IsAbsolute == false ? Identifiers.Range(series) : [],
            AbsoluteEpisodes = series?.IsAbsolute == true ? Identifiers.Range(series) : [],
            Date = series?.Date,
            SeasonPack = series?.IsSeasonPack == true,
            Special = series?.IsSpecial == true,
            Part = numbering?.Part,
            MovieName = isSeries || name.Length == 0 ? null : name,
            MovieYear = year,
            Quality = quality,
            Resolution = tags.Name(QualityKind.Resolution, quality),
            Source = tags.Name(QualityKind.Source, quality),
            Codec = tags.Name(QualityKind.Codec, quality),
            ColorRange = tags.Name(QualityKind.ColorRange, quality),
            Audio = tags.Name(QualityKind.Audio, quality),
            Channels = tags.Channels,
            ProperCount = tags.ProperCount == 0 && series is not null && version > 1 ? version.Value - 1 : tags.ProperCount,
            Version = version,
            ReleaseGroup = _start.Group is null ? GroupReader.Read(tokens, from, tags) : GroupReader.BehindLastTag(tokens, from) ?? _start.Group,
            Languages = tags.Languages,
            Edition = tags.Edition,
            Service = tags.Service,
            Container = _container ?? tags.Container,
            Valid = name.Length > 0 && (!isSeries || numbering is not null),
            Identifier = identifier,
            IdType = type,
        };
    }

    private Quality ReadQuality(int nameTo)
    {
        var restFrom = nameTo < tokens.Count ? tokens[nameTo].Start : tokens.End;
        var hasPrefix = _start.NameFrom > 0 && (_start.Group is not null || tokens.Is(0, WordRoles.Tag));
        var prefix = hasPrefix ? tokens.Title.AsSpan(0, tokens[_start.NameFrom].Start) : [];
        return QualityParser.Parse(prefix, tokens.Title.AsSpan(restFrom, tokens.End - restFrom));
    }
}
