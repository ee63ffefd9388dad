using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Guessing;

/// <summary>What is set for the series whose premieres are taken.</summary>
internal sealed record SeriesPremiereConfig : SeriesSettings
{
    [Description("A lone episode number counts as one of the first season.")]
    public bool AllowSeasonless { get; init; }

    [Description("Episode 0 counts as a premiere as well.")]
    public bool AllowTeasers { get; init; } = true;
}

/// <summary>Takes the first episode of every series that no task has yet.</summary>
[TaskPlugin("series_premiere")]
[Description("Takes the first episode of every series that is in no task yet.")]
[Example("yes")]
[Example("{quality: 720p+, allow_seasonless: yes, allow_teasers: no}")]
internal sealed class SeriesPremiere(SeriesGuesser guesser, TaskNames names, SeriesPhases phases) :
    IMetainfoPlugin<Toggle<SeriesPremiereConfig>>, IFilterPlugin<Toggle<SeriesPremiereConfig>>, ILearnPlugin<Toggle<SeriesPremiereConfig>>
{
    private readonly TaskSeries _own = new();

    [Priority(115)]
    public async ValueTask MetainfoAsync(TaskRun run, Toggle<SeriesPremiereConfig> config, CancellationToken cancellationToken)
    {
        var series = TaskSeries.Of(run, _own);
        if (!run.IsRerun)
        {
            await AddPremieresAsync(run, series, config.Value ?? new SeriesPremiereConfig(), cancellationToken);
        }

        await phases.MetainfoAsync(run, series, cancellationToken);
    }

    public ValueTask FilterAsync(TaskRun run, Toggle<SeriesPremiereConfig> config, CancellationToken cancellationToken) =>
        phases.FilterAsync(run, TaskSeries.Of(run, _own), cancellationToken);

    public ValueTask LearnAsync(TaskRun run, Toggle<SeriesPremiereConfig> config, CancellationToken cancellationToken) =>
        phases.LearnAsync(run, cancellationToken);

    private async Task AddPremieresAsync(TaskRun run, TaskSeries series, SeriesPremiereConfig config, CancellationToken cancellationToken)
    {
        var known = await names.ReadAsync(cancellationToken);
        known.UnionWith(series.Series.Select(own => NormalName.Of(own.Name)));
        var fresh = Guesses(run, config.AllowSeasonless).Where(found => !known.Contains(NormalName.Of(found.Guess.Name))).ToList();
        var premieres = fresh.Where(found => IsPremiere(found.Guess.Title, config)).Select(found => NormalName.Of(found.Guess.Name)).ToHashSet();
        foreach (var (entry, guess) in fresh.Where(found => premieres.Contains(NormalName.Of(found.Guess.Name)) && !IsPremiere(found.Guess.Title, config)))
        {
            SeriesGuesser.Apply(entry, guess, run);
            entry.Reject("Non premiere episode or season pack in a premiere series");
        }

        var settings = config with { IdentifiedBy = IdentifiedBy.Ep };
        series.Merge(GuessedSeries.Of(fresh.Select(found => found.Guess.Name).Where(name => premieres.Contains(NormalName.Of(name))), settings, series));
    }

    private List<(Entry Entry, SeriesGuess Guess)> Guesses(TaskRun run, bool allowSeasonless) =>
        [.. run.Entries.Where(entry => !SeriesGuesser.IsOfKnownSeries(entry)).Select(entry => (entry, guess: guesser.Guess(entry, allowSeasonless)))
            .Where(found => found.guess is { Title.IdType: IdentifierType.Ep })
            .Select(found => (found.entry, found.guess!))]; // looked at above

    private static bool IsPremiere(SeriesTitle title, SeriesPremiereConfig config) =>
        title is { SeasonPack: false, Season: 1 } && (title.Episode == 1 || (title.Episode == 0 && config.AllowTeasers));
}
