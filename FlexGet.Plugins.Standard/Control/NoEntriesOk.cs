using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Silences the warning of a task without entries.</summary>
[TaskPlugin("no_entries_ok")]
[Description("It is no cause for a warning when the inputs bring nothing.")]
[Example("yes")]
[Example("no")]
internal sealed class NoEntriesOk : IStartPlugin<Toggle<object>>
{
    [Priority(127)]
    public ValueTask StartAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        run.AllowNoEntries();
        return ValueTask.CompletedTask;
    }
}
