namespace FlexGet.Core.Plugins;

/// <summary>Thrown by <see cref="TaskRun.Abort"/>; let it pass.</summary>
public sealed class TaskAbortedException : Exception
{
    public TaskAbortedException()
    {
    }

    public TaskAbortedException(string message)
        : base(message)
    {
    }

    public TaskAbortedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True when the task is skipped rather than aborted: interval not met, manual task.</summary>
    public bool IsSilent { get; init; }
}
