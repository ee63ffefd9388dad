using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Standard.Memories.Failed;

/// <summary>When and how often a failed entry is tried again.</summary>
internal sealed record RetryFailedConfig
{
    [Description("The time to the first further attempt.")]
    public Interval RetryTime { get; init; } = new(TimeSpan.FromHours(1));

    [Description("Attempts after the first.")]
    [Range(0, 100)]
    public int MaxRetries { get; init; } = 3;

    [Description("Each wait is so many times the one before; yes is 1.5, no is 1.")]
    public OneOf<bool, double> RetryTimeMultiplier { get; init; } = new(true);
}

/// <summary>Lets a failed entry come back later, a few times, each after a longer wait.</summary>
[TaskPlugin("retry_failed", AlwaysOn = true)]
[Description("Tries failed entries again after a while, and gives up after some attempts.")]
[Example("no")]
[Example("{retry_time: 30 minutes, max_retries: 5, retry_time_multiplier: 2}")]
internal sealed class RetryFailed(FailedRepository failed, TaskBacklog backlog, TimeProvider time) :
    IStartPlugin<Toggle<RetryFailedConfig>>, IFilterPlugin<Toggle<RetryFailedConfig>>
{
    private const double Usual = 1.5;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public ValueTask StartAsync(TaskRun run, Toggle<RetryFailedConfig> config, CancellationToken cancellationToken)
    {
        // A test must not use up the attempts of an entry.
        if (run.Options.Test != true)
        {
            run.WhenDecided(verdict => Note(run, config.Value ?? new RetryFailedConfig(), verdict));
        }

        return ValueTask.CompletedTask;
    }

    [Priority(PriorityAttribute.First)]
    public ValueTask FilterAsync(TaskRun run, Toggle<RetryFailedConfig> config, CancellationToken cancellationToken)
    {
        var known = failed.All();
        var maxRetries = (config.Value ?? new RetryFailedConfig()).MaxRetries;
        var now = time.GetUtcNow();
        foreach (var entry in known.Count == 0 ? [] : run.Entries)
        {
            if (!known.TryGetValue((entry.OriginalTitle, entry.OriginalUrl), out var failure))
            {
                continue;
            }

            if (failure.Count > maxRetries)
            {
                entry.Reject($"Has already failed {failure.Count} times in the past. (failure reason: {failure.Reason})");
            }
            else if (failure.RetryTime > now && failure.AddedAt <= now)
            {
                entry.Reject($"Waiting before retrying entry which has failed in the past. (failure reason: {failure.Reason})");
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Note(TaskRun run, RetryFailedConfig config, Verdict verdict)
    {
        if (verdict.State != EntryState.Failed)
        {
            return;
        }

        var count = failed.Add(verdict.Entry, verdict.Reason, before => Wait(config, before));
        if (count <= config.MaxRetries)
        {
            backlog.Add(run.TaskName, verdict.Entry, Wait(config, count - 1));
        }

        run.RequestRerun($"{verdict.Entry.Title} failed, something else may take its place");
    }

    private static TimeSpan Wait(RetryFailedConfig config, int failures)
    {
        var multiplier = config.RetryTimeMultiplier.Match(isGrowing => isGrowing ? Usual : 1, number => number);
        var seconds = config.RetryTime.Span.TotalSeconds * Math.Pow(multiplier, failures);
        return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : Longest;
    }
}
