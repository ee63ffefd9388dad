using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Archive;

/// <summary>Keeps every entry of a task, whatever becomes of it.</summary>
[TaskPlugin("archive")]
[Description("Keeps every entry that the task has seen, under tags if some are given.")]
[Example("yes")]
[Example("[tv, hd]")]
internal sealed class Archive(ArchiveRepository archive) : ILearnPlugin<OneOf<bool, OneOrMany<string>>>, IAbortPlugin<OneOf<bool, OneOrMany<string>>>
{
    public ValueTask LearnAsync(TaskRun run, OneOf<bool, OneOrMany<string>> config, CancellationToken cancellationToken) =>
        KeepAsync(run, config, cancellationToken);

    public ValueTask AbortAsync(TaskRun run, OneOf<bool, OneOrMany<string>> config, CancellationToken cancellationToken) =>
        KeepAsync(run, config, cancellationToken);

    private ValueTask KeepAsync(TaskRun run, OneOf<bool, OneOrMany<string>> config, CancellationToken cancellationToken)
    {
        if (config.Value is not false && run.Options.Test != true && run.All.Count > 0)
        {
            archive.Add(run.TaskName, run.All, config.Value as OneOrMany<string> ?? [], cancellationToken);
        }

        return ValueTask.CompletedTask;
    }
}
