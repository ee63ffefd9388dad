using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Next;

/// <summary>Finds the seasons of a series of which packs are to be looked for.</summary>
internal static class NextSeasons
{
    private const int MostWithoutBegin = 15;
    private const int MostAfterBegin = 30;

    /// <summary>The newest season first; none when nothing says where to start.</summary>
    /// <param name="progress">What is known of the series.</param>
    /// <param name="config">What is wanted.</param>
    /// <param name="problem">Why nothing is looked for although something would be next.</param>
    public static IReadOnlyList<EpisodeIdentifier> Of(SeriesProgress progress, NextSeasonsConfig config, out string? problem)
    {
        problem = null;
        if (Last(progress, config) is not { } last)
        {
            return [];
        }

        if (IsFarOff(progress, last))
        {
            problem = Problem(progress, last);
            return [];
        }

        var first = config.Backfill ? Math.Min(last, progress.Begin?.Season ?? 1) : last;
        return [.. Enumerable.Range(first, last - first + 1).Reverse()
            .Where(season => !progress.IsCompleted(season) && !IsMostlyThere(progress, season, config.Threshold))
            .Select(EpisodeIdentifier.OfSeason)];
    }

    /// <summary>The season after one, when it may be looked for.</summary>
    public static EpisodeIdentifier? After(EpisodeIdentifier season, SeriesProgress progress, NextSeasonsConfig config)
    {
        var next = SkipCompleted(progress, (season.Season ?? 0) + 1);
        return IsFarOff(progress, next) || IsMostlyThere(progress, next, config.Threshold) ? null : EpisodeIdentifier.OfSeason(next);
    }

    private static int? Last(SeriesProgress progress, NextSeasonsConfig config)
    {
        var (begin, latest) = (progress.Begin?.Season, progress.LastDownloadedSeason);
        var last = latest is null ? begin : Math.Max(latest.Value, begin ?? 1);
        last ??= config.FromStart || config.Backfill ? 1 : null;
        return last is { } season ? SkipCompleted(progress, season) : null;
    }

    private static int SkipCompleted(SeriesProgress progress, int season)
    {
        while (progress.IsCompleted(season))
        {
            season++;
        }

        return season;
    }

    private static bool IsMostlyThere(SeriesProgress progress, int season, int? threshold) => progress.Downloaded(season).Count > threshold;

    private static bool IsFarOff(SeriesProgress progress, int season) =>
        progress.Begin?.Season is { } begin ? season > begin + MostAfterBegin : season > MostWithoutBegin;

    private static string Problem(SeriesProgress progress, int season) => progress.Begin is { } begin
        ? $"Season {season} of `{progress.Series.Name}` would be next, more than {MostAfterBegin} seasons after its begin {begin}: nothing is looked for until the begin is nearer"
        : $"Season {season} of `{progress.Series.Name}` would be next, more than {MostWithoutBegin} seasons on: nothing is looked for until the series has a begin";
}
