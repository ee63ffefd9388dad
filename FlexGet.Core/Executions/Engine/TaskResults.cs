using FlexGet.Core.Entries;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Puts into numbers how a run ended.</summary>
internal static class TaskResults
{
    public static TaskResult Of(ActiveTaskRun run, IReadOnlyList<Entry> entries)
    {
        var counts = EntryCounts.Of(entries);
        return new TaskResult
        {
            Task = run.TaskName,
            Status = run.Abortion switch
            {
                null => TaskResultStatus.Complete,
                { IsSilent: true } => TaskResultStatus.Skipped,
                _ => TaskResultStatus.Aborted,
            },
            Produced = entries.Count,
            Accepted = counts.Accepted,
            Rejected = counts.Rejected,
            Failed = counts.Failed,
            Undecided = counts.Undecided,
            Reruns = run.Reruns.Count,
            AbortReason = run.AbortReason,
        };
    }
}
