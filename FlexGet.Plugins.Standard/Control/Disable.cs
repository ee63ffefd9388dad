using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Switches plugins off for a task, always-on ones and those of templates too.</summary>
[TaskPlugin("disable")]
[Description("Plugins that are switched off in this task; builtins stands for all that are always on.")]
[Example("seen")]
[Example("[builtins, download]")]
internal sealed class Disable : IStartPlugin<OneOrMany<string>>
{
    private const string Builtins = "builtins";

    [Priority(254)]
    public ValueTask StartAsync(TaskRun run, OneOrMany<string> config, CancellationToken cancellationToken)
    {
        foreach (var plugin in config)
        {
            if (plugin == Builtins)
            {
                run.DisableAlwaysOn();
            }
            else
            {
                run.DisablePlugin(plugin);
            }
        }

        return ValueTask.CompletedTask;
    }
}
