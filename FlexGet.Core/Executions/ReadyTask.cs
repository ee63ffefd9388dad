namespace FlexGet.Core.Executions;

/// <summary>A task of an execution that may start now.</summary>
internal sealed class ReadyTask(LiveExecution execution, int position)
{
    public LiveExecution Execution { get; } = execution;

    public int Position { get; } = position;

    public string Name => Execution.Tasks[Position];

    /// <summary>True when its name is free for other executions; a second release must not free it for them.</summary>
    public bool IsReleased { get; set; }
}
