using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Series.Library.Config;

namespace FlexGet.Plugins.Series;

/// <summary>Notes which series a task has whenever its config says something else of them, those of tasks that have none any more too.</summary>
[TaskPlugin("series_db", AlwaysOn = true)]
[Description("Keeps the list of series that a task has in step with its config.")]
[Example("yes")]
internal sealed class SeriesDb(TaskLinks links) : IStartPlugin<Toggle<object>>
{
    [Priority(0)]
    public ValueTask StartAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        var taskSeries = TaskSeries.Of(run);
        var series = taskSeries.Series;
        var isInStep = links.IsInStep(run.TaskName, series, cancellationToken);
        if (!isInStep && run.Options.Test != true)
        {
            links.Sync(run.TaskName, series, cancellationToken);
            isInStep = true;
        }

        if (isInStep)
        {
            taskSeries.MarkNoted();
        }

        return ValueTask.CompletedTask;
    }
}
