
namespace FlexGet.Core.Executions;

/// <summary>A row of the table execution.</summary>
internal sealed record ExecutionRow
{
    public long Id { get; init; }

    public ExecutionStatus Status { get; init; }

    public ExecutionOrigin Origin { get; init; }

    public string Tasks { get; init; } = "[]";

    public string Options { get; init; } = "{}";

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Finished { get; init; }

    public string? Message { get; init; }

    public Execution ToExecution(ILookup<long, TaskResultRow> results) => ToExecution([.. results[Id].Select(row => row.ToResult())]);

    public Execution ToExecution(IReadOnlyList<TaskResult> results) => new()
    {
        Id = Id,
        Status = Status,
        Tasks = ExecutionJson.Read<List<string>>(Tasks),
        Options = ExecutionJson.Read<ExecutionOptions>(Options),
        Created = Created,
        Started = Started,
        Finished = Finished,
        Percent = Status is ExecutionStatus.Complete ? 100 : 0,
        Message = Message,
        Results = results,
    };
}

/// <summary>A row of the table execution_task.</summary>
internal sealed record TaskResultRow
{
    public const string Insert = """
        INSERT OR REPLACE INTO execution_task
            (execution_id, position, task, status, produced, accepted, rejected, failed, undecided, reruns, abort_reason, started, finished)
        VALUES
            (@ExecutionId, @Position, @Task, lower(@StatusText), @Produced, @Accepted, @Rejected, @Failed, @Undecided, @Reruns,
             @AbortReason, @Started, @Finished)
        """;

    public long ExecutionId { get; init; }

    public long Position { get; init; }

    public string Task { get; init; } = "";

    public TaskResultStatus Status { get; init; }

    public string StatusText => Status.ToString();

    public int Produced { get; init; }

    public int Accepted { get; init; }

    public int Rejected { get; init; }

    public int Failed { get; init; }

    public int Undecided { get; init; }

    public int Reruns { get; init; }

    public string? AbortReason { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Finished { get; init; }

    public static TaskResultRow Of(long executionId, int position, TaskResult result) => new()
    {
        ExecutionId = executionId,
        Position = position,
        Task = result.Task,
        Status = result.Status,
        Produced = result.Produced,
        Accepted = result.Accepted,
        Rejected = result.Rejected,
        Failed = result.Failed,
        Undecided = result.Undecided,
        Reruns = result.Reruns,
        AbortReason = result.AbortReason,
        Started = result.Started,
        Finished = result.Finished,
    };

    public TaskResult ToResult() => new()
    {
        Task = Task,
        Status = Status,
        Produced = Produced,
        Accepted = Accepted,
        Rejected = Rejected,
        Failed = Failed,
        Undecided = Undecided,
        Reruns = Reruns,
        AbortReason = AbortReason,
        Started = Started,
        Finished = Finished,
    };
}
