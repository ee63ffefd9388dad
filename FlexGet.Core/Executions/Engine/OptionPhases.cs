using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>The phases that the options of an execution switch off.</summary>
internal static class OptionPhases
{
    public static IEnumerable<Phase> Disabled(TaskRunOptions options)
    {
        IEnumerable<Phase> phases = options.DisablePhases ?? [];
        if (options.Inject is { Count: > 0 })
        {
            phases = phases.Append(Phase.Input);
        }

        if (options.Learn == true)
        {
            phases = phases.Append(Phase.Download).Append(Phase.Output);
        }

        // What a test decides must not be remembered.
        return options.Test == true ? phases.Append(Phase.Learn) : phases;
    }
}
