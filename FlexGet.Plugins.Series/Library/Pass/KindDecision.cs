using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>Decides how the episodes of a series are told apart, by those that were seen.</summary>
internal static class KindDecision
{
    private const int EnoughEpisodes = 2;
    private const int EnoughOfOneKind = 3;
    private const int EnoughOfAll = 5;

    /// <summary>Null when too few were seen to tell.</summary>
    public static IdentifierType? Of(IReadOnlyDictionary<IdentifierType, int> counts)
    {
        var all = counts.Values.Sum();
        var episodes = counts.GetValueOrDefault(IdentifierType.Ep);
        if (episodes >= EnoughEpisodes && episodes * 3 > all)
        {
            return IdentifierType.Ep;
        }

        return all >= EnoughOfAll || (counts.Count == 1 && all >= EnoughOfOneKind) ? counts.MaxBy(count => count.Value).Key : null;
    }

    /// <summary>Where a series of this kind begins: with what was downloaded last, or else with its first one.</summary>
    public static EpisodeIdentifier? Begin(IdentifierType type, KnownEpisode? latest) => type switch
    {
        IdentifierType.Ep => EpisodeIdentifier.OfEpisode(latest?.Season ?? 1, 1),
        IdentifierType.Sequence => EpisodeIdentifier.OfNumber(Math.Max(1, latest?.Number ?? 1)), // 0 comes before the first one
        _ => latest is null ? null : EpisodeIdentifier.Of(latest),
    };
}
