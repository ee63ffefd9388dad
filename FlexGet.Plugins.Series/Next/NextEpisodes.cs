using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Next;

/// <summary>Finds the episodes of a series that are to be looked for.</summary>
internal static class NextEpisodes
{
    /// <summary>Nobody looks for more seasons of which nothing is known than these.</summary>
    private const int MostSeasons = 30;

    /// <summary>Numbers that are counted through are looked for so far back only.</summary>
    private const int LookBack = 10;

    /// <summary>The newest season first, its episodes in their order; none when nothing says where to start.</summary>
    public static IReadOnlyList<EpisodeIdentifier> Of(SeriesProgress progress, NextEpisodesConfig config)
    {
        if (!config.Backfill)
        {
            return Next(progress, config.FromStart) is { } next ? [next] : [];
        }

        return progress.Series.IdentifiedBy == IdentifierType.Sequence ? [.. Numbers(progress)] : [.. Seasons(progress, config.BackfillLimit)];
    }

    /// <summary>The episode after one, as the next to look for: what completed seasons hold is left out.</summary>
    public static EpisodeIdentifier After(EpisodeIdentifier episode, SeriesProgress progress) => episode.Type == IdentifierType.Sequence
        ? EpisodeIdentifier.OfNumber((episode.Number ?? 0) + 1)
        : SkipCompleted(progress, episode.Season ?? 1, (episode.Number ?? 0) + 1);

    private static EpisodeIdentifier? Next(SeriesProgress progress, bool fromStart)
    {
        var isSequence = progress.Series.IdentifiedBy == IdentifierType.Sequence;
        if (progress.Latest is not { } latest)
        {
            return progress.Begin ?? (!fromStart ? null : isSequence ? EpisodeIdentifier.OfNumber(1) : EpisodeIdentifier.OfEpisode(1, 1));
        }

        var next = After(EpisodeIdentifier.Of(latest), progress);
        return progress.Begin is { } begin && next.IsBefore(begin)
            ? isSequence ? begin : SkipCompleted(progress, begin.Season ?? 1, begin.Number ?? 1)
            : next;
    }

    private static EpisodeIdentifier SkipCompleted(SeriesProgress progress, int season, int number)
    {
        while (progress.IsCompleted(season))
        {
            (season, number) = (season + 1, 1);
        }

        return EpisodeIdentifier.OfEpisode(season, number);
    }

    private static IEnumerable<EpisodeIdentifier> Numbers(SeriesProgress progress)
    {
        var last = progress.LastKnown(0);
        var first = Math.Max(progress.Begin?.Number ?? 1, last - LookBack);
        return Missing(progress, 0, first, last).Select(EpisodeIdentifier.OfNumber);
    }

    private static IEnumerable<EpisodeIdentifier> Seasons(SeriesProgress progress, int limit)
    {
        var (first, begin) = (progress.Begin?.Season ?? 1, progress.Begin?.Number ?? 1);
        var last = Math.Max(first, progress.LastKnownSeason ?? first);
        if (progress.IsCompleted(last))
        {
            yield return EpisodeIdentifier.OfEpisode(last + 1, 1);
        }

        for (var season = last; season >= Math.Max(first, last - MostSeasons); season--)
        {
            var missing = progress.IsCompleted(season) ? [] : Missing(progress, season, season == first ? begin : 1, progress.LastKnown(season)).ToList();
            foreach (var number in missing.Count > limit ? [] : missing)
            {
                yield return EpisodeIdentifier.OfEpisode(season, number);
            }
        }
    }

    /// <summary>The gaps, and the number after the last one that is known when that was downloaded.</summary>
    private static IEnumerable<int> Missing(SeriesProgress progress, int season, int first, int last)
    {
        var downloaded = progress.Downloaded(season);
        for (var number = first; number <= last; number++)
        {
            if (!downloaded.Contains(number))
            {
                yield return number;
            }
        }

        if (last < first || downloaded.Contains(last))
        {
            yield return Math.Max(first, last + 1);
        }
    }
}
