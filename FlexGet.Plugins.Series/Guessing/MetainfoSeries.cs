using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Series.Guessing;

/// <summary>Sets the fields of series for every entry that looks like one; what is known already stays.</summary>
[TaskPlugin("metainfo_series")]
[Description("Reads series, season and episode from titles of series that no plugin is configured for.")]
[Example("yes")]
internal sealed class MetainfoSeries(SeriesGuesser guesser) : IMetainfoPlugin<Toggle<object>>
{
    [Priority(120)]
    public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (guesser.Guess(entry, allowSeasonless: false) is { } guess)
            {
                SeriesGuesser.Apply(entry, guess, run);
            }
        }

        return ValueTask.CompletedTask;
    }
}
