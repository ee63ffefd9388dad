using FlexGet.Core.Entries;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Recognition;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Decisions;

/// <summary>An entry that may be taken for an episode or season.</summary>
internal sealed class Candidate(Entry entry, ConfiguredSeries series, SeriesTitle title)
{
    public Candidate(RecognisedEntry found)
        : this(found.Entry, found.Series, found.Title)
    {
    }

    public Entry Entry { get; } = entry;

    public ConfiguredSeries Series { get; } = series;

    /// <summary>The first of them is what is decided on.</summary>
    public IReadOnlyList<EpisodeIdentifier> Episodes { get; } = EpisodeIdentifier.Of(title);

    /// <summary>As the entry has it now: other plugins may know better than the title.</summary>
    public Quality Quality { get; } = Quality.FromField(entry[EntryFields.Quality]) ?? title.Quality;

    public int ProperCount { get; } = title.ProperCount;
}
