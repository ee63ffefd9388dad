namespace FlexGet.Core.Plugins;

/// <summary>How important a line of a task's log is; FlexGet's levels.</summary>
public enum TaskLogLevel
{
    Trace,
    Debug,
    Verbose,
    Info,
    Warning,
    Error,
    Critical,
}

/// <summary>The log of an execution; time, task and plugin are added to each line.</summary>
public abstract class TaskLog
{
    /// <summary>False when a line of this level would be dropped: then do not build an expensive text.</summary>
    public abstract bool IsEnabled(TaskLogLevel level);

    /// <summary>Writes a line; line breaks in it are kept together as one record.</summary>
    public abstract void Write(TaskLogLevel level, string message);

    public void Debug(string message) => Write(TaskLogLevel.Debug, message);

    public void Verbose(string message) => Write(TaskLogLevel.Verbose, message);

    public void Info(string message) => Write(TaskLogLevel.Info, message);

    public void Warning(string message) => Write(TaskLogLevel.Warning, message);

    public void Error(string message) => Write(TaskLogLevel.Error, message);
}
