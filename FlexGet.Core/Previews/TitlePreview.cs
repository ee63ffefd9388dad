using System.Text.RegularExpressions;
using FlexGet.Core.Http;
using FlexGet.Core.Schemas.Regexes;
using FlexGet.Core.Titles;
using Microsoft.AspNetCore.Http;

namespace FlexGet.Core.Previews;

/// <summary>Reads titles as a request asks for it.</summary>
internal sealed class TitlePreview(TitlesRequest request, DateTimeOffset now)
{
    private readonly TitleKind _kind = request.Series is null ? request.Kind : TitleKind.Series;
    private readonly DateOnly _today = DateOnly.FromDateTime(now.DateTime);
    private readonly SeriesParser? _series = request.Series is { } hints ? new SeriesParser(Rules(hints)) : null;
    private readonly bool _hasSpecials = request.Series?.Specials ?? true;

    public ReleaseTitle Read(string title)
    {
        var release = ReleaseTitle.Parse(title, _today, _kind);
        return _series is null ? release : OfSeries(release, _series.Parse(title, now));
    }

    private ReleaseTitle OfSeries(ReleaseTitle release, SeriesTitle? series)
    {
        var isWanted = series is { Valid: true } && (_hasSpecials || !series.Special);
        return release with
        {
            SeriesName = series?.Name,
            Season = series?.Season,
            Episodes = series is { IdType: IdentifierType.Ep, SeasonPack: false, Episode: { } first } ? [.. Enumerable.Range(first, series.EpisodeCount)] : [],
            AbsoluteEpisodes = series?.Number is { } number ? [number] : [],
            Date = series?.Date,
            SeasonPack = series?.SeasonPack == true,
            Special = series?.Special == true,
            Quality = series?.Quality ?? release.Quality,
            ProperCount = series?.ProperCount ?? release.ProperCount,
            ReleaseGroup = series?.ReleaseGroup ?? release.ReleaseGroup,
            Valid = isWanted,
            Identifier = series?.Identifier,
            IdType = series?.IdType,
        };
    }

    private static SeriesRules Rules(SeriesHints hints) => new()
    {
        Name = hints.Name,
        AlternateNames = hints.AlternateNames,
        IdentifiedBy = IdentifiedBy(hints.IdentifiedBy),
        Exact = hints.Exact,
        NameRegexps = Regexes("name_regexp", hints.NameRegexp),
        EpRegexps = Regexes("ep_regexp", hints.EpRegexp),
        DateRegexps = Regexes("date_regexp", hints.DateRegexp),
        SequenceRegexps = Regexes("sequence_regexp", hints.SequenceRegexp),
        IdRegexps = Regexes("id_regexp", hints.IdRegexp),
        FromGroup = hints.FromGroup,
        SpecialIds = hints.SpecialIds,
        PreferSpecials = hints.PreferSpecials,
        AssumeSpecial = hints.AssumeSpecial,
        AllowSeasonless = hints.AllowSeasonless,
        DateYearFirst = hints.DateYearfirst,
        DateDayFirst = hints.DateDayfirst,
    };

    private static IdentifierType? IdentifiedBy(string text) => text switch
    {
        "auto" => null,
        "ep" => IdentifierType.Ep,
        "date" => IdentifierType.Date,
        "sequence" => IdentifierType.Sequence,
        "id" => IdentifierType.Id,
        _ => throw new ProblemException(
            StatusCodes.Status422UnprocessableEntity, $"/series/identified_by: '{text}' is not known, use auto, ep, date, sequence or id"),
    };

    private static List<Regex> Regexes(string member, IReadOnlyList<string> patterns)
    {
        try
        {
            return [.. patterns.Select(pattern => ConfigRegex.Create(pattern))];
        }
        catch (ArgumentException exception)
        {
            throw new ProblemException(StatusCodes.Status422UnprocessableEntity, $"/series/{member}: {exception.Message}");
        }
    }
}
