using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Warns of a task that cannot do anything because a phase has no plugin.</summary>
internal static class PhaseWarnings
{
    public static void Write(ActiveTaskRun run)
    {
        foreach (var phase in new[] { Phase.Input, Phase.Filter, Phase.Output })
        {
            if (!run.IsDisabled(phase) && !run.IsAnyConfigured(phase))
            {
                run.Log.Warning($"The task has no {PhaseNames.Of(phase)} plugin");
            }
        }
    }
}
