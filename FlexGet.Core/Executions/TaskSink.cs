using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions;

/// <summary>
/// Hears a running task and passes it on to the log and the state of its execution. What comes behind the task's end is told only to
/// those who look closely: fields that are evaluated for the record alone are not missed by anybody.
/// </summary>
internal sealed class TaskSink(ReadyTask ready, LogWriter log, ExecutionEvents events) : ITaskRunSink
{
    public bool IsEnabled(TaskLogLevel level) => ready.Execution.Log.IsEnabled(level);

    public void Write(TaskLogLevel level, string task, string plugin, string message) =>
        log.Write(ready.Execution.Log, ready.IsReleased && level > TaskLogLevel.Debug ? TaskLogLevel.Debug : level, task, plugin, message);

    public void OnProgress(string task, Phase phase, string plugin, int percent)
    {
        if (ready.Execution.SetProgress(ready.Position, phase, plugin, percent))
        {
            events.Progress(ready.Execution.Id, task, phase, plugin, ready.Execution.Snapshot().Percent);
        }
    }
}
