namespace FlexGet.Core.Executions;

/// <summary>The place of an execution among the live ones; guarded by the lock of <see cref="LiveExecutions"/> as all lines are.</summary>
internal sealed class ExecutionLine(LiveExecution execution)
{
    public LiveExecution Execution { get; } = execution;

    /// <summary>The position of the task that starts next.</summary>
    public int Next { get; set; }

    public int Running { get; set; }

    /// <summary>True when its end is being written.</summary>
    public bool IsTaken { get; set; }

    public bool IsWaiting => Next < Execution.Tasks.Count;

    public bool IsDone => !IsWaiting && Running == 0;

    public string NextTask => Execution.Tasks[Next];
}
