using System.Globalization;
using FlexGet.Core.Entries;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Recognition;

namespace FlexGet.Plugins.Series.Accepted;

/// <summary>Which episodes of which series the accepted entries of a task are.</summary>
internal static class AcceptedEpisodes
{
    public static IEnumerable<(Entry Entry, string Series, IReadOnlyList<EpisodeIdentifier> Episodes)> Of(IEnumerable<Entry> entries) =>
        from entry in entries
        let series = entry.Text(SeriesFields.Name)
        where !string.IsNullOrEmpty(series)
        let episodes = EpisodesOf(entry)
        where episodes.Count > 0
        select (entry, series, episodes);

    /// <summary>What was read from the title, or else what the field says.</summary>
    public static IReadOnlyList<EpisodeIdentifier> EpisodesOf(Entry entry)
    {
        if (entry.TryGet(SeriesFields.Parser, out var parser, evaluate: false) && parser is SeriesTitle { Valid: true } title)
        {
            return EpisodeIdentifier.Of(title);
        }

        var text = Convert.ToString(entry[SeriesFields.Id], CultureInfo.InvariantCulture);
        return text is not null && EpisodeIdentifier.Parse(text) is { } episode ? [episode] : [];
    }
}
