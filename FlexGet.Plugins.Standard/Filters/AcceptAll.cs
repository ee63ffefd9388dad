using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Filters;

/// <summary>Accepts what no other filter has rejected so far.</summary>
[TaskPlugin("accept_all")]
[Description("Accepts every entry that is not rejected.")]
[Example("yes")]
[Example("no")]
internal sealed class AcceptAll : IFilterPlugin<Toggle<object>>
{
    public ValueTask FilterAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            entry.Accept();
        }

        return ValueTask.CompletedTask;
    }
}
