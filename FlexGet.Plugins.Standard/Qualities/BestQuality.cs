using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard.Qualities;

/// <summary>What becomes of the best release of each movie or episode, and of the others.</summary>
internal sealed record BestQualityConfig
{
    [Description("What releases of the same thing have in common; auto is the movie with its year or the series with its episode.")]
    public TemplateText IdentifiedBy { get; init; } = TemplateText.Parse("auto");

    [Description("What to do with the best.")]
    public QualityAction OnBest { get; init; } = QualityAction.DoNothing;

    [Description("What to do with the others.")]
    public QualityAction OnLower { get; init; } = QualityAction.Reject;

    [Description("No makes all releases of the best quality the best; yes only the first of them.")]
    public bool SingleBest { get; init; } = true;
}

/// <summary>Tells the best release of each movie or episode of a run from the others.</summary>
[TaskPlugin("best_quality")]
[Description("Keeps the best release of each movie or episode of a run.")]
[Example("{on_best: accept}")]
[Example("{identified_by: '{{ movie_name }}', on_best: do_nothing, on_lower: reject, single_best: no}")]
internal sealed class BestQuality(TimeProvider time) : IFilterPlugin<BestQualityConfig>
{
    public ValueTask FilterAsync(TaskRun run, BestQualityConfig config, CancellationToken cancellationToken)
    {
        foreach (var group in new MediaGroups(run, time, config.IdentifiedBy).Of(run.Entries))
        {
            for (var index = 0; index < group.Entries.Count; index++)
            {
                var (entry, rank) = group.Entries[index];
                if (index == 0 || (!config.SingleBest && rank.Quality.CompareTo(group.Best.Rank.Quality) == 0))
                {
                    config.OnBest.ApplyTo(entry, $"has the best quality for identifier {group.Id}: {rank}");
                }
                else
                {
                    config.OnLower.ApplyTo(entry, $"lower quality for identifier {group.Id}: {rank}, the best is {group.Best.Rank}");
                }
            }
        }

        return ValueTask.CompletedTask;
    }
}
