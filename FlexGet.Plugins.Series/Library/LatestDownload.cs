using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Library;

/// <summary>Finds the episode or season of a series that is furthest on.</summary>
internal static class LatestDownload
{
    /// <summary>
    /// The greatest of the series' own kind, or the pack of a later season. Where numbers say nothing of the order, it is the one that
    /// was first seen last.
    /// </summary>
    /// <param name="downloaded">What was downloaded of one series.</param>
    /// <param name="type">How its episodes are told apart; null when that is not known.</param>
    public static KnownEpisode? Of(IEnumerable<KnownEpisode> downloaded, IdentifierType? type)
    {
        var known = downloaded.Where(episode => type is null || episode.IdentifiedBy == type).ToList();
        var episodes = known.Where(episode => !episode.IsSeason);
        var episode = type is null or IdentifierType.Id or IdentifierType.Special
            ? episodes.MaxBy(found => found.FirstSeen)
            : episodes.MaxBy(found => found, Comparer<KnownEpisode>.Create(Compare));
        var season = known.Where(found => found.IsSeason).MaxBy(found => found.Season);
        return episode is null || season?.Season > episode.Season ? season ?? episode : episode;
    }

    private static int Compare(KnownEpisode left, KnownEpisode right) =>
        EpisodeIdentifier.Of(left).CompareWith(EpisodeIdentifier.Of(right)) ?? left.FirstSeen.CompareTo(right.FirstSeen);
}
