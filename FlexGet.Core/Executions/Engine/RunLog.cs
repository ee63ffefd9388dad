using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>The log of a run: adds the task and the plugin that is at work.</summary>
internal sealed class RunLog(ITaskRunSink sink, string task, VerdictScope scope) : TaskLog
{
    public override bool IsEnabled(TaskLogLevel level) => sink.IsEnabled(level);

    public override void Write(TaskLogLevel level, string message) => sink.Write(level, task, scope.Plugin, message);
}
