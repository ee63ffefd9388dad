using System.Globalization;

namespace FlexGet.Core.Titles.Releases;

/// <summary>Reads a title: where the name begins, what ends it, and what the rest says.</summary>
internal sealed class ReleaseReader(TitleTokens tokens, DateOnly today)
{
    private readonly TitleStart _start = TitleStart.Read(tokens);

    private int End => tokens.Count - (HasExtension ? 1 : 0);

    private bool HasExtension => tokens.Count > 1 && tokens.Is(tokens.Count - 1, WordRoles.Container) && (tokens.GapAt(tokens.Count - 1) & Gap.Dot) != 0
        && tokens.Tail == Gap.None && tokens.Word(tokens.Count - 1).Component is null;

    public ReleaseTitle Read(TitleKind kind)
    {
        var latest = today == DateOnly.MaxValue ? today : today.AddDays(1);
        var numbering = kind == TitleKind.Movie ? null
            : new NumberingReader(tokens, _start.NameFrom, _start.Group is not null, latest).Read();
        var movie = numbering is null || numbering.IsInWords || numbering.IsSpecial || kind == TitleKind.Movie
            ? MovieEnd.Read(tokens, _start.NameFrom, today.Year + 1)
            : default;
        var isSeries = kind == TitleKind.Series || (kind == TitleKind.Auto && numbering is not null && !IsMovie(numbering, movie));
        return isSeries ? ReadSeries(numbering, movie) : ReadMovie(movie, numbering);
    }

    /// <summary>Star Wars Episode IV (1977): numbers in words do not make a series of a movie with a year.</summary>
    private bool IsMovie(Numbering numbering, MovieEnd movie)
    {
        if (movie.Year is null || movie.At < numbering.From || HasTv(numbering.To) || (tokens.GapAt(numbering.From) & (Gap.Dash | Gap.Brackets)) != 0)
        {
            return IsLonelySpecial(numbering) && (movie.At < numbering.From || movie.At > numbering.To || EditionReader.IsPart(tokens, numbering.From));
        }

        return numbering.IsInWords || IsLonelySpecial(numbering);
    }

    private bool IsLonelySpecial(Numbering numbering) =>
        numbering is { IsSpecial: true, First: null, Season: null, Date: null } && _start.Group is null && !HasTv(numbering.To);

    private bool HasTv(int from)
    {
        for (var at = from; at < tokens.Count; at++)
        {
            if (tokens.Is(at, WordRoles.Tv))
            {
                return true;
            }
        }

        return false;
    }

    private ReleaseTitle ReadSeries(Numbering? numbering, MovieEnd movie)
    {
        var nameTo = numbering is null ? movie.At : MovieEnd.FirstHard(tokens, _start.NameFrom, numbering.From);
        var from = numbering?.To ?? movie.At;
        if (nameTo <= _start.NameFrom && from < tokens.Count && numbering is not null)
        {
            // The numbers stand first: 01x02 Name.
            (nameTo, var nameFrom) = (MovieEnd.FirstTag(tokens, from), from);
            return Series(Describe(TitleKind.Series, nameTo, nameTo), numbering, Name(nameFrom, nameTo));
        }

        return Series(Describe(TitleKind.Series, from, nameTo), numbering, Name(_start.NameFrom, nameTo));
    }

    private static ReleaseTitle Series(ReleaseTitle release, Numbering? numbering, string name) =>
        (numbering is null ? release : Identifiers.Describe(release, numbering)) with
        {
            SeriesName = name.Length > 0 ? name : null,
            Valid = name.Length > 0 && numbering is not null,
        };

    private ReleaseTitle ReadMovie(MovieEnd movie, Numbering? numbering)
    {
        var name = Name(_start.NameFrom, movie.At);
        return Describe(TitleKind.Movie, movie.At, movie.At) with
        {
            MovieName = name.Length > 0 ? name : null,
            MovieYear = movie.Year,
            Part = numbering?.Part,
            Valid = name.Length > 0,
        };
    }

    private string Name(int from, int to)
    {
        if (from >= to || from >= tokens.Count)
        {
            return "";
        }

        // A name in brackets of its own ends with them.
        var end = to < tokens.Count ? tokens[to].Start : End < tokens.Count ? tokens[End - 1].End : tokens.Title.Length;
        var start = tokens[from].Start;
        return end > start ? NameText.Of(tokens.Title.AsSpan(start, end - start), NameText.IsHyphenated(tokens.Title)) : "";
    }

    private ReleaseTitle Describe(TitleKind kind, int from, int nameTo)
    {
        var tags = ReleaseTags.Read(tokens, Math.Min(from, nameTo), tokens.Count);
        var restFrom = nameTo < tokens.Count ? tokens[nameTo].Start : tokens.Title.Length;
        var prefix = _start.NameFrom > 0 ? tokens.Title.AsSpan(0, tokens[_start.NameFrom].Start) : [];
        var quality = QualityParser.Parse(prefix, tokens.Title.AsSpan(restFrom));
        var extra = tags.Extra;
        return new ReleaseTitle
        {
            Kind = kind,
            Quality = quality,
            Resolution = (quality.Resolution ?? extra.Resolution)?.Name,
            Source = (quality.Source ?? extra.Source)?.Name,
            Codec = (quality.Codec ?? extra.Codec)?.Name,
            ColorRange = (quality.ColorRange ?? extra.ColorRange)?.Name,
            Audio = (quality.Audio ?? extra.Audio)?.Name,
            Channels = tags.Channels,
            ProperCount = tags.ProperCount,
            Version = tags.Version,
            ReleaseGroup = _start.Group ?? GroupReader.Read(tokens, from, End, tags.LastTag),
            Languages = tags.Languages,
            Edition = tags.Edition,
            Service = tags.Service,
            Container = HasExtension ? tokens.Title[tokens[End].Start..].ToLower(CultureInfo.InvariantCulture) : tags.Container,
        };
    }
}
