using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Core.Templating;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Standard.Qualities;

namespace FlexGet.Plugins.Standard.Memories.Timeframes;

/// <summary>What is waited for, and how long.</summary>
internal sealed record TimeframeConfig
{
    [Description("What releases of the same thing have in common; auto is the movie with its year or the series with its episode.")]
    public TemplateText IdentifiedBy { get; init; } = TemplateText.Parse("auto");

    [Description("The quality that ends the wait.")]
    public required QualityRequirements Target { get; init; }

    [Description("How long it is waited for.")]
    public required Interval Wait { get; init; }

    [Description("What to do with releases as long as a better one is waited for.")]
    public QualityAction OnWaiting { get; init; } = QualityAction.Reject;

    [Description("What to do with the best release when the wait is over; by default it stays accepted.")]
    public QualityAction OnReached { get; init; } = QualityAction.DoNothing;
}

/// <summary>Holds accepted releases back for a time in which a better one may come. Runs when everything else has decided.</summary>
[TaskPlugin("timeframe")]
[Description("Waits some time for releases of a quality before worse ones are taken.")]
[Example("{target: 1080p, wait: 12 hours}")]
[Example("{identified_by: '{{ movie_name }}', target: 720p+ webdl+, wait: 2 days, on_waiting: do_nothing, on_reached: accept}")]
internal sealed class Timeframe(TimeframeRepository timeframes, TaskBacklog backlog, TimeProvider time) :
    IFilterPlugin<TimeframeConfig>, ILearnPlugin<TimeframeConfig>
{
    [Priority(PriorityAttribute.Last)]
    public ValueTask FilterAsync(TaskRun run, TimeframeConfig config, CancellationToken cancellationToken)
    {
        var groups = new MediaGroups(run, time, config.IdentifiedBy).Of(run.Accepted);
        var known = timeframes.Of(groups);
        var open = groups.Where(group => known.GetValueOrDefault(group.Id)?.Taken is null).ToList();
        if (open.Count > 0 && run.Options.Test != true)
        {
            timeframes.See(open);
        }

        var waiting = new List<Entry>();
        foreach (var group in open)
        {
            var now = time.GetUtcNow();
            var since = known.GetValueOrDefault(group.Id)?.FirstSeen is { } firstSeen && firstSeen < now ? firstSeen : now;
            if (Decide(run, group, config, until: since + config.Wait.Span))
            {
                waiting.Add(group.Best.Entry);
            }
        }

        if (waiting.Count > 0 && run.Options.Test != true)
        {
            backlog.Add(run.TaskName, waiting, TimeSpan.Zero);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, TimeframeConfig config, CancellationToken cancellationToken)
    {
        var groups = new MediaGroups(run, time, config.IdentifiedBy).Of(run.Accepted);
        if (groups.Count > 0)
        {
            timeframes.Take(groups);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>True when the best release is to come back in the next run.</summary>
    private bool Decide(TaskRun run, MediaGroup group, TimeframeConfig config, DateTimeOffset until)
    {
        var best = group.Best;
        if (config.Target.IsReachedBy(best.Rank.Quality))
        {
            Reach($"timeframe reached target quality or higher: {best.Rank} for target {config.Target}");
        }
        else if (time.GetUtcNow() >= until)
        {
            Reach($"timeframe wait expired: {best.Rank} below target {config.Target}, waited until {Moment.Text(until)}");
        }
        else
        {
            Wait(run, group, config, until);
            return true;
        }

        return false;

        void Reach(string reason)
        {
            run.Log.Verbose($"`{group.Id}`: {reason}");
            config.OnReached.ApplyTo(best.Entry, reason);
        }
    }

    private void Wait(TaskRun run, MediaGroup group, TimeframeConfig config, DateTimeOffset until)
    {
        foreach (var (entry, rank) in group.Entries)
        {
            config.OnWaiting.ApplyTo(entry, $"timeframe waiting: {rank} below target {config.Target}; waiting until {Moment.Text(until)}");
        }

        var left = until - time.GetUtcNow();
        run.Log.Info(
            $"`{group.Id}`: waiting {(int)left.TotalHours} h {left.Minutes} min more for `{config.Target}`, the best so far is `{group.Best.Rank}`");
    }
}
