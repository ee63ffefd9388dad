using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Tells entries which task they are in.</summary>
[TaskPlugin("metainfo_task", AlwaysOn = true)]
[Description("Sets the field task to the name of the task.")]
[Example("yes")]
[Example("no")]
internal sealed class MetainfoTask : IMetainfoPlugin<Toggle<object>>
{
    public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            entry[EntryFields.Task] = run.TaskName;
        }

        return ValueTask.CompletedTask;
    }
}
