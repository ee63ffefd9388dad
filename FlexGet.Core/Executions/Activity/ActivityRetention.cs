using Dapper;
using FlexGet.Core.Storage;
using Microsoft.Extensions.Options;

namespace FlexGet.Core.Executions.Activity;

/// <summary>Forgets old executions, a small batch at a time, so that nobody waits for a lock.</summary>
internal sealed class ActivityRetention(ActivityStore activity, IDatabase database, TimeProvider time, IOptions<RetentionOptions> options)
{
    private const int Batch = 1000;

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await ForgottenAsync(cancellationToken))
        {
            await ForgetAsync(id, cancellationToken);
        }

        await ForgetSummariesAsync(cancellationToken);
    }

    /// <summary>Recorded executions that are too old, or that are among the latest of none of their tasks.</summary>
    private async Task<IReadOnlyList<long>> ForgottenAsync(CancellationToken cancellationToken)
    {
        const string recorded = "SELECT execution_id FROM recorded ORDER BY execution_id";
        const string kept = """
            WITH latest AS (
                SELECT execution_id, row_number() OVER (PARTITION BY task ORDER BY execution_id DESC) AS place FROM execution_task)
            SELECT id FROM execution
            WHERE id IN (SELECT value FROM json_each(@ids))
                AND (finished IS NULL
                    OR (finished >= @since AND EXISTS (SELECT 1 FROM latest WHERE execution_id = id AND place <= @executions)))
            """;

        var ids = await activity.ReadAsync(async connection =>
            (await connection.QueryAsync<long>(new CommandDefinition(recorded, cancellationToken: cancellationToken))).AsList());
        var since = time.GetUtcNow().AddDays(-options.Value.Days);
        await using var connection = database.Open();
        var parameters = new { ids = ExecutionJson.Write(ids), since, executions = options.Value.Executions };
        var keep = (await connection.QueryAsync<long>(new CommandDefinition(kept, parameters, cancellationToken: cancellationToken))).ToHashSet();
        return ids.FindAll(id => !keep.Contains(id));
    }

    private async Task ForgetAsync(long executionId, CancellationToken cancellationToken)
    {
        const string entries = "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE execution_id = @executionId LIMIT @Batch)";
        const string lines = """
            DELETE FROM log_line WHERE execution_id = @executionId
                AND id IN (SELECT id FROM log_line WHERE execution_id = @executionId LIMIT @Batch)
            """;
        const string recorded = "DELETE FROM recorded WHERE execution_id = @executionId";

        await RepeatAsync(entries, executionId, cancellationToken);
        await RepeatAsync(lines, executionId, cancellationToken);
        await activity.WriteAsync((connection, transaction) => connection.Execute(recorded, new { executionId }, transaction), cancellationToken);
    }

    private async Task RepeatAsync(string sql, long executionId, CancellationToken cancellationToken)
    {
        var deleted = Batch;
        while (deleted == Batch)
        {
            await activity.WriteAsync(
                (connection, transaction) => deleted = connection.Execute(sql, new { executionId, Batch }, transaction), cancellationToken);
        }
    }

    private async Task ForgetSummariesAsync(CancellationToken cancellationToken)
    {
        const string sql = """
            DELETE FROM execution WHERE id IN (
                SELECT id FROM execution WHERE finished < @since ORDER BY finished LIMIT @Batch)
            """;

        var since = time.GetUtcNow().AddDays(-options.Value.SummaryDays);
        await using var connection = database.Open();
        while (await connection.ExecuteAsync(new CommandDefinition(sql, new { since, Batch }, cancellationToken: cancellationToken)) == Batch)
        {
        }
    }
}
