using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Plugins.Series.Library.Config;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Generated;

/// <summary>From where series come, and what is set for all of them.</summary>
internal sealed record ConfigureSeriesConfig
{
    [Description("What is set for the series; fields configure_series_… of an entry and settings of the plugin series win.")]
    public SeriesSettings? Settings { get; init; }

    [Description("Inputs: the title of each entry is the name of a series.")]
    public required NestedPlugins From { get; init; }
}

/// <summary>Configures a series for each entry of some inputs, as if it stood in the config.</summary>
[TaskPlugin("configure_series")]
[Description("Takes the series that a list or any other input names.")]
[Example("{from: {filesystem: /tv}}")]
[Example("{settings: {quality: 720p+, propers: 3 days}, from: {mock: [{title: Some Show}]}}")]
internal sealed class ConfigureSeries(EntrySettings settings, TaskLinks links, SeriesPhases phases) :
    IPreparePlugin<ConfigureSeriesConfig>, IStartPlugin<ConfigureSeriesConfig>,
    IMetainfoPlugin<ConfigureSeriesConfig>, IFilterPlugin<ConfigureSeriesConfig>, ILearnPlugin<ConfigureSeriesConfig>
{
    private readonly Dictionary<string, ConfiguredSeries> _generated = new(StringComparer.Ordinal);

    public async ValueTask PrepareAsync(TaskRun run, ConfigureSeriesConfig config, CancellationToken cancellationToken)
    {
        foreach (var input in config.From.OneByOne)
        {
            foreach (var entry in await ReadAsync(run, input, cancellationToken))
            {
                var name = entry.Title.Trim();
                var own = settings.Of(entry, run.Log).Over(config.Settings);
                _generated[name] = new ConfiguredSeries(name, _generated.TryGetValue(name, out var first) ? first.Settings.Over(own) : own);
            }
        }
    }

    /// <summary>
    /// Behind the plugin series, whose settings win, and before the task's series are noted. What inputs say otherwise than before is a
    /// change of the config: feeds are read again.
    /// </summary>
    [Priority(1)]
    public ValueTask StartAsync(TaskRun run, ConfigureSeriesConfig config, CancellationToken cancellationToken)
    {
        var series = TaskSeries.Of(run);
        series.Merge(_generated.Values);
        if (!links.IsInStep(run.TaskName, series.Series, cancellationToken))
        {
            run.MarkConfigModified();
        }

        return ValueTask.CompletedTask;
    }

    [Priority(125)]
    public ValueTask MetainfoAsync(TaskRun run, ConfigureSeriesConfig config, CancellationToken cancellationToken) =>
        phases.MetainfoAsync(run, TaskSeries.Of(run), cancellationToken);

    public ValueTask FilterAsync(TaskRun run, ConfigureSeriesConfig config, CancellationToken cancellationToken) =>
        phases.FilterAsync(run, TaskSeries.Of(run), cancellationToken);

    public ValueTask LearnAsync(TaskRun run, ConfigureSeriesConfig config, CancellationToken cancellationToken) =>
        phases.LearnAsync(run, cancellationToken);

    /// <summary>An input that fails is left out; the series of the others are still taken.</summary>
    private static async Task<IReadOnlyList<Entry>> ReadAsync(TaskRun run, NestedPlugins input, CancellationToken cancellationToken)
    {
        try
        {
            var entries = await input.Start().RunAsync(Phase.Input, run, cancellationToken);
            if (entries.Count == 0)
            {
                run.Log.Warning($"The input {string.Join(", ", input.Names)} names no series");
            }

            return entries;
        }
        catch (Exception exception) when (exception is PluginException or HttpRequestException)
        {
            run.Log.Warning($"The input {string.Join(", ", input.Names)} failed: {exception.Message}");
            return [];
        }
    }
}
