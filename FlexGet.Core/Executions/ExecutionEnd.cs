namespace FlexGet.Core.Executions;

/// <summary>What an execution has come to, from the results of its tasks.</summary>
internal static class ExecutionEnd
{
    public const string Cancelled = "cancelled";
    public const string Interrupted = "interrupted: the server stopped while it ran";

    public const string Broken = "a fault of the server ended it; its log says more";

    /// <summary>Aborted when it was cancelled, or when something aborted and nothing completed.</summary>
    public static ExecutionStatus StatusOf(LiveExecution execution)
    {
        var results = execution.Results;
        return results.Count < execution.Tasks.Count
            || IsCancelled(execution)
            || (Count(results, TaskResultStatus.Aborted) > 0 && Count(results, TaskResultStatus.Complete) == 0)
            ? ExecutionStatus.Aborted
            : ExecutionStatus.Complete;
    }

    public static string MessageOf(LiveExecution execution)
    {
        var results = execution.Results;
        if (IsCancelled(execution))
        {
            return execution.CancelReason ?? Cancelled;
        }

        if (results.Count < execution.Tasks.Count)
        {
            return Broken;
        }

        var aborted = results.Where(item => item.Result.Status == TaskResultStatus.Aborted).Select(item => item.Result).ToList();
        var reasons = string.Join("; ", aborted.Select(result => results.Count == 1 ? result.AbortReason : $"{result.Task}: {result.AbortReason}"));
        if (aborted.Count == results.Count)
        {
            return reasons;
        }

        var summary = string.Join(", ", Parts(results.Select(item => item.Result).ToList()));
        return aborted.Count == 0 ? summary : $"{summary} ({reasons})";
    }

    private static IEnumerable<string> Parts(List<TaskResult> results)
    {
        yield return $"{results.Sum(result => result.Accepted)} accepted";
        yield return $"{results.Sum(result => result.Rejected)} rejected";
        yield return $"{results.Sum(result => result.Failed)} failed";
        yield return $"{results.Sum(result => result.Undecided)} undecided";
        var skipped = results.Count(result => result.Status == TaskResultStatus.Skipped);
        if (skipped > 0)
        {
            yield return skipped == 1 ? "1 task skipped" : $"{skipped} tasks skipped";
        }
    }

    private static bool IsCancelled(LiveExecution execution) => execution.IsCut && execution.CancelReason is not null;

    private static int Count(IReadOnlyList<(int Position, TaskResult Result)> results, TaskResultStatus status) =>
        results.Count(item => item.Result.Status == status);
}
