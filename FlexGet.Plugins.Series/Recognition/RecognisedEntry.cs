using FlexGet.Core.Entries;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Recognition;

/// <summary>An entry of which is known what series it belongs to.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Series">The series.</param>
/// <param name="Title">What its title says; valid.</param>
internal sealed record RecognisedEntry(Entry Entry, ConfiguredSeries Series, SeriesTitle Title);
