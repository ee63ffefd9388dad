using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Settings;

/// <summary>The first episode that is wanted: S03E01, S03 for its first, 2012-12-12, or a number.</summary>
internal sealed record SeriesBegin(EpisodeIdentifier Episode)
{
    public static bool TryParse(string text, out SeriesBegin? begin, out string? error)
    {
        var found = EpisodeIdentifier.Parse(text);
        begin = found is null ? null
            : new SeriesBegin(found is { IsSeason: true, Season: { } season } ? EpisodeIdentifier.OfEpisode(season, 1) : found);
        error = found is null ? $"\"{text}\" is not where a series can begin; expected S01E01, S01, 2012-12-31 or a number above 0" : null;
        return found is not null;
    }

    public override string ToString() => Episode.Text;
}
