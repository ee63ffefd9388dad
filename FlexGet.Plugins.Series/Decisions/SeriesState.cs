using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Decisions;

/// <summary>What decisions need to know of a series in one pass of a task.</summary>
internal sealed class SeriesState(ConfiguredSeries series)
{
    private readonly HashSet<int> _acceptedPacks = [];

    public string Name { get; } = series.Name;

    public SeriesSettings Settings { get; } = series.Settings;

    public SeasonPacks Packs { get; } = SeasonPacks.Of(series.Settings.SeasonPacks);

    /// <summary>How its episodes are told apart; null as long as that is not known.</summary>
    public IdentifierType? IdentifiedBy { get; init; }

    public EpisodeIdentifier? Begin { get; init; }

    public bool HasDownloads { get; init; }

    public IReadOnlyDictionary<int, SeasonTally> Seasons { get; init; } = new Dictionary<int, SeasonTally>();

    public SeasonTally TallyOf(EpisodeIdentifier episode) => Seasons.GetValueOrDefault(episode.Season ?? 0);

    public bool HasAcceptedPackOf(EpisodeIdentifier episode) => episode is { Type: IdentifierType.Ep, Season: { } season } && _acceptedPacks.Contains(season);

    public void NoteAcceptedPack(EpisodeIdentifier season) => _acceptedPacks.Add(season.Season ?? 0);
}
