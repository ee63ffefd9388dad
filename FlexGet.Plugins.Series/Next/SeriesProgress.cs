using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Next;

/// <summary>An episode or season of which a release was seen.</summary>
internal sealed record SeenEpisode : KnownEpisode
{
    public required bool IsDownloaded { get; init; }
}

/// <summary>How far a task has come with a series: what says which episode or season is next.</summary>
internal sealed class SeriesProgress
{
    private readonly ILookup<int, SeenEpisode> _downloaded;
    private readonly ILookup<int, SeenEpisode> _known;

    /// <param name="series">A series whose episodes are told apart by numbers.</param>
    /// <param name="alternateNames">Its other names.</param>
    /// <param name="episodes">What was seen of it.</param>
    public SeriesProgress(KnownSeries series, IReadOnlyList<string> alternateNames, IReadOnlyList<SeenEpisode> episodes)
    {
        Series = series;
        AlternateNames = alternateNames;
        var numbered = episodes.Where(found => found.IdentifiedBy == series.IdentifiedBy).ToList();
        var downloaded = numbered.Where(found => found.IsDownloaded).ToList();
        _known = numbered.ToLookup(episode => episode.Season ?? 0);
        _downloaded = downloaded.ToLookup(episode => episode.Season ?? 0);
        Latest = LatestDownload.Of(downloaded, series.IdentifiedBy);
        Begin = series.Begin is { } begin && EpisodeIdentifier.Parse(begin) is { } first && first.Type == series.IdentifiedBy ? first : null;
    }

    public KnownSeries Series { get; }

    public IReadOnlyList<string> AlternateNames { get; }

    /// <summary>The episode or season furthest on that was downloaded.</summary>
    public KnownEpisode? Latest { get; }

    /// <summary>The first episode that is wanted.</summary>
    public EpisodeIdentifier? Begin { get; }

    /// <summary>The greatest season of which anything was seen; null when nothing was.</summary>
    public int? LastKnownSeason => _known.Count == 0 ? null : _known.Max(season => season.Key);

    /// <summary>The greatest season of which anything was downloaded; null when nothing was.</summary>
    public int? LastDownloadedSeason => _downloaded.Count == 0 ? null : _downloaded.Max(season => season.Key);

    /// <summary>True when a pack of the season was downloaded.</summary>
    public bool IsCompleted(int season) => _downloaded[season].Any(episode => episode.IsSeason);

    /// <summary>The numbers of the downloaded episodes of a season.</summary>
    public HashSet<int> Downloaded(int season) => Numbers(_downloaded[season]);

    /// <summary>The greatest number that was seen of a season; 0 when none was.</summary>
    public int LastKnown(int season) => Numbers(_known[season]).DefaultIfEmpty(0).Max();

    private static HashSet<int> Numbers(IEnumerable<SeenEpisode> episodes) =>
        [.. episodes.Where(episode => !episode.IsSeason).Select(episode => episode.Number).OfType<int>()];
}
