using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Tells in the traces of entries that no filter decided on which filters there were: why was it not taken?</summary>
internal static class UndecidedReasons
{
    public const string Operation = "left undecided";

    public static void Write(ActiveTaskRun run)
    {
        if (run.IsDisabled(Phase.Filter))
        {
            return;
        }

        var filters = run.PluginsOf(Phase.Filter).Where(plugin => plugin.IsConfigured).Select(plugin => plugin.Name).ToList();
        var reason = filters.Count == 0
            ? "the task has no filter: accept_all takes everything, regexp, series and others choose"
            : $"no filter of the task accepts it: {string.Join(", ", filters)}";
        run.Scope.EnterEngine(Phase.Filter);
        foreach (var entry in run.Undecided)
        {
            if (entry.Traces.All(trace => trace.Operation != Operation))
            {
                entry.Trace(Operation, reason);
            }
        }

        run.Scope.Leave();
    }
}
