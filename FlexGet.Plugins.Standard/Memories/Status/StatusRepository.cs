using Dapper;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Status;

/// <summary>Writes down when runs begin and how they end.</summary>
internal sealed class StatusRepository(IDatabase database, TimeProvider time) : IAgingMemory
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public void Begin(string task, long execution)
    {
        const string sql = """
            INSERT INTO status_task (name) VALUES (@task) ON CONFLICT DO NOTHING;
            INSERT INTO status_execution (task_id, execution, start) SELECT id, @execution, @now FROM status_task WHERE name = @task;
            """;

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute(sql, new { task, execution, now = time.GetUtcNow() }, transaction);
        transaction.Commit();
    }

    /// <summary>Notes the results of the tasks of an execution, of those that were written down when they began.</summary>
    public void End(Execution execution)
    {
        const string end = """
            UPDATE status_execution SET
                "end" = @Finished, succeeded = @isComplete, produced = @Produced, accepted = @Accepted, rejected = @Rejected,
                failed = @Failed, abort_reason = @AbortReason
            WHERE execution = @Id AND task_id = (SELECT id FROM status_task WHERE name = @Task)
            """;
        const string last = "UPDATE status_task SET last_execution_time = @Finished WHERE name = @Task";

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var result in execution.Results)
        {
            var isComplete = result.Status == TaskResultStatus.Complete;
            var finished = result.Finished ?? execution.Finished;
            var changed = connection.Execute(
                end,
                new
                {
                    execution.Id,
                    result.Task,
                    Finished = finished,
                    isComplete,
                    result.Produced,
                    result.Accepted,
                    result.Rejected,
                    result.Failed,
                    result.AbortReason,
                },
                transaction);
            if (changed > 0 && isComplete)
            {
                connection.Execute(last, new { result.Task, Finished = finished }, transaction);
            }
        }

        transaction.Commit();
    }

    public async Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM status_execution WHERE id IN (SELECT id FROM status_execution WHERE start < @oldest ORDER BY start LIMIT @limit)";

        await using var connection = database.Open();
        var parameters = new { oldest = time.GetUtcNow() - Longest, limit };
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
