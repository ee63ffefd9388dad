using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Standard.Qualities;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

/// <summary>When a release replaces the one that was taken.</summary>
internal sealed record UpgradeConfig
{
    [Description("What releases of the same thing have in common; auto is the movie with its year or the series with its episode.")]
    public TemplateText IdentifiedBy { get; init; } = TemplateText.Parse("auto");

    [Description("The qualities that are worth an upgrade; without it releases are only remembered.")]
    public QualityRequirements? Target { get; init; }

    [Description("What to do with releases that are no upgrade.")]
    public QualityAction OnLower { get; init; } = QualityAction.DoNothing;

    [Description("For how long upgrades are taken after the first release.")]
    public Interval? Timeframe { get; init; }

    [Description("No remembers nothing of what this task takes.")]
    public bool Tracking { get; init; } = true;

    [Description("No: a corrected release of the same quality is no upgrade.")]
    public bool Propers { get; init; } = true;
}

/// <summary>Takes releases that are better than what was taken before of the same movie or episode.</summary>
[TaskPlugin("upgrade")]
[Description("Accepts releases that are better than the one taken before.")]
[Example("{target: 1080p, timeframe: 2 weeks, on_lower: reject}")]
[Example("{identified_by: '{{ movie_name }}', target: 720p-1080p bluray, tracking: yes, propers: no}")]
internal sealed class Upgrade(UpgradeRepository upgrades, TimeProvider time) : IFilterPlugin<UpgradeConfig>, ILearnPlugin<UpgradeConfig>
{
    public ValueTask FilterAsync(TaskRun run, UpgradeConfig config, CancellationToken cancellationToken)
    {
        if (config.Target is not { } target)
        {
            return ValueTask.CompletedTask;
        }

        var groups = new MediaGroups(run, time, config.IdentifiedBy).Of(run.Entries);
        var known = upgrades.Of(groups);
        foreach (var group in groups)
        {
            if (!known.TryGetValue(group.Id, out var taken))
            {
                continue;
            }

            if (config.Timeframe is { } timeframe && time.GetUtcNow() >= taken.Added + timeframe.Span)
            {
                run.Log.Verbose($"No upgrade of {group.Id} any more: its time was over at {Moment.Text(taken.Added + timeframe.Span)}");
                continue;
            }

            Decide(group, new UpgradeRule(target, taken.Rank, config.Propers), config.OnLower);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, UpgradeConfig config, CancellationToken cancellationToken)
    {
        if (!config.Tracking)
        {
            return ValueTask.CompletedTask;
        }

        var groups = new MediaGroups(run, time, config.IdentifiedBy).Of(run.Accepted);
        if (groups.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        var known = upgrades.Of(groups);
        upgrades.Keep([.. groups.Where(group =>
            !known.TryGetValue(group.Id, out var taken) || group.Best.Rank.CompareTo(taken.Rank) >= 0)]);
        return ValueTask.CompletedTask;
    }

    private static void Decide(MediaGroup group, UpgradeRule rule, QualityAction onLower)
    {
        RankedEntry? best = null;
        foreach (var candidate in group.Entries)
        {
            if (rule.Complaint(candidate.Rank) is { } complaint)
            {
                onLower.ApplyTo(candidate.Entry, complaint);
            }
            else if (best is null)
            {
                best = candidate;
                candidate.Entry.Accept($"upgraded quality: {candidate.Rank} is better than {rule.Taken}");
            }
            else
            {
                onLower.ApplyTo(candidate.Entry, $"lower quality than best match: {candidate.Rank}, the best is {best.Rank}");
            }
        }
    }
}
