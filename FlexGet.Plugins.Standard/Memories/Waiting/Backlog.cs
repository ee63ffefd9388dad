using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Standard.Memories.Waiting;

/// <summary>How long entries of a task stay.</summary>
internal sealed record BacklogConfig
{
    [Shorthand]
    [Description("How long every entry of each run comes back.")]
    public required Interval Keep { get; init; }
}

/// <summary>Brings entries back that plugins have put off, or all of the last days.</summary>
[TaskPlugin("backlog", AlwaysOn = true)]
[Description("Brings back entries that are to be decided later; with a time, every entry for that long.")]
[Example("4 days")]
[Example("no")]
internal sealed class Backlog(TaskBacklog backlog) :
    IInputPlugin<Toggle<BacklogConfig>>, IAbortPlugin<Toggle<BacklogConfig>>
{
    [Priority(PriorityAttribute.Last)]
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Toggle<BacklogConfig> config, CancellationToken cancellationToken)
    {
        var isTest = run.Options.Test == true;
        var kept = backlog.Read(run.TaskName);
        if (kept.Count > 0 && !isTest)
        {
            backlog.RemoveExpired(run.TaskName);
        }

        // Only what the inputs brought: entries that come back would otherwise stay for ever.
        if (config.Value is { } settings && !isTest)
        {
            backlog.Add(run.TaskName, run.Entries, settings.Keep.Span);
        }

        return ValueTask.FromResult(kept.Count == 0 ? [] : Missing(run, kept));
    }

    public ValueTask AbortAsync(TaskRun run, Toggle<BacklogConfig> config, CancellationToken cancellationToken)
    {
        if (run.Options.Test != true && run.Entries.Any())
        {
            backlog.Add(run.TaskName, run.Entries, TimeSpan.Zero);
        }

        return ValueTask.CompletedTask;
    }

    private static IEnumerable<Entry> Missing(TaskRun run, IReadOnlyList<Entry> kept)
    {
        var present = run.Entries.Select(entry => (entry.Title, entry.Url)).ToHashSet();
        return [.. kept.Where(entry => !present.Contains((entry.Title, entry.Url)))];
    }
}
