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
    IInputPlugin<Toggle<BacklogConfig>>, IMetainfoPlugin<Toggle<BacklogConfig>>, IAbortPlugin<Toggle<BacklogConfig>>
{
    [Priority(PriorityAttribute.Last)]
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Toggle<BacklogConfig> config, CancellationToken cancellationToken)
    {
        var kept = backlog.Read(run.TaskName);
        if (kept.Count == 0)
        {
            return ValueTask.FromResult<IEnumerable<Entry>>([]);
        }

        var present = run.Entries.Select(entry => (entry.Title, entry.Url)).ToHashSet();
        if (run.Options.Test != true)
        {
            backlog.RemoveExpired(run.TaskName);
        }

        return ValueTask.FromResult<IEnumerable<Entry>>([.. kept.Where(entry => !present.Contains((entry.Title, entry.Url)))]);
    }

    [Priority(PriorityAttribute.First)]
    public ValueTask MetainfoAsync(TaskRun run, Toggle<BacklogConfig> config, CancellationToken cancellationToken)
    {
        if (config.Value is { } settings && run.Options.Test != true)
        {
            backlog.Add(run.TaskName, run.Entries, settings.Keep.Span);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask AbortAsync(TaskRun run, Toggle<BacklogConfig> config, CancellationToken cancellationToken)
    {
        if (run.Options.Test != true && run.Entries.Any())
        {
            backlog.Add(run.TaskName, run.Entries, TimeSpan.Zero);
        }

        return ValueTask.CompletedTask;
    }
}
