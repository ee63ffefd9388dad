using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Recognition;

namespace FlexGet.Plugins.Series.Guessing;

/// <summary>Guesses which series entries belong to, by their titles alone.</summary>
internal sealed class SeriesGuesser(TimeProvider time)
{
    public SeriesGuess? Guess(Entry entry, bool allowSeasonless) => SeriesGuess.Read(entry.Title, time.GetLocalNow(), allowSeasonless);

    /// <summary>Sets the fields of a guess, unless it is known already what the entry belongs to.</summary>
    public static void Apply(Entry entry, SeriesGuess guess, TaskRun run)
    {
        if (!IsKnown(entry))
        {
            SeriesFields.Set(entry, guess.Title, new SeriesRules { Name = guess.Name, IdentifiedBy = guess.Title.IdType }, run.Log);
            entry[SeriesFields.Guessed] = true;
        }
    }

    /// <summary>True when the entry was read as a release of a series that somebody has named.</summary>
    public static bool IsOfKnownSeries(Entry entry) => IsRead(entry) && !(entry.TryGet(SeriesFields.Guessed, out var guessed, evaluate: false) && guessed is true);

    private static bool IsKnown(Entry entry) =>
        (entry.TryGet(SeriesFields.Name, out var name, evaluate: false) && name is string { Length: > 0 }) || IsRead(entry);

    private static bool IsRead(Entry entry) => entry.TryGet(SeriesFields.Parser, out var parser, evaluate: false) && parser is SeriesTitle { Valid: true };
}
