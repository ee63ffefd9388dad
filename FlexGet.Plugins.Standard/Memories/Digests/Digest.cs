using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Digests;

/// <summary>Where entries are collected, and which.</summary>
internal sealed record DigestConfig
{
    [Shorthand]
    [Description("The name of the digest.")]
    public required string List { get; init; }

    [Description("The states that are collected.")]
    public OneOrMany<EntryState> State { get; init; } = [EntryState.Accepted];
}

/// <summary>Collects entries under a name; from_digest emits them in another task.</summary>
[TaskPlugin("digest")]
[Description("Collects entries for a later task, for instance one that sends a mail once a day.")]
[Example("new movies")]
[Example("{list: failures, state: [failed, rejected]}")]
internal sealed class Digest(DigestRepository digests) : ILearnPlugin<DigestConfig>
{
    public ValueTask LearnAsync(TaskRun run, DigestConfig config, CancellationToken cancellationToken)
    {
        var entries = run.All.Where(entry => config.State.Contains(entry.State)).ToList();
        foreach (var entry in entries)
        {
            entry["digest_task"] = run.TaskName;
            entry["digest_state"] = entry.State.ToString().ToLowerInvariant();
        }

        if (entries.Count > 0)
        {
            digests.Add(config.List, entries);
        }

        return ValueTask.CompletedTask;
    }
}
