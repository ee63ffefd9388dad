using System.ComponentModel;
using FlexGet.Core.Plugins;
using ReorderQualityConfig = System.Collections.Generic.IReadOnlyDictionary<
    FlexGet.Core.Titles.QualityComponent, FlexGet.Plugins.Standard.Qualities.QualityPlace>;

namespace FlexGet.Plugins.Standard.Qualities;

/// <summary>Gives a run an order of qualities of its own; other tasks keep theirs.</summary>
[TaskPlugin("reorder_quality")]
[Description("Changes which quality counts as better in this task.")]
[Example("{webrip: {above: webdl}, 2160p: {below: 1080p}}")]
internal sealed class ReorderQuality : IStartPlugin<ReorderQualityConfig>
{
    public ValueTask StartAsync(TaskRun run, ReorderQualityConfig config, CancellationToken cancellationToken)
    {
        foreach (var (component, place) in config)
        {
            run.MoveQuality(component, place.Other, isAbove: place.Above is not null);
        }

        return ValueTask.CompletedTask;
    }
}
