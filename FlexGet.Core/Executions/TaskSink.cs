using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions;

/// <summary>Hears a running task and passes it on to the log and the state of its execution.</summary>
internal sealed class TaskSink(ReadyTask ready, LogWriter log, ExecutionEvents events) : ITaskRunSink
{
    public bool IsEnabled(TaskLogLevel level) => ready.Execution.Log.IsEnabled(level);

    public void Write(TaskLogLevel level, string task, string plugin, string message) =>
        log.Write(ready.Execution.Log, level, task, plugin, message);

    public void OnProgress(string task, Phase phase, string plugin, int percent)
    {
        if (ready.Execution.SetProgress(ready.Position, phase, plugin, percent))
        {
            events.Progress(ready.Execution.Id, task, phase, plugin, ready.Execution.Snapshot().Percent);
        }
    }
}
